/** A small invented edition held in memory: what the pages are tested with before any store is opened. */
import type { Article } from '../../src/domain/article.js'
import type { Claim } from '../../src/domain/claim.js'
import { type Evidence, evidenceAt, type Span } from '../../src/domain/evidence.js'
import { IsnadError } from '../../src/domain/isnad-error.js'
import type { Outlet } from '../../src/domain/outlet.js'
import type { ArticleView, Headline, Readers, SearchResult, StorySummary, StoryView } from '../../src/ports/readers.js'
import type { KnownOutlets } from '../../src/serving/needs.js'

const agencyText = `وادي السدر - انهار جزء من سدّ الزيتونة ليل الثلاثاء وغمرت المياه ثلاث قرى في محيطه، بحسب ما أعلنت بلدية وادي السدر.

وقال مصدر في الدفاع المدني لوكالة المرسى طالباً عدم ذكر اسمه إن "أربعة أشخاص فُقدوا ونُقل عشرات آخرون إلى المستشفى".

وأكدت رئيسة البلدية سلمى النخيل أن «عدد المفقودين لا يقل عن ستة»، مضيفة أن فرق الإنقاذ وصلت إلى القرى الثلاث.

ونفت شركة المياه أن تكون قد أهملت صيانة السد.`

const ownText = `قال المهندس رامي الصفصاف، مدير شركة المياه، إن الشركة فتحت تحقيقاً داخلياً.

وأضاف: "لن نسبق نتائج التحقيق".`

function find(text: string, words: string): Evidence {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the fixture's text lacks «${words}»`)
  return evidenceAt(text, { start, end: start + words.length })
}

interface ClaimWords {
  readonly cue: string
  readonly speaker: string | null
  readonly resolved?: string
  readonly content: readonly string[]
  readonly via?: readonly string[]
  readonly anonymity?: string
}

function claimIn(text: string, words: ClaimWords, rest: Partial<Claim> = {}): Claim {
  const resolved = words.resolved ?? words.speaker
  return {
    cue: find(text, words.cue),
    speaker: words.speaker === null ? null : find(text, words.speaker),
    resolved: resolved === null ? null : find(text, resolved),
    kind: 'organisation',
    anonymous: words.anonymity !== undefined,
    anonymity: words.anonymity === undefined ? null : { reason: 'asked', evidence: find(text, words.anonymity) },
    via: (words.via ?? []).map((via) => find(text, via)),
    content: words.content.map((content) => find(text, content)),
    mode: 'indirect',
    stance: 'says',
    quantities: [],
    times: [],
    places: [],
    parent: null,
    confidence: 0.9,
    ...rest,
  }
}

const quantity = (text: string, words: string, min: number, max: number | null, approx = false) => ({
  ...find(text, words),
  min,
  max,
  approx,
  unit: '',
})

const agencyClaims: readonly Claim[] = [
  claimIn(
    agencyText,
    { cue: 'أعلنت', speaker: 'بلدية وادي السدر', content: ['انهار جزء من سدّ الزيتونة ليل الثلاثاء'] },
    { stance: 'announces' },
  ),
  claimIn(
    agencyText,
    {
      cue: 'وقال',
      speaker: 'مصدر في الدفاع المدني',
      content: ['أربعة أشخاص فُقدوا ونُقل عشرات آخرون إلى المستشفى'],
      via: ['وكالة المرسى'],
      anonymity: 'طالباً عدم ذكر اسمه',
    },
    {
      kind: 'role',
      mode: 'direct',
      quantities: [quantity(agencyText, 'أربعة أشخاص', 4, 4), quantity(agencyText, 'عشرات آخرون', 20, 99, true)],
    },
  ),
  claimIn(
    agencyText,
    { cue: 'وأكدت', speaker: 'رئيسة البلدية سلمى النخيل', content: ['عدد المفقودين لا يقل عن ستة'] },
    { kind: 'person', mode: 'direct', stance: 'confirms', quantities: [quantity(agencyText, 'لا يقل عن ستة', 6, null)] },
  ),
  claimIn(
    agencyText,
    { cue: 'مضيفة', speaker: null, resolved: 'رئيسة البلدية سلمى النخيل', content: ['فرق الإنقاذ وصلت إلى القرى الثلاث'] },
    { kind: 'person' },
  ),
  claimIn(agencyText, { cue: 'ونفت', speaker: 'شركة المياه', content: ['تكون قد أهملت صيانة السد'] }, { stance: 'denies' }),
]

