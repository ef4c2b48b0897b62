/**
 * Relates what has been kept, in order of publication within what is waiting: load → decide → save. Relating holds its
 * indices in memory; they are the log of its decisions replayed, from the last state that was kept on.
 */
import type { MadeCorrection } from '../domain/correction.js'
import { IsnadError } from '../domain/isnad-error.js'
import { type Progress, silent } from '../ports/progress.js'
import type { PackedFeatures, Relation, Relations } from '../ports/relations.js'
import type { ArticleFeatures } from '../relating/features/article-features.js'
import { decodeFeatures, type Related, type Relating, snapshotFits } from '../relating/index.js'

const TOGETHER = 500
/** A start replays at most so much of the log. */
const STATE_EVERY = 20_000
/** On closing, a state is kept if a start would otherwise replay more than this. */
const WORTH_KEEPING = 1000

export interface Relator {
  readonly relating: Relating
  /** Takes in what another process has put into the log since. */
  catchUp(): Promise<void>
  /** Carries out a correction by hand, and puts it into the log. */
  correct(made: MadeCorrection): Promise<void>
  /** Relates all that is waiting. */
  relateWaiting(progress: Progress): Promise<void>
  /** Keeps the state, so that the next start is quick. */
  close(): Promise<void>
}

/** Opens relating as it was after the last decision. `relating` is new: nothing was added to it. */
export async function openRelator(relations: Relations, relating: Relating, progress: Progress): Promise<Relator> {
  let kept = await restoreState(relations, relating, progress)
  let arrival = kept
  await replay(progress)

  async function replay(progress: Progress) {
    const from = arrival
    const last = await relations.lastArrival()
    if (last - from > WORTH_KEEPING) progress.begin('log', last - from)
    while (arrival < last) {
      for (const entry of await relations.log(arrival, TOGETHER)) {
        if ('correction' in entry) relating.stories.correct(entry.correction)
        else relating.add(featuresOf(entry))
        arrival = entry.arrival
      }
      progress.at(arrival - from, arrival - from)
    }
    progress.end()
  }

  async function keepState() {
    await relations.keepState({ arrival, parts: relating.snapshot() })
    kept = arrival
  }

  return {
    relating,
    catchUp: () => replay(silent),
    async correct(made) {
      await relations.appendCorrection(made, relating.stories.correct(made.correction))
      arrival++
    },
    async relateWaiting(progress) {
      const waiting = await relations.countUnrelated()
      if (waiting === 0) return
      progress.begin('stories', waiting)
      for (let done = 0; ; ) {
        const articles = await relations.unrelated(TOGETHER)
        if (articles.length === 0) break
        const decided = articles.map((packed) => relationOf(packed, relating.add(featuresOf(packed))))
        await relations.append(decided)
        arrival += decided.length
        done += decided.length
        progress.at(done, done)
        if (arrival - kept >= STATE_EVERY) await keepState()
      }
      progress.end()
    },
    async close() {
      if (arrival - kept > WORTH_KEEPING) await keepState()
    },
  }
}

/** The arrival after which the state was kept that relating now has; 0 where there was none, or of another version. */
async function restoreState(relations: Relations, relating: Relating, progress: Progress): Promise<number> {
  const arrival = await relations.restoreState((part, { number, of }) => {
    // All parts were kept by one version. The log is then replayed from its beginning.
    if (number === 0 && !snapshotFits(part)) return false
    if (number === 0) progress.begin('state', of)
    relating.restore(part)
    progress.at(number + 1, 0)
    return true
  })
  progress.end()
  return arrival ?? 0
}

/** Id and time as the store has them, which an archive or a feed may have settled after the features were made. */
function featuresOf({ article, time, features }: PackedFeatures): ArticleFeatures {
  const unpacked = decodeFeatures(features)
  if (unpacked === null) throw new IsnadError('relating.stale-features', { article })
  return { ...unpacked, id: article, publishedAt: time }
}

function relationOf({ article, time, features }: PackedFeatures, { copy, story }: Related): Relation {
  const { group, kind, of, overlaps, examined } = copy
  const { joined, score, nearest, others, asCopy, changes } = story
  return {
    article,
    time,
    features,
    copy: { group, kind, of },
    story: story.story,
    changes,
    trace: { copy: { kind, of, examined, overlaps: overlaps.slice(0, 5) }, story: { joined, score, nearest, others, asCopy } },
  }
}
