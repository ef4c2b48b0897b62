/** Phrases of several words, looked up by their folded words, from their first word on or from their last word back. */
import { mayHaveProclitics, readings } from '../proclitics.js'
import type { Coded } from '../sieve.js'
import { type WordTable, wordTable } from '../word-table.js'
import { wordIn, words } from '../words.js'
import { type Passage, touching, wordAt } from './passage.js'

interface Node<T> {
  readonly next: Map<string, Node<T>>
  value: T | null
}

export interface Match<T> {
  readonly value: T
  /** The place of the phrase's other end: its last word read forward, its first word read backward. */
  readonly at: number
  /** Letters of proclitics on its first word, which are no part of it («وبأكثر من»: 2). Read backward only. */
  readonly taken: number
}

export interface Phrases<T> {
  /** The longest phrase that begins with the word at `at`. */
  from(passage: Passage, at: number): Match<T> | null
  /** The longest phrase that ends with the word at `at`; its first word may carry proclitics. */
  upTo(passage: Passage, at: number): Match<T> | null
  /** What a single word stands for. */
  of(key: string): T | null
  /** The same of a word of the text. */
  ofWord(word: Coded): T | null
}

/** In a phrase, stands for any one word. */
const ANY = '…'

/** Words of a phrase may stand apart by blanks only. */
export function buildPhrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const forward: Node<T> = { next: new Map(), value: null }
  const backward: Node<T> = { next: new Map(), value: null }
  for (const [phrase, value] of entries) {
    const keys = phrase.split(' ').flatMap((part) => (part === ANY ? [ANY] : words(part).map((word) => word.key)))
    add(forward, keys, value)
    add(backward, keys.reverse(), value)
  }
  const first = wordTable(forward.next)
  return {
    from: (passage, at) => longestFrom(passage, first, at),
    upTo: (passage, at) => longestUpTo(passage, backward, at),
    of: (key) => first.get(key)?.value ?? null,
    ofWord: (word) => first.of(word)?.value ?? null,
  }
}

function add<T>(root: Node<T>, keys: readonly string[], value: T): void {
  let node = root
  for (const key of keys) {
    let next = node.next.get(key)
    if (next === undefined) {
      next = { next: new Map(), value: null }
      node.next.set(key, next)
    }
    node = next
  }
  if (node !== root) node.value ??= value
}

function longestFrom<T>(passage: Passage, first: WordTable<Node<T>>, start: number): Match<T> | null {
  let found: Match<T> | null = null
  const head = wordIn(passage.words, start)
  let node = head === undefined ? undefined : first.of(head)
  for (let at = start; node !== undefined; node = node.next.get(wordAt(passage, at).key)) {
    if (node.value !== null) found = { value: node.value, at, taken: 0 }
    if (node.next.size === 0 || (!touching(passage, at) && !dotted(passage, at))) break
    at++
  }
  return found
}

/** «ج.م»: a dot between single letters. */
function dotted({ text, words: list }: Passage, at: number): boolean {
  const letter = list[at]
  return (
    letter !== undefined &&
    letter.end - letter.start === 1 &&
    text.charAt(letter.end) === '.' &&
    list[at + 1]?.start === letter.end + 1
  )
}

function longestUpTo<T>(passage: Passage, root: Node<T>, start: number): Match<T> | null {
  let found: Match<T> | null = null
  let node: Node<T> | undefined = root
  for (let at = start; at >= 0; at--) {
    if (at !== start && !touching(passage, at)) break
    const { key } = wordAt(passage, at)
    const whole: Node<T> | undefined = node.next.get(key) ?? node.next.get(ANY)
    if ((whole === undefined || whole.value === null) && mayHaveProclitics(key)) {
      const first = withoutProclitics(node, key)
      if (first !== null) found = { value: first.value, at, taken: first.taken }
    }
    if (whole === undefined) break
    node = whole
    if (node.value !== null) found = { value: node.value, at, taken: 0 }
  }
  return found
}

function withoutProclitics<T>(node: Node<T>, key: string): { readonly value: T; readonly taken: number } | null {
  for (const reading of readings(key)) {
    const value = reading.proclitics === '' ? null : node.next.get(reading.key)?.value
    if (value !== null && value !== undefined) return { value, taken: reading.proclitics.length }
  }
  return null
}
