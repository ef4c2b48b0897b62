/** The sample edition, read from its pages and related: its copies, and stories that keep different happenings apart. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../../src/data-files.js'
import { openLanguage } from '../../src/language/index.js'
import { openReading } from '../../src/reading/index.js'
import { openRelating } from '../../src/relating/index.js'
import { sampleEdition, samplePage } from '../sample-edition.js'
import { article } from './fictional.js'

const ordered = [...sampleEdition.articles].sort(
  (a, b) => Date.parse(a.published) - Date.parse(b.published) || (a.id < b.id ? -1 : 1),
)
const { story, group } = relate()

function relate() {
  const reading = openReading(dataFiles, openLanguage(dataFiles))
  const relating = openRelating(dataFiles)
  const groups = new Map<string, string>()
  for (const { id, outlet, address, file, published, headline } of ordered) {
    const page = reading.readPage({ content: samplePage({ file }), url: address, publishedAt: published, outlet: null })
    const text = page.articles.find((one) => one.role === 'main')?.text ?? ''
    const read = article({ id, outlet, url: address, publishedAt: Date.parse(published), headline, text })
    groups.set(id, relating.add(relating.features(read)).copy.group)
  }
  return { story: (id: string) => relating.stories.storyOf(id), group: (id: string) => groups.get(id) }
}

const ofStory = (name: string) => ordered.filter((one) => one.story === name).map((one) => one.id)

test('happenings that only look alike are different stories', () => {
  for (const [a, b] of sampleEdition.notOneStory)
    for (const one of ofStory(a)) for (const other of ofStory(b)) assert.notEqual(story(one), story(other), `${one} and ${other}`)
})

test('bulletins of one form are no copies of each other', () => {
  for (const [a, b] of sampleEdition.notCopies) assert.notEqual(group(a), group(b), `${a} and ${b}`)
})

test('identical and near copies of an agency’s report are in its group and its story', () => {
  for (const original of ordered.filter((one) => one.copy.kind === 'original'))
    for (const copy of ordered.filter((one) => one.copy.group === original.copy.group && one.copy.kind !== 'partial')) {
      assert.equal(group(copy.id), group(original.id), copy.id)
      assert.equal(story(copy.id), story(original.id), copy.id)
    }
})

test('most articles are with those of their story and with no others (B-cubed of at least 0.85)', () => {
  let [precision, recall] = [0, 0]
  for (const { id, story: name } of ordered) {
    const right = ofStory(name)
    const found = ordered.filter((one) => story(one.id) === story(id)).map((one) => one.id)
    const both = found.filter((one) => right.includes(one)).length
    precision += both / found.length / ordered.length
    recall += both / right.length / ordered.length
  }
  assert.ok((2 * precision * recall) / (precision + recall) >= 0.85, `precision ${precision}, recall ${recall}`)
})
