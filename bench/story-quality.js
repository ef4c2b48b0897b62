/**
 * B-cubed of stories against a gold file, for two halves of its stories (by a hash of the story) and for all.
 *
 *   npm run bench -- story-quality GOLD.ndjson [--wrong]
 */
import { readFileSync } from 'node:fs'
import { dataFiles } from '../dist/src/data-files.js'
import { hashOf } from '../dist/src/relating/features/scan.js'
import { openRelating } from '../dist/src/relating/index.js'

const gold = readFileSync(process.argv[2], 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
gold.sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt) || (a.id < b.id ? -1 : 1))
const relating = openRelating(dataFiles)
for (const article of gold)
  relating.add(
    relating.features({
      ...article,
      publishedAt: Date.parse(article.publishedAt),
      headline: article.title,
      text: article.body,
      creditedTo: [],
      places: [],
    }),
  )
const found = new Map(gold.map((article) => [article.id, relating.stories.storyOf(article.id)]))
const together = (key) => {
  const groups = new Map()
  for (const article of gold) groups.set(key(article), [...(groups.get(key(article)) ?? []), article])
  return groups
}
const truth = together((article) => article.story)
const groups = together((article) => found.get(article.id))

function bcubed(name, articles) {
  const sums = { precision: 0, recall: 0 }
  for (const article of articles) {
    const right = truth.get(article.story)
    const group = groups.get(found.get(article.id))
    const both = group.filter((other) => other.story === article.story).length
    sums.precision += both / group.length
    sums.recall += both / right.length
  }
  const [p, r] = [sums.precision / articles.length, sums.recall / articles.length]
  const show = (x) => (100 * x).toFixed(1)
  console.log(`${name}: ${articles.length} articles, precision ${show(p)} recall ${show(r)} F1 ${show((2 * p * r) / (p + r))}`)
}
const isMulti = (article) => truth.get(article.story).length > 1
for (const half of [0, 1]) {
  const articles = gold.filter((article) => (hashOf(String(article.story)) & 1) === half)
  bcubed(`half ${half}`, articles)
  bcubed(`half ${half}, not alone`, articles.filter(isMulti))
}
bcubed('all', gold)
bcubed('not alone', gold.filter(isMulti))
