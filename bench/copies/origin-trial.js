/**
 * How often the origin of a copied article is found again when only one copy still carries the credit.
 *
 * The truth is what the copies themselves print: in groups of copies across outlets of which at least two name an agency,
 * all credits but one, chosen by a hash, are hidden, and the hidden ones are asked for. Right is the agency the article
 * itself had printed.
 */
import { openCopies } from '../../dist/src/relating/copies/index.js'
import { originOf } from '../../dist/src/relating/copies/origins.js'
import { hashOf } from '../../dist/src/relating/features/scan.js'

/** Agencies as Saudi outlets print them, in byline or first line; each with the name it is counted under. */
const AGENCIES = [
  ['واس', /(?:^|[^\p{L}])واس(?:$|[^\p{L}])/u],
  ['رويترز', /رويترز/u],
  ['فرانس برس', /فرانس برس|أ ?ف ?ب|ا ف ب/u],
  ['الألمانية', /د ?ب ?أ|الألمانية/u],
  ['الأناضول', /الأناضول/u],
]
const HEAD = 60

export function originTrial(articles, made) {
  const copies = openCopies()
  const groups = new Map()
  made.forEach((features, at) => {
    const { group } = copies.add(features)
    const article = { ...features, creditedTo: agenciesOf(articles[at]) }
    groups.set(group, [...(groups.get(group) ?? []), article])
  })
  const outcome = { asked: 0, right: 0, falselyStated: 0 }
  for (const group of groups.values()) ask(group, outcome)
  const percent = (part) => ((100 * part) / Math.max(1, outcome.asked)).toFixed(2)
  console.log(
    `origin with one credit left: ${outcome.asked} hidden credits, right ${percent(outcome.right)} %, ` +
      `called stated though hidden ${outcome.falselyStated}`,
  )
}

function agenciesOf({ byline, text }) {
  const head = `${byline} ${text.slice(0, HEAD).split('\n')[0]}`
  return AGENCIES.filter(([, pattern]) => pattern.test(head)).map(([name]) => name)
}

/** Groups of one outlet's own repeats prove nothing about who copied whom. */
function ask(group, outcome) {
  const credited = group.filter((article) => article.creditedTo.length > 0)
  if (credited.length < 2 || new Set(group.map((article) => article.outlet)).size < 2) return
  const left = credited[hashOf(group[0].id) % credited.length]
  const found = originOf(group.map((article) => (article === left ? article : { ...article, creditedTo: [] })))
  for (const hidden of credited) {
    if (hidden === left) continue
    outcome.asked++
    if (hidden.creditedTo.includes(found.name) && found.inferred.includes(hidden.id)) outcome.right++
    if (found.stated.includes(hidden.id)) outcome.falselyStated++
  }
}