export const agencyArticle: Article = {
  id: 'dam-1',
  role: 'main',
  headline: 'انهيار جزء من سدّ الزيتونة والمياه تغمر ثلاث قرى',
  text: agencyText,
  dateline: { places: ['وادي السدر'], words: 'وادي السدر -' },
  byline: null,
  publishedAt: '2031-03-05T06:10:00+03:00',
  outlet: 'صدى الوادي',
  credits: [
    { role: 'publisher', name: 'صدى الوادي', evidence: null, stated: true },
    { role: 'agency', name: 'وكالة المرسى', evidence: { start: 0, end: 20, words: '(وكالة المرسى)', of: 'page' }, stated: true },
  ],
  claims: agencyClaims,
  verifications: [],
  times: [
    {
      ...find(agencyText, 'ليل الثلاثاء'),
      from: '2031-03-04T18:00:00+03:00',
      to: '2031-03-05T06:00:00+03:00',
      grain: 'part-of-day',
      calendar: 'gregorian',
      background: false,
    },
  ],
  places: [{ ...find(agencyText, 'وادي السدر'), name: null, country: null, lat: null, lon: null, precision: null }],
}

const copyArticle: Article = {
  ...agencyArticle,
  id: 'dam-2',
  headline: '<script>alert(1)</script> المياه تغمر ثلاث قرى & فقدان أربعة',
  outlet: 'منبر الجنوب',
  publishedAt: '2031-03-05',
  credits: [
    { role: 'publisher', name: 'منبر الجنوب', evidence: null, stated: true },
    { role: 'agency', name: 'وكالة المرسى', evidence: null, stated: false },
  ],
}

export const ownArticle: Article = {
  ...agencyArticle,
  id: 'dam-3',
  headline: 'شركة المياه تفتح تحقيقاً',
  text: ownText,
  dateline: null,
  byline: 'ليلى الغدير',
  outlet: 'صوت المرفأ',
  publishedAt: '2031-03-06T09:00:00Z',
  credits: [],
  claims: [
    claimIn(ownText, { cue: 'قال', speaker: 'المهندس رامي الصفصاف', content: ['الشركة فتحت تحقيقاً داخلياً'] }, { kind: 'person' }),
    claimIn(
      ownText,
      { cue: 'وأضاف', speaker: null, resolved: 'المهندس رامي الصفصاف', content: ['لن نسبق نتائج التحقيق'] },
      { kind: 'person', mode: 'direct' },
    ),
  ],
  verifications: [],
  times: [],
  places: [],
}

const articles = [agencyArticle, copyArticle, ownArticle]

function headlineOf({ id, headline, outlet, publishedAt }: Article): Headline {
  return { id, headline: headline ?? '', outlet, publishedAt, url: `https://news.example/${id}` }
}

const summary: StorySummary = {
  id: 'dam',
  headline: agencyArticle.headline ?? '',
  lead: 'انهار جزء من سدّ الزيتونة ليل الثلاثاء وغمرت المياه ثلاث قرى في محيطه.',
  articles: 3,
  outlets: ['صدى الوادي', 'منبر الجنوب', 'صوت المرفأ'],
  origins: 2,
  claims: 7,
  firstAt: '2031-03-05T03:10:00Z',
  lastAt: '2031-03-06T09:00:00Z',
}

const older: StorySummary = {
  ...summary,
  id: 'rain',
  headline: 'أمطار غزيرة على الجنوب',
  articles: 1,
  outlets: ['صوت المرفأ'],
  origins: null,
  firstAt: null,
  lastAt: null,
}

