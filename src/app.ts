/** Joins everything: opens the core with its data and, where a command needs them, the adapters. */
import { dataFiles } from './data-files.js'
import { type Language, openLanguage } from './language/index.js'
import { openMessages } from './messages.js'
import { openReading, type Reading } from './reading/index.js'
import { type Grouping, openGroupingOf } from './relating/grouping.js'
import { openRelating } from './relating/index.js'

export { type App, openApp } from './app/open-app.js'
export { openFetching } from './app/open-fetching.js'
export { openWeb } from './app/open-web.js'
export { packageVersion } from './app/reading-version.js'
export { sampleSite } from './data-files.js'

export interface Tools {
  readonly language: Language
  readonly reading: Reading
}

/** The lexicons are read once a process. */
export function openTools(): Tools {
  const language = openToolkit()
  return { language, reading: openReading(dataFiles, language) }
}

/** Amounts, times and places by themselves, for texts that are no pages. */
export function openToolkit(): Language {
  return openLanguage(dataFiles)
}

export const messages = openMessages(dataFiles)

/** Groups articles into stories without a store. */
export function openGrouping(): Grouping {
  return openGroupingOf(() => openRelating(dataFiles))
}
