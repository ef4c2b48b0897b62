/** Joins everything: opens the core with its data and, where a command needs them, the adapters. */
import { dataFiles } from './data-files.js'
import { type Language, openLanguage } from './language/index.js'

/** The lexicons are read once a process. */
export function openTools(): { readonly language: Language } {
  return { language: openLanguage(dataFiles) }
}
