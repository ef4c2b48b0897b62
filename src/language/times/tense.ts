/** Whether a sentence tells of what was or of what will be: it decides which Thursday «الخميس» is. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../fold.js'
import { readTable } from '../tables.js'
import { isSentenceEnd, type Scan, wordAt } from './scan.js'

export type Tense = 'past' | 'future'

export interface Tenses {
  /** The tense of the nearest cue in the sentence, those before the word first; null where there is none. */
  around(scan: Scan, at: number): Tense | null
}

/** How many words before and after are looked at. */
const BEFORE = 16
const AFTER = 6

export function openTenses(data: DataFiles): Tenses {
  const cues = new Map<string, string>()
  for (const { tense, word = '' } of readTable(data.text('ar/tense-cues.tsv')))
    for (const conjunction of ['', 'و', 'ف']) cues.set(conjunction + foldWord(word), tense ?? 'none')
  const tenseOf = (key: string): Tense | undefined => {
    const cue = cues.get(key)
    if (cue !== undefined) return cue === 'past' || cue === 'future' ? cue : undefined
    return futureVerb(key, cues) ?? (isFemininePerfect(key) ? 'past' : undefined)
  }
  return {
    around(scan, at) {
      for (let i = at - 1; i >= 0 && i >= at - BEFORE && !isSentenceEnd(scan, i + 1); i--) {
        const tense = tenseOf(wordAt(scan, i)?.key ?? '')
        if (tense !== undefined) return tense
      }
      for (let i = at + 1; i < scan.words.length && i <= at + AFTER && !isSentenceEnd(scan, i); i++) {
        const tense = tenseOf(wordAt(scan, i)?.key ?? '')
        if (tense !== undefined) return tense
      }
      return null
    },
  }
}

/** س before an imperfect whose present form the table has («سيعقد» by «يعقد»), or before one of ي that is no noun. */
function futureVerb(key: string, cues: ReadonlyMap<string, string>): Tense | undefined {
  const bare = key.startsWith('و') || key.startsWith('ف') ? key.slice(1) : key
  if (!bare.startsWith('س') || bare.length < 5) return undefined
  if (cues.get(bare.slice(1)) === 'future') return 'future'
  const letter = bare.charAt(1)
  return (letter === 'ي' || letter === 'ت' || letter === 'ن') && !cues.has(bare) ? 'future' : undefined
}

/** «وافتتحت», «استهدفت»: four letters and a ت that is no plural's. */
function isFemininePerfect(key: string): boolean {
  return key.length > 4 && key.endsWith('ت') && !key.endsWith('ات') && !/^(?:[وفبل]?ال|[وف]?لل|[وف]?[بل]?[تي])/.test(key)
}
