/** The pages of the sample edition, read and held against what a perfect reader finds in them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTools } from '../../src/app.js'
import type { Article, Page } from '../../src/domain/article.js'
import { type SampleArticle, sampleEdition, samplePage } from '../sample-edition.js'

/** A word that the texts use as well. */
const furniture = sampleEdition.furniture.filter((words) => words !== 'شارك')
const { reading } = openTools()

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The text without the credit lines that close it. */
function report(article: Article): string {
  const lines = article.text.split('\n')
  const credits = article.credits.map(({ evidence }) => evidence?.words)
  while (
    lines.length > 1 &&
    credits.some(
      (words) => words !== undefined && lines.at(-1)?.includes(words) === true && lines.at(-1)?.length === words.length,
    )
  )
    lines.pop()
  return flat(lines.join('\n'))
}

function namesOf(article: Article, role: string): readonly string[] {
  return article.credits.filter((credit) => credit.role === role).map(({ name }) => reading.outlets.byName(name)?.id ?? name)
}

function readSample(expected: SampleArticle): { page: Page; main: Article } {
  const page = reading.readPage({ content: samplePage(expected), url: expected.address })
  const [main] = page.articles
  assert.ok(main !== undefined, 'no article was found')
  return { page, main }
}

for (const expected of sampleEdition.articles)
  test(`${expected.id} is read as it was written`, () => {
    const { page, main } = readSample(expected)
    const text = report(main)
    assert.equal(main.headline, expected.headline)
    assert.equal(main.byline, expected.byline)
    assert.ok(text.startsWith(flat(expected.begins)), `begins «${text.slice(0, 60)}», not «${expected.begins}»`)
    assert.ok(text.endsWith(flat(expected.ends)), `ends «${text.slice(-60)}», not «${expected.ends}»`)
    for (const words of furniture) assert.ok(!text.includes(words), `furniture in the text: ${words}`)
    // Some pages print the day and no hour.
    const published = Date.parse(main.publishedAt ?? '')
    if (main.publishedAt?.includes('T')) assert.equal(published, Date.parse(expected.published))
    else assert.equal(main.publishedAt, expected.published.slice(0, 10))
    assert.equal(page.articles.length - 1, expected.embedded.length)
    if (expected.agency?.stated && expected.agency.id !== expected.outlet)
      assert.ok(namesOf(main, 'agency').includes(expected.agency.id))
    if (expected.agency?.stated === false) assert.ok(!namesOf(main, 'agency').includes(expected.agency.id))
    assert.equal(namesOf(main, 'relayed-outlet').length > 0, expected.relayed !== null)
    const related = page.related.map(({ headline }) => headline)
    for (const each of expected.similar) assert.ok(related.includes(each))
  })
