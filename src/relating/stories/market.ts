/**
 * Market reports: what oil, gold or shares did after an event has all the words of that event, and is a story of its own.
 * Told by how much of an article is made of the markets' words.
 */
import type { DataFiles } from '../../domain/data.js'
import { foldWord } from '../../language/fold.js'
import { readTable } from '../../language/tables.js'
import { hashOf } from '../features/scan.js'
import { openStemTable } from '../features/stem-table.js'

/** Whether a stem is one of the markets' words. */
export type IsMarketWord = (stem: number) => boolean

export function openMarketWords(data: DataFiles): IsMarketWord {
  const table = openStemTable(data)
  const rows = readTable(data.text('ar/market-words.tsv'))
  const stems = new Set(rows.map((row) => hashOf(table.stem(foldWord(row.word ?? '')))))
  return (stem) => stems.has(stem)
}

/** The share of the markets' words in a report of them and in another article is at least so far apart: of two days, all were. */
const APART_FROM = 0.08
const APART_BY = 0.05

/** 0 where both are market reports or neither is, up to 1 where one is and the other is not. Shares are in 255ths. */
export function marketApart(a: number, b: number): number {
  return Math.max(0, Math.min(1, (Math.abs(a - b) / 255 - APART_FROM) / APART_BY))
}
