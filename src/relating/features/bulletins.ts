/** Bulletins: reports filled into the same form day after day, whose likeness is no copying and no story. */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { readTable } from '../../language/tables.js'
import { hashOf } from './scan.js'
import { subjectStem } from './subject-stem.js'

export interface Bulletins {
  /** By the stems of a headline and of a lead. */
  isBulletin(headline: Uint32Array, lead: Uint32Array): boolean
}

const LEAST_IN_LEAD = 2

export function openBulletins(data: DataFiles): Bulletins {
  const rows = readTable(data.text('ar/bulletin-words.tsv'))
  const stems = new Set(rows.map((row) => hashOf(subjectStem(foldWord(row.word ?? '')))))
  return {
    isBulletin(headline, lead) {
      if (headline.some((stem) => stems.has(stem))) return true
      return lead.filter((stem) => stems.has(stem)).length >= LEAST_IN_LEAD
    },
  }
}
