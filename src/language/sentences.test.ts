import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { paragraphs, sentences } from './sentences.js'

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

const cases: readonly (readonly [name: string, text: string, sentences: readonly string[]])[] = [
  ['dots, question and exclamation marks', 'وصل القطار. هل تأخر؟ نعم! غادر', ['وصل القطار.', 'هل تأخر؟', 'نعم!', 'غادر']],
  ['a run of marks ends once', 'حقا؟! نعم... غادر', ['حقا؟!', 'نعم...', 'غادر']],
  ['a decimal dot ends nothing', 'ارتفع 1.5 بالمئة. ثم هبط', ['ارتفع 1.5 بالمئة.', 'ثم هبط']],
  ['dotted initials end nothing', 'بحسب أ. ف. ب. التي زارت المكان. ثم عادت', ['بحسب أ. ف. ب. التي زارت المكان.', 'ثم عادت']],
  ['a title of one letter ends nothing', 'قال د. سالم النخلاوي. ثم عاد', ['قال د. سالم النخلاوي.', 'ثم عاد']],
  [
    'an initial by its name ends nothing',
    'قالت لورا إيه. مرجان من المعهد. ثم عادت',
    ['قالت لورا إيه. مرجان من المعهد.', 'ثم عادت'],
  ],
  ['the last letter of a name made of letters ends a sentence', 'قال لبي بي سي. ثم عاد', ['قال لبي بي سي.', 'ثم عاد']],
  ['the number of a list ends nothing', '1. الخبز. 2. الماء', ['1. الخبز.', '2. الماء']],
  ['a number may end a sentence', 'بلغ العدد 12. ثم هبط', ['بلغ العدد 12.', 'ثم هبط']],
  ['closing marks belong to the sentence', 'قال «نعم.» ثم ذهب', ['قال «نعم.»', 'ثم ذهب']],
  ['no cut inside a closed quotation', 'قال «نعم. لن نعود» أمس. ثم ذهب', ['قال «نعم. لن نعود» أمس.', 'ثم ذهب']],
  ['a cut inside one that is never closed', 'قال «نعم. لن نعود أمس', ['قال «نعم.', 'لن نعود أمس']],
  ['a parenthesis closes too', 'ذهب (أمس.) ثم عاد', ['ذهب (أمس.)', 'ثم عاد']],
  ['a line break ends a sentence', 'عنوان بلا نقطة\nوصل القطار', ['عنوان بلا نقطة', 'وصل القطار']],
  ['an address is not cut', 'الموقع example.org مفتوح', ['الموقع example.org مفتوح']],
  ['nothing', ' \n ', []],
]

for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(cut(text), expected))

test('paragraphs stand between line breaks, without blanks around them', () => {
  const text = '  أ ب \n\n ج\r\n'
  assert.deepEqual(
    paragraphs(text).map(({ start, end }) => text.slice(start, end)),
    ['أ ب', 'ج'],
  )
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'أب1 .؟!…»«"\n') }))

test('sentences are in order, apart, trimmed, and leave out only white space, for any string', () =>
  fc.assert(
    fc.property(anyText, (text) => {
      let end = 0
      for (const span of sentences(text)) {
        const words = text.slice(span.start, span.end)
        assert.ok(span.start >= end && span.end > span.start)
        assert.equal(words.trim(), words)
        assert.equal(text.slice(end, span.start).trim(), '')
        end = span.end
      }
      assert.equal(text.slice(end).trim(), '')
    }),
  ))
