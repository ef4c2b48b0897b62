/** Joins everything: opens the core with its data and, where a command needs them, the adapters. */
import { dataFiles } from './data-files.js'
import { type Language, openLanguage } from './language/index.js'
import { openMessages } from './messages.js'
import { openReading, type Reading } from './reading/index.js'

export interface Tools {
  readonly language: Language
  readonly reading: Reading
}

/** The lexicons are read once a process. */
export function openTools(): Tools {
  const language = openLanguage(dataFiles)
  return { language, reading: openReading(dataFiles, language) }
}

export const messages = openMessages(dataFiles)
