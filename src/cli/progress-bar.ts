/** Progress on standard error: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */
import type { Say } from '../messages.js'
import type { Progress } from '../ports/progress.js'

const WIDTH = 24
const BETWEEN_MS = { terminal: 200, file: 10_000 }

export interface ProgressBar extends Progress {
  /** Writes a line above the bar. */
  note(line: string): void
}

export function progressBar(say: Say, stream: NodeJS.WriteStream = process.stderr, now: () => number = Date.now): ProgressBar {
  const terminal = stream.isTTY === true
  let part = { label: '', total: null as number | null, begun: 0, shown: 0 }
  let drawn = ''
  const clear = () => {
    if (terminal && drawn !== '') stream.write('\r\u001b[2K')
    drawn = ''
  }
  return {
    begin(label, total) {
      part = { label, total, begun: now(), shown: now() }
    },
    at(done, articles) {
      const time = now()
      if (time - part.shown < (terminal ? BETWEEN_MS.terminal : BETWEEN_MS.file)) return
      part.shown = time
      const line = progressLine(say, part.label, {
        done,
        articles,
        total: part.total,
        seconds: (time - part.begun) / 1000,
        bar: terminal,
      })
      if (!terminal) stream.write(`${line}\n`)
      else {
        clear()
        drawn = line.slice(0, (stream.columns ?? 80) - 1)
        stream.write(drawn)
      }
    },
    end: clear,
    note(line) {
      clear()
      stream.write(`${line}\n`)
    },
  }
}

interface State {
  readonly done: number
  readonly articles: number
  readonly total: number | null
  readonly seconds: number
  readonly bar: boolean
}

/** «archive.ndjson [######------] 42 % 1,204 articles 310/s 2:10 left» */
export function progressLine(say: Say, label: string, { done, articles, total, seconds, bar }: State): string {
  const rate = seconds > 0 ? articles / seconds : 0
  const share = total === null || total === 0 ? null : Math.min(1, done / total)
  const left = share === null || share === 0 ? null : (seconds / share) * (1 - share)
  return [
    label,
    share !== null && bar ? `[${'#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '-')}]` : null,
    share === null ? null : `${Math.floor(share * 100)} %`,
    say('progress.articles', { count: articles }),
    say('progress.rate', { rate: Math.round(rate) }),
    left === null ? null : say('progress.left', { time: clock(left) }),
  ]
    .filter((piece) => piece !== null)
    .join(' ')
}

/** «1:02:09», «2:10» */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
