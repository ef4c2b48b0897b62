/**
 * Asks a store what people ask, one question at a time, and prints how long the answers took: by the clock the first time,
 * and in processor time at best of three, which is nearer to what a machine gives that does nothing else.
 */
import { questionsOf } from './questions.js'

const EACH = 40
const ROUNDS = 3

export async function askAll({ store, views, samples, seed }) {
  const kinds = questionsOf(samples, EACH, seed)
  const all = []
  // A server that has just started is not what is asked here.
  for (const requests of Object.values(kinds)) for (const request of requests.slice(0, 8)) await store.search(request)
  console.log('ms\tp50\tp95\tp99\tprocessor p50\tp95')
  for (const [kind, requests] of Object.entries(kinds)) {
    const times = await timed(requests, (request) => store.search(request))
    all.push(...times)
    print(kind, times)
  }
  print('all', all)
  const { samples: known } = samples
  const some = known.slice(0, 100)
  const found = await store.search({ ...Object.values(kinds)[0][0] })
  if (found.next !== null)
    print('next page', await timed([{ ...Object.values(kinds)[0][0], after: found.next }], (request) => store.search(request)))
  print('article page', await timed(some, ({ id }) => views.article(id)))
  print('story page', await timed(some, ({ story }) => views.story(story)))
  print('front page', await timed([1, 2, 3, 4, 5], () => views.latestStories({ limit: 20, after: null })))
  print('counts', await timed([1, 2, 3], () => store.counts()))
  console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident`)
}

async function timed(requests, ask) {
  const times = []
  for (const request of requests) {
    const rounds = []
    for (let round = 0; round < ROUNDS; round++) {
      const processor = process.cpuUsage()
      const begun = performance.now()
      await ask(request)
      const wall = performance.now() - begun
      const { user, system } = process.cpuUsage(processor)
      rounds.push({ wall, processor: (user + system) / 1000 })
    }
    times.push({ wall: rounds[0].wall, processor: Math.min(...rounds.map((round) => round.processor)) })
  }
  return times
}

function print(name, times) {
  const at = (share, of) => {
    const sorted = times.map((time) => time[of]).sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1)
  }
  console.log([name, at(0.5, 'wall'), at(0.95, 'wall'), at(0.99, 'wall'), at(0.5, 'processor'), at(0.95, 'processor')].join('\t'))
}
