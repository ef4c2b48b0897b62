/** Invented articles for the tests of relating: fixed texts, and a seeded stream of as many as wanted. */
import type { RelatedArticle } from '../../src/domain/relation.js'

export function article(part: Partial<RelatedArticle> & { readonly id: string }): RelatedArticle {
  return { outlet: null, url: null, publishedAt: 0, headline: '', text: '', creditedTo: [], places: [], ...part }
}

export const HOUR = 3_600_000

/** An invented agency's report of a fire, three paragraphs. */
export const FIRE = `اندلع حريق كبير فجر الأربعاء في مستودع للأخشاب بميناء مرسى الزيتون، وفق ما أعلنه جهاز الإطفاء في البلدة الساحلية.
وقال قائد الإطفاء سالم الغدير إن أربع عشرة عربة شاركت في إخماد النيران التي أتت على ثلاثة مخازن، ولم يبلغ عن إصابات بين العمال.
وأضاف أن الدخان حجب الرؤية عن المدخل الشرقي ساعات، وأن إدارة الميناء حوّلت السفن إلى رصيف تل العنبر حتى المساء.`

/** Another happening in the same town: the council votes on a budget. */
export const BUDGET = `صوّت مجلس بلدية مرسى الزيتون بالأغلبية على موازنة السنة المقبلة بعد جلسة دامت سبع ساعات.
وقالت رئيسة المجلس هدى الرويني إن الموازنة ترفع مخصصات المدارس والطرق الريفية وتخفض نفقات الضيافة.
واعترض خمسة أعضاء على بند القروض، وطلبوا عرضه على خبير مستقل قبل نهاية الفصل.`

/** The fire told by another reporter, in other words. */
export const FIRE_RETOLD = `سيطر رجال الإطفاء في مرسى الزيتون على حريق التهم مستودع أخشاب في الميناء بعد ست ساعات من العمل.
وأكد قائد الإطفاء سالم الغدير إخماد آخر البؤر ظهراً، مشيراً إلى خسائر في ثلاثة مخازن وإلى عودة السفن إلى الميناء من رصيف تل العنبر.`

const SYLLABLES = ['با', 'نور', 'سم', 'لي', 'كر', 'دان', 'فو', 'هيم', 'زار', 'تل', 'قو', 'شمس', 'رو', 'جن', 'ميل', 'عد']

/** A stream of invented articles on as many happenings as there are tenths, with copies and retellings among them. */
export function stream(count: number, seed = 7): readonly RelatedArticle[] {
  const random = randomFrom(seed)
  const pick = (most: number) => Math.floor(random() * most)
  const word = () => Array.from({ length: 2 + pick(2) }, () => SYLLABLES[pick(SYLLABLES.length)] ?? '').join('')
  const happenings = Array.from({ length: Math.max(1, Math.ceil(count / 10)) }, () => Array.from({ length: 24 }, word))
  const made: RelatedArticle[] = []
  for (let at = 0; at < count; at++) {
    const own = happenings[pick(happenings.length)] ?? []
    const said = Array.from({ length: 90 }, () => (random() < 0.5 ? (own[pick(own.length)] ?? '') : word()))
    const earlier = made[pick(made.length)]
    const copied = earlier !== undefined && random() < 0.2
    made.push(
      article({
        id: `a${at}`,
        outlet: `outlet${pick(5)}`,
        publishedAt: at * 60_000,
        headline: copied ? earlier.headline : own.slice(0, 5).join(' '),
        text: copied ? earlier.text : said.join(' '),
      }),
    )
  }
  return made
}

/** Mulberry32: small, seeded and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mix = Math.imul(state ^ (state >>> 15), 1 | state)
    mix = (mix + Math.imul(mix ^ (mix >>> 7), 61 | mix)) ^ mix
    return ((mix ^ (mix >>> 14)) >>> 0) / 4_294_967_296
  }
}
