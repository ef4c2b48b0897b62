import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Span } from '../../../domain/evidence.js'
import { paragraphs } from '../../../language/sentences.js'
import { words } from '../../../language/words.js'
import { markedPieces, type Piece, plainText } from './marks.js'

interface Named extends Span {
  readonly name: string
}

const at = (text: string, phrase: string, name: string): Named => {
  const start = text.indexOf(phrase)
  return { name, start, end: start + phrase.length }
}

/** «ab[outer:cd[inner:ef]]» */
function drawn(pieces: readonly Piece<Named>[]): string {
  return pieces
    .map((piece) => (typeof piece === 'string' ? piece : `[${piece.mark.name}${piece.first ? '' : '…'}:${drawn(piece.inside)}]`))
    .join('')
}

const whole = (text: string): readonly Span[] => [{ start: 0, end: text.length }]
const draw = (text: string, marks: readonly Named[]) => markedPieces(text, whole(text), marks).map(drawn).join('|')

test('a mark that begins or ends inside a word is set out to the whole word', () => {
  const text = 'سقطت بثلاثة صواريخهم ليلاً'
  assert.equal(draw(text, [at(text, 'ثلاثة صواريخ', 'a')]), 'سقطت [a:بثلاثة صواريخهم] ليلاً')
})

test('a mark inside another is nested', () => {
  const text = 'واحد اثنان ثلاثة أربعة'
  assert.equal(draw(text, [at(text, 'ثلاثة', 'b'), at(text, 'اثنان ثلاثة أربعة', 'a')]), 'واحد [a:اثنان [b:ثلاثة] أربعة]')
})

test('a mark that crosses the end of another is cut there, and only its first piece is the first', () => {
  const text = 'واحد اثنان ثلاثة أربعة'
  assert.equal(
    draw(text, [at(text, 'واحد اثنان ثلاثة', 'a'), at(text, 'ثلاثة أربعة', 'b')]),
    '[a:واحد اثنان [b:ثلاثة]][b…: أربعة]',
  )
})

test('of two marks with one span the one given first is outside', () => {
  assert.equal(draw('كلمة', [at('كلمة', 'كلمة', 'a'), at('كلمة', 'كلمة', 'b')]), '[a:[b:كلمة]]')
})

test('a mark over two paragraphs is cut between them', () => {
  const text = 'أول ثانٍ\nثالث رابع'
  const marks = [at(text, 'ثانٍ\nثالث', 'a')]
  assert.deepEqual(markedPieces(text, paragraphs(text), marks).map(drawn), ['أول [a:ثانٍ]', '[a…:ثالث] رابع'])
})

test('spans outside the text, empty or the wrong way round are left out', () => {
  const marks = [
    { name: 'a', start: -1, end: 2 },
    { name: 'b', start: 3, end: 3 },
    { name: 'c', start: 4, end: 1 },
    { name: 'd', start: 0, end: 99 },
  ]
  assert.equal(draw('أ ب ج', marks), 'أ ب ج')
})

test('whatever is marked, the text stays whole and no word is parted', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
  const texts = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ّ', ' ', '\n', 'x', '1', '،', '\ud800'), maxLength: 50 })
  fc.assert(
    fc.property(texts, fc.array(span, { maxLength: 12 }), (text, marks) => {
      const pieces = markedPieces(text, whole(text), marks).flat()
      assert.equal(plainText(pieces), text)
      const borders = new Set<number>()
      let offset = 0
      const walk = (list: readonly Piece<Span>[]) => {
        for (const piece of list) {
          borders.add(offset)
          if (typeof piece === 'string') offset += piece.length
          else walk(piece.inside)
          borders.add(offset)
        }
      }
      walk(pieces)
      for (const { start, end } of words(text))
        for (let inside = start + 1; inside < end; inside++) assert.ok(!borders.has(inside), `cut at ${inside}`)
    }),
  )
})
