/** What the gate measures: each runs a scorer of ../shared/eval on the command's output and gives named figures in percent. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isnad = `"${process.execPath}" "${fileURLToPath(new URL('../../bin/isnad.js', import.meta.url))}"`

export const measures = [
  { name: 'claims', run: claims },
  { name: 'stories', run: stories },
  { name: 'page', run: page },
  { name: 'numbers', run: (shared) => cases(shared, ['cldr-rbnf', 'npm-number-words', 'recognizers-number']) },
  { name: 'times', run: (shared) => cases(shared, ['chrono', 'dateparser', 'duckling', 'icu-cldr']) },
  { name: 'places', run: (shared) => cases(shared, ['geocode-idrisi-train', 'ner-anercorp-train']) },
  { name: 'extraction', run: extraction },
]

function claims(shared) {
  const lines = readFileSync(`${shared}gold/claims-dev.ndjson`, 'utf8').trim().split('\n')
  return inFolder((folder) => {
    const figures = {}
    for (const half of ['even', 'odd']) {
      const gold = join(folder, `${half}.ndjson`)
      const predicted = join(folder, `${half}-read.ndjson`)
      writeFileSync(gold, `${lines.filter((_, line) => line % 2 === (half === 'even' ? 0 : 1)).join('\n')}\n`)
      writeFileSync(predicted, run(`${isnad} read --articles --json "${gold}"`))
      const report = JSON.parse(run(`"${process.execPath}" "${shared}eval/score-claims.mjs" "${gold}" "${predicted}" --json`))
      for (const name of [
        'cue',
        'source_exact',
        'content_exact',
        'content_overlap',
        'frame_exact',
        'direct_quotes',
        'via',
        'quantities',
      ])
        figures[`${half} ${name}`] = report[name].f1
      for (const [name, value] of Object.entries(report.of_paired)) figures[`${half} ${name}`] = value
    }
    return figures
  })
}

function stories(shared) {
  return inFolder((folder) => {
    const predicted = join(folder, 'stories.ndjson')
    const gold = `${shared}gold/stories-dev.ndjson`
    writeFileSync(predicted, run(`${isnad} stories --json --articles "${gold}"`))
    const report = JSON.parse(run(`"${process.execPath}" "${shared}eval/score-stories.mjs" "${gold}" "${predicted}" --json`))
    return { bcubed: report.bcubed.f1, 'bcubed without singles': report.bcubed_multi.f1 }
  })
}

function page(shared) {
  const scorer = `"${process.execPath}" "${shared}eval/check-page.mjs"`
  const output = run(
    `${scorer} --json --read '${isnad} read --json --published 2024-07-26' --annotate '${isnad} annotate'`,
    [0, 1],
  )
  const { total } = JSON.parse(output.trim().split('\n').at(-1))
  return { 'required checks': (100 * total.right) / total.of }
}

function cases(shared, names) {
  const figures = {}
  for (const name of names) {
    const output = run(
      `"${process.execPath}" "${shared}eval/score-cases.mjs" --json --annotate '${isnad} annotate' "${shared}cases/${name}.ndjson"`,
    )
    const { rows } = JSON.parse(output.trim().split('\n').at(-1))
    for (const { name: row, percent, accuracy, coverage } of rows) {
      if (coverage !== undefined) Object.assign(figures, { [`${row} accuracy`]: accuracy, [`${row} coverage`]: coverage })
      else if (percent !== null) figures[row] = percent
    }
  }
  return figures
}

function extraction(shared) {
  const folder = `${shared}html/article-extraction-benchmark`
  const report = JSON.parse(
    run(
      `"${process.execPath}" "${shared}eval/score-extract.mjs" --json --set aeb --batch --read '${isnad} read --json --batch' "${folder}"`,
    ),
  )
  return { f1: 100 * report.f1 }
}

function run(command, accepted = [0]) {
  const result = spawnSync('sh', ['-c', command], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] })
  if (!accepted.includes(result.status)) throw new Error(`ended with ${result.status ?? result.signal}: ${command}`)
  return result.stdout
}

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-gate-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
