/** An import that is killed again and again ends with the same store as one that nobody disturbed. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openApp } from '../../src/app.js'
import { anything } from '../contract/archive.js'

const child = fileURLToPath(new URL('./import-child.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'isnad-killed-'))
after(() => rmSync(folder, { recursive: true }))

/** Articles in no order of time; every third is a copy of the one before, every fifth has no headline, some lines are broken. */
function archive(count: number): string {
  const places = ['مرسى النور', 'كفر الملح', 'عين الصدف', 'وادي السدر']
  const things = ['قمح', 'سمك', 'ملح', 'خشب', 'زيتون', 'صوف']
  const lines: string[] = []
  let text = ''
  for (let at = 0; at < count; at++) {
    const place = places[(at * 7) % places.length]
    const thing = things[(at * 5) % things.length]
    if (at % 3 !== 2)
      text = `قال مدير سوق ${place} إن ${10 + (at % 83)} طناً من ال${thing} وصلت فجراً إلى الميناء.\nوأضاف أن التجار رقم ${at} ينتظرون شحنة ال${thing} التالية منذ ${at % 9} أيام، وأن الأسعار لم تتغير في ${place} هذا الشهر.`
    const day = 1 + ((at * 11) % 20)
    const publishedAt = `2026-03-${String(day).padStart(2, '0')}T${String(at % 24).padStart(2, '0')}:00:00Z`
    const title = at % 5 === 4 ? undefined : `سوق ${place}: ${thing} جديد`
    lines.push(JSON.stringify({ id: `k${at}`, text, title, publishedAt, outlet: `صحيفة ${places[at % 3]}` }))
    if (at % 97 === 0) lines.push('{"id": "broken"', '')
  }
  return lines.join('\n')
}

/** Runs the import until `kill` says so of a line it wrote, then kills it at once; true where it came to its end. */
function run(data: string, path: string, kill: (line: string, count: number) => boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, [child, data, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let lines = 0
    let done = false
    running.stdout.setEncoding('utf8')
    running.stdout.on('data', async (chunk: string) => {
      for (const line of chunk.trim().split('\n')) {
        if (line === 'done') done = true
        if (!kill(line, ++lines)) continue
        // Not where it has just written, but while it is at the next batch.
        await wait(lines % 13)
        running.kill('SIGKILL')
      }
    })
    running.on('error', reject)
    running.on('exit', () => resolve(done))
  })
}

async function contentOf(data: string) {
  const app = await openApp({ data, readers: 0 })
  const { hits, total } = await app.readers.search({ ...anything, words: 'شحنة القمح في كفر الملح', limit: 50 })
  const content = { hash: await app.contentHash(), counts: await app.readers.counts(), total, hits: hits.map(({ id }) => id) }
  await app.close()
  return content
}

test('an import killed three times and begun again has the same store and finds the same as one left alone', async () => {
  const path = join(folder, 'archive.ndjson')
  writeFileSync(path, archive(420))
  const alone = join(folder, 'alone')
  const killed = join(folder, 'killed')
  assert.equal(await run(alone, path, () => false), true)

  assert.equal(await run(killed, path, (line) => line === 'begin stories'), false, 'killed while it relates')
  assert.equal(await run(killed, path, (_, count) => count === 3), false, 'killed while it reads')
  assert.equal(await run(killed, path, (line, count) => count > 4 && line.startsWith('at ')), false, 'killed again')
  assert.equal(await run(killed, path, () => false), true)

  const expected = await contentOf(alone)
  assert.equal(expected.counts.articles, 420)
  const { stories } = expected.counts
  assert.ok(stories > 0 && stories < 420, `${stories} stories: articles are grouped`)
  assert.deepEqual(await contentOf(killed), expected)

  assert.equal(await run(killed, path, () => false), true)
  assert.deepEqual(await contentOf(killed), expected, 'once more changes nothing')
})
