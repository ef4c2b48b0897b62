/** The public JSON as schemas, from which the answers' types and the OpenAPI description are made. */
import { z } from '@hono/zod-openapi'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
const span = { start: z.int().min(0), end: z.int().min(0) }
const quoted = { ...span, words: z.string() }
const isoText = z.string().describe('ISO 8601')

const evidence = z
  .object({ ...quoted, of: z.literal('page').optional().describe('offsets are into the page’s text') })
  .describe('text.slice(start, end) === words, in UTF-16 code units')
  .openapi('Evidence')

const quantity = z
  .object({ ...quoted, min: z.number(), max: z.number().nullable(), approx: z.boolean(), unit: z.string() })
  .describe('more than n, at least n: max is null; up to n: min is 0')
  .openapi('Quantity')

const time = z
  .object({
    ...quoted,
    from: isoText.nullable(),
    to: isoText.nullable().describe('exclusive'),
    grain: z.enum([
      'second',
      'minute',
      'hour',
      'part-of-day',
      'day',
      'weekend',
      'week',
      'part-of-month',
      'month',
      'quarter',
      'season',
      'part-of-year',
      'year',
      'decade',
      'century',
    ]),
    calendar: z.enum(['gregorian', 'hijri']),
    background: z.boolean(),
    flags: list(z.literal('weekday-contradicts-date')).optional(),
  })
  .openapi('Time')

const place = z
  .object({
    ...quoted,
    name: z.string().nullable(),
    country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: z
      .enum(['site', 'district', 'city', 'admin2', 'admin1', 'region', 'country', 'continent', 'water', 'area'])
      .nullable(),
  })
  .openapi('Place')

const credit = z
  .object({
    role: z.enum(['publisher', 'relayed-outlet', 'agency', 'writer']),
    name: z.string(),
    evidence: evidence.nullable(),
    stated: z.boolean().describe('printed; false where it was inferred'),
  })
  .openapi('Credit')

const kind = z.enum(['person', 'role', 'organisation', 'group', 'document', 'country'])

const claim = z
  .object({
    cue: evidence,
    speaker: evidence.nullable(),
    resolved: z.object(quoted).nullable(),
    kind,
    anonymous: z.boolean(),
    anonymity: z.object({ reason: z.string(), evidence }).nullable(),
    via: list(evidence),
    content: list(evidence),
    mode: z.enum(['direct', 'indirect', 'mixed']),
    stance: z.enum([
      'says',
      'confirms',
      'denies',
      'announces',
      'accuses',
      'warns',
      'demands',
      'promises',
      'expects',
      'condemns',
      'doubts',
    ]),
    quantities: list(quantity),
    times: list(time),
    places: list(place),
    parent: z.int().nullable().optional().describe('number of the claim in whose content this one stands'),
    confidence: z.number().min(0).max(1),
  })
  .openapi('Claim')

const articleFields = {
  id: z.string(),
  role: z.enum(['main', 'embedded']),
  headline: z.string().nullable(),
  dateline: z.object({ places: list(z.string()), words: z.string() }).nullable(),
  byline: z.string().nullable(),
  publishedAt: isoText.nullable(),
  outlet: z.string().nullable(),
  credits: list(credit),
  claims: list(claim),
  verifications: list(z.object({ ...quoted, by: evidence.nullable() })).describe('notes that something could not be verified'),
  times: list(time),
  places: list(place),
}

const wholeArticle = z.object({ ...articleFields, text: z.string() }).openapi('Article')

const shownArticle = z
  .object({
    ...articleFields,
    text: z.string().nullable().describe('null where this instance shows no full texts'),
    snippet: z.string(),
  })
  .openapi('ShownArticle')

const headlineFields = {
  id: z.string(),
  headline: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: isoText.nullable(),
}
const headline = z.object(headlineFields).openapi('Headline')
const copyKind = z.enum(['identical', 'near', 'excerpt', 'partial', 'quotation'])

const storyFields = {
  id: z.string(),
  headline: z.string(),
  lead: z.string(),
  articles: z.int(),
  outlets: list(z.string()),
  origins: z.int().nullable().describe('independent origins; null where none is known'),
  claims: z.int(),
  firstAt: isoText.nullable(),
  lastAt: isoText.nullable(),
}
const storySummary = z.object(storyFields).openapi('StorySummary')

export const stories = z.object({ stories: list(storySummary), next: z.string().nullable() }).openapi('Stories')

export const story = z
  .object({
    ...storyFields,
    byOrigin: list(
      z.object({
        origin: z.string().nullable(),
        stated: z.boolean(),
        articles: list(z.object({ ...headlineFields, copy: z.union([copyKind, z.literal('own')]), stated: z.boolean() })),
      }),
    ),
    speakers: list(
      z.object({
        speaker: z.string().nullable(),
        kind,
        anonymous: z.boolean(),
        claims: list(z.object({ article: headline, claim, alsoIn: list(headline) })),
      }),
    ),
    earlier: list(storySummary),
    corrections: list(z.object({ kind: z.enum(['merge', 'split', 'move', 'rename']), at: isoText })).describe(
      'by hand, oldest first',
    ),
  })
  .openapi('Story')

export const article = z
  .object({
    article: shownArticle,
    url: z.string().nullable(),
    fiction: z.boolean(),
    story: z.object({ id: z.string(), headline: z.string() }).nullable(),
    copies: list(z.object({ ...headlineFields, copy: copyKind })),
    background: headline.nullable(),
    similar: list(headline),
  })
  .openapi('ArticleView')

export const searchResult = z
  .object({
    total: z.int(),
    hits: list(
      z.object({
        ...headlineFields,
        story: z.string().nullable(),
        snippet: z.object({ text: z.string(), marks: list(z.object(span)) }),
        score: z.number(),
      }),
    ),
    next: z.string().nullable(),
    didYouMean: z.string().nullable(),
  })
  .openapi('SearchResult')

export const page = z
  .object({
    url: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string().nullable(),
    text: z.string(),
    articles: list(wholeArticle),
    related: list(z.object({ headline: z.string(), url: z.string().nullable() })),
    problems: list(
      z.object({
        code: z.string(),
        values: z
          .record(z.string(), z.union([z.string(), z.number()]))
          .readonly()
          .optional(),
      }),
    ),
  })
  .openapi('Page')

export const readRequest = z
  .object({
    content: z.string().min(1).optional().describe('the page: HTML or plain text'),
    url: z.url().max(2000).optional().describe('fetched and read where no content is given'),
    publishedAt: z.iso
      .date()
      .or(z.iso.datetime({ offset: true }))
      .optional(),
    outlet: z.string().max(200).optional(),
  })
  .refine(({ content, url }) => content !== undefined || url !== undefined, { error: 'content or url is needed' })
  .openapi('ReadRequest')

export const failure = z.object({ error: z.object({ code: z.string(), message: z.string() }) }).openapi('Failure')
