/** What people ask of an archive: a seeded sample of its articles while it is filled, and questions made of them. */
import { words } from '../../dist/src/language/words.js'
import { randomOf } from './remapped-archive.js'

const KEPT = 400

/** Keeps a sample of all that is offered, each as likely as any other. */
export function openSampler(seed, before) {
  const samples = before?.samples ?? []
  let offered = before?.offered ?? 0
  const random = randomOf(seed + offered)
  return {
    get samples() {
      return { samples, offered }
    },
    offer({ document, articles: [article] }, { story }) {
      const place = offered++ < KEPT ? samples.length : Math.floor(random() * offered)
      if (place >= KEPT) return
      const { headline, outlet, publishedAt, text, claims, places } = article
      const names = claims.filter(({ resolved }) => resolved?.words.includes(' ')).map(({ resolved }) => resolved.words)
      const named = places.flatMap(({ name }) => name ?? [])
      samples[place] = {
        id: document.articleId,
        headline,
        outlet,
        publishedAt,
        text: text.slice(0, 600),
        speaker: names[0] ?? null,
        place: named[0] ?? null,
        story,
      }
    },
  }
}

/** Kinds of question, each a list of requests. */
export function questionsOf({ samples }, each, seed) {
  const random = randomOf(seed)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const some = (make, of = samples) => Array.from({ length: each }, () => ({ ...nothing, ...make(pick(of)) }))
  const withSpeaker = samples.filter(({ speaker }) => speaker !== null)
  const withPlace = samples.filter(({ place }) => place !== null)
  const titled = samples.filter(({ headline }) => wordsOf(headline ?? '').length > 3)
  const plain = (text) => text.replace(/["«»“”]/gu, ' ')
  return {
    headlines: some(({ headline }) => ({ words: plain(headline) }), titled),
    'two words': some(({ headline }) => ({ words: run(wordsOf(headline), 2, random) }), titled),
    'frequent words': some(() => ({
      words: [pick(FREQUENT), pick(FREQUENT), pick(FREQUENT)].slice(random() < 0.5 ? 1 : 0).join(' '),
    })),
    'the most frequent word': some(() => ({ words: pick(['في', 'من', 'على', 'إلى', 'أن']) })),
    names: some(({ speaker }) => ({ words: speaker }), withSpeaker),
    phrases: some(({ text }) => ({ words: `«${run(wordsOf(text), 3, random)}»` })),
    'frequent phrases': some(() => ({ words: `«${pick(PHRASES)}»` })),
    'outlet and word': some(({ headline, outlet }) => ({ words: pick(wordsOf(headline)), outlet }), titled),
    'speaker and word': some(({ speaker }) => ({ words: pick(FREQUENT), speaker }), withSpeaker),
    'place and word': some(({ place }) => ({ words: pick(FREQUENT), place }), withPlace),
    'place alone': some(({ place }) => ({ place }), withPlace),
    'a week and two words': some(
      ({ headline, publishedAt }) => ({ words: run(wordsOf(headline), 2, random), ...week(publishedAt) }),
      titled,
    ),
    'a week and a frequent word': some(({ publishedAt }) => ({ words: pick(FREQUENT), ...week(publishedAt) })),
    'story and word': some(({ story }) => ({ words: pick(FREQUENT), story })),
    'slips in names': some(({ speaker }) => ({ words: slipped(speaker, random) }), withSpeaker),
  }
}

const nothing = { words: '', outlet: null, speaker: null, place: null, story: null, from: null, to: null, limit: 20, after: null }
const FREQUENT = [
  'الرئيس',
  'الحكومة',
  'وزير',
  'الدولة',
  'العمل',
  'أكد',
  'اليوم',
  'الماضي',
  'المنطقة',
  'السعودية',
  'العام',
  'قال',
  'بعد',
  'كما',
]
const PHRASES = ['من خلال', 'رئيس الوزراء', 'وزير الخارجية', 'المملكة العربية السعودية', 'في المائة', 'إلى أن', 'خلال الفترة']

const wordsOf = (text) => words(text).map(({ start, end }) => text.slice(start, end))

function run(all, length, random) {
  const from = Math.floor(random() * Math.max(1, all.length - length))
  return all.slice(from, from + length).join(' ')
}

function week(publishedAt) {
  const at = Date.parse(publishedAt)
  return { from: new Date(at - 3 * 86_400_000).toISOString(), to: new Date(at + 4 * 86_400_000).toISOString() }
}

/** The longest word with two neighbours swapped. */
function slipped(name, random) {
  const longest = wordsOf(name).reduce((a, b) => (b.length > a.length ? b : a), '')
  const at = 1 + Math.floor(random() * Math.max(1, longest.length - 2))
  return name.replace(longest, longest.slice(0, at) + (longest[at + 1] ?? '') + (longest[at] ?? '') + longest.slice(at + 2))
}
