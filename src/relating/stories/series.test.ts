/** Series: what many bodies do at once, each of which is a happening of its own. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, HOUR } from '../../../test/relating/fictional.js'
import { dataFiles } from '../../data-files.js'
import { openRelating } from '../index.js'

const greeting = (id: string, headline: string, hour: number, text: string) =>
  article({ id, outlet: id, publishedAt: hour * HOUR, headline, text })

const cable = (id: string, whom: string, hour: number, text: string) =>
  article({ id, outlet: id, publishedAt: hour * HOUR, headline: `القيادة تهنئ ${whom} بذكرى استقلال بلاده`, text })

const palms = (id: string, hour: number) =>
  greeting(
    id,
    'مؤسسة النخيل تقيم حفل معايدة لمنسوبيها',
    hour,
    'أقامت مؤسسة النخيل حفل معايدة لمنسوبيها بمناسبة عيد الفطر، تبادل فيه الموظفون التهاني في بهو المقر.',
  )
const lavender = greeting(
  'two',
  'دار الخزامى تقيم معايدة لمنسوبيها',
  2,
  'احتفت دار الخزامى بمنسوبيها في حفل معايدة سنوي بعد عيد الفطر، وألقى المدير كلمة عن خطط العام ووزعت الهدايا على الأطفال.',
)
const coral = (id: string, hour: number) =>
  cable(id, 'رئيس جزر المرجان', hour, 'بعثت القيادة برقية تهنئة إلى رئيس جزر المرجان بمناسبة ذكرى استقلال بلاده، وتمنت له الصحة.')
const snow = cable(
  'two',
  'رئيس بلاد الثلج',
  3,
  'هنأت القيادة في برقية رئيس بلاد الثلج بذكرى استقلال بلاده، راجية لشعبه التقدم ولحكومته التوفيق.',
)

const cases = [
  { why: 'the receptions of two bodies', first: palms('one', 0), second: lavender, one: false },
  {
    why: 'one reception in two papers',
    first: palms('one', 0),
    second: { ...palms('two', 2), headline: 'معايدة في مؤسسة النخيل' },
    one: true,
  },
  { why: 'cables to two heads of state', first: coral('one', 0), second: snow, one: false },
  {
    why: 'one cable in two papers',
    first: coral('one', 0),
    second: { ...coral('two', 3), headline: 'برقية تهنئة لرئيس جزر المرجان' },
    one: true,
  },
]

for (const { why, first, second, one } of cases)
  test(`${why} ${one ? 'are one story' : 'are two stories'}`, () => {
    const relating = openRelating(dataFiles)
    for (const each of [first, second]) relating.add(relating.features(each))
    assert.equal(relating.stories.storyOf('one') === relating.stories.storyOf('two'), one)
  })