function speakerOf(claims: readonly Claim[], article: Article, alsoIn: readonly Article[]): StoryView['speakers'][number] {
  const [first] = claims
  return {
    speaker: first?.resolved?.words ?? null,
    kind: first?.kind ?? 'person',
    anonymous: first?.anonymous ?? false,
    claims: claims.map((claim) => ({ claim, article: headlineOf(article), alsoIn: alsoIn.map(headlineOf) })),
  }
}

export const story: StoryView = {
  ...summary,
  byOrigin: [
    {
      origin: 'وكالة المرسى',
      stated: true,
      articles: [
        { ...headlineOf(agencyArticle), copy: 'own', stated: true },
        { ...headlineOf(copyArticle), copy: 'near', stated: false },
      ],
    },
    { origin: null, stated: false, articles: [{ ...headlineOf(ownArticle), copy: 'own', stated: false }] },
  ],
  speakers: [
    speakerOf(agencyClaims.slice(1, 2), agencyArticle, [copyArticle]),
    speakerOf(agencyClaims.slice(2, 4), agencyArticle, [copyArticle]),
    speakerOf(agencyClaims.slice(4), agencyArticle, []),
    speakerOf(ownArticle.claims, ownArticle, []),
  ],
  earlier: [older],
  corrections: [],
}

function viewOf(article: Article): ArticleView {
  return {
    article,
    url: `https://news.example/${article.id}`,
    fiction: true,
    story: { id: story.id, headline: story.headline },
    copies: article === agencyArticle ? [{ ...headlineOf(copyArticle), copy: 'near' }] : [],
    background: article === agencyArticle ? headlineOf(ownArticle) : null,
    similar: article === agencyArticle ? [headlineOf(ownArticle)] : [],
  }
}

function outlet(id: string, ar: string, en: string, kind: Outlet['kind'] = 'outlet'): Outlet {
  return {
    id,
    name: { ar, en },
    kind,
    aliases: [],
    hosts: [],
    country: null,
    timeZone: 'Asia/Baghdad',
    page: [],
    fiction: true,
  }
}

const all: readonly Outlet[] = [
  outlet('sada', 'صدى الوادي', 'Valley Echo'),
  outlet('minbar', 'منبر الجنوب', 'Southern Pulpit'),
  outlet('marfa', 'صوت المرفأ', 'Harbour Voice'),
  outlet('marsa', 'وكالة المرسى', 'Marsa Agency', 'agency'),
]

export const outlets: KnownOutlets = { all, byName: (name) => all.find((one) => one.name.ar === name) ?? null }

function marksOf(text: string, words: string): readonly Span[] {
  const start = text.indexOf(words)
  return start < 0 ? [] : [{ start, end: start + words.length }]
}

function searched(words: string, outletName: string | null): SearchResult {
  const found = articles.filter(({ text, outlet: by }) => text.includes(words) && (outletName === null || by === outletName))
  return {
    total: found.length,
    hits: found.map((article) => {
      const text = article.text.slice(0, 120)
      return { ...headlineOf(article), story: story.id, snippet: { text, marks: marksOf(text, words) }, score: 1 }
    }),
    next: found.length > 1 ? 'page-2' : null,
    didYouMean: found.length === 0 ? 'الزيتونة' : null,
  }
}

/** `merged` is the old id of a story that went into another. */
export const readers: Readers = {
  latestStories: async ({ limit, after }) => {
    if (after === 'no-cursor') throw new IsnadError('search.bad-page', { after })
    const stories = after === null ? [summary, older] : [older]
    return { stories: stories.slice(0, limit), next: after === null ? 'page-2' : null }
  },
  story: async (id) => (id === story.id || id === 'merged' ? story : null),
  article: async (id) => {
    const article = articles.find((one) => one.id === id)
    return article === undefined ? null : viewOf(article)
  },
  search: async ({ words, outlet: by }) => searched(words, by),
  counts: async () => ({ articles: 3, stories: 2, claims: 7, outlets: 3 }),
}
