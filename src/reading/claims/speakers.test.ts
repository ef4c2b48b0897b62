/** Who each report's speaker is. Every sentence is invented. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataFiles } from '../../data-files.js'
import { openLanguage } from '../../language/index.js'
import { openClaims } from './index.js'

const claims = openClaims(dataFiles, openLanguage(dataFiles))

function whoSpeaks(text: string): readonly string[] {
  return claims
    .find({ text, headline: null, publishedAt: '2031-03-04', timeZone: null, dateline: null, outletCountry: null })
    .map(({ resolved, anonymous }) => `${resolved?.words ?? 'nobody'}${anonymous ? ' (unnamed)' : ''}`)
}

const CASES: readonly { readonly why: string; readonly text: string; readonly who: readonly string[] }[] = [
  {
    why: '«المصدر نفسه» is whoever spoke last',
    text: 'قال مصدر أمني في الزاهرة إن المخزن احترق. وأضاف المصدر نفسه أن حارسين جرحا. وبحسب المصدر ذاته، فإن التحقيق مستمر.',
    who: Array(3).fill('مصدر أمني في الزاهرة (unnamed)'),
  },
  {
    why: '«المصدر ذاته» may be a minister',
    text: 'وقال وزير المياه جابر الدهماني إن السد سيكتمل بعد عامين. وأشار المصدر ذاته إلى أن الكلفة مرتفعة.',
    who: Array(2).fill('وزير المياه جابر الدهماني'),
  },
  {
    why: '«المصدر» goes to the source so called, not to whoever spoke last',
    text: 'قال مصدر طبي إن الجرحى سبعة. وقال وزير الصحة نادر السلماوي إن المستشفى مجهز. وأضاف المصدر أن حالتين حرجتان.',
    who: ['مصدر طبي (unnamed)', 'وزير الصحة نادر السلماوي', 'مصدر طبي (unnamed)'],
  },
  {
    why: '«المسؤول العسكري» goes back to the unnamed source of the sentence before',
    text: 'صرح مصدر في الجيش بأن الضابط نجا. وأوضح المسؤول العسكري أن التحقيق بدأ.',
    who: Array(2).fill('مصدر في الجيش (unnamed)'),
  },
  {
    why: 'a spokesman without a name is the one named as another word for spokesman',
    text: 'أكد الناطق باسم النيابة فؤاد السالمي توقيف ثلاثة. وقال المتحدث باسم النيابة إن الموقوفين أحيلوا إلى المحكمة.',
    who: Array(2).fill('الناطق باسم النيابة فؤاد السالمي'),
  },
  {
    why: 'two ministers: «وزير الدفاع» is not the minister named with another office',
    text: 'قال وزير الدفاع إن الحدود آمنة. وقال وزير الزراعة طلال الفارس إن الموسم وفير.',
    who: ['وزير الدفاع', 'وزير الزراعة طلال الفارس'],
  },
  {
    why: 'a minister of whom the article speaks alone is named later',
    text: 'نقلت وكالة الوردان عن وزير الدفاع قوله إن القوات انسحبت. وقال الوزير طلال الفارس إن الخسائر محدودة.',
    who: Array(2).fill('الوزير طلال الفارس'),
  },
  {
    why: 'a coach of one club is not the coach of another',
    text: 'قال المدير الفني للنسور، حسام الراوي، إن فريقه يستحق الفوز. وقال المدير الفني للوردان إن الحكم أخطأ.',
    who: ['المدير الفني للنسور، حسام الراوي', 'المدير الفني للوردان (unnamed)'],
  },
  {
    why: 'a bare word behind a title with the article is a name, though it is a common word',
    text: 'وأوضح المتحدث الرسمي باسم المركز رأفت الصباغ أن الحالات مستقرة. وقالت النائبة هدى المنصور إن القانون ناقص.',
    who: ['المتحدث الرسمي باسم المركز رأفت الصباغ', 'النائبة هدى المنصور'],
  },
  {
    why: 'an adjective behind a title is no name',
    text: 'قال المدير الجديد إن المصنع خاسر. وقال الطبيب المعالج إن حالته مستقرة.',
    who: ['المدير الجديد (unnamed)', 'الطبيب المعالج (unnamed)'],
  },
  {
    why: 'a body told of by its kind, with adjectives, is the one named',
    text: 'وقالت صحيفة "المرصاد" إن الشركة خسرت. وأضافت الصحيفة الاقتصادية المعروفة أن مديرها سيستقيل.',
    who: Array(2).fill('صحيفة "المرصاد"'),
  },
  {
    why: '«المجموعة» is the company, and «المنظمة الدولية» the one that spoke',
    text: 'ذكرت شركة "نيلوفا" أنها ألغت رحلاتها. وأوضحت المجموعة أن السبب هو الضباب. وقالت الأمم المتحدة إن ألف أسرة نزحت. وأضافت المنظمة الدولية أن الطريق مغلق.',
    who: ['شركة "نيلوفا"', 'شركة "نيلوفا"', 'الأمم المتحدة', 'الأمم المتحدة'],
  },
  {
    why: '«جميعها» and «جميعهم» are all who spoke',
    text: 'قالت عدة مصادر إن الاتفاق جاهز. وقالت جميعها إن التوقيع غدا.',
    who: Array(2).fill('عدة مصادر (unnamed)'),
  },
  {
    why: '«أحدهم» and «أوساط سياسية» are not named',
    text: 'وقال أحدهم إن الوقت ضيق. ورأت أوساط سياسية أن الحكومة ستسقط. وقالت المعارضة إن النتائج مزورة.',
    who: ['أحدهم (unnamed)', 'أوساط سياسية (unnamed)', 'المعارضة'],
  },
  {
    why: '«عبدالجبار» is «عبد الجبار»',
    text: 'قال الباحث فالح عبد الجبار إن الكتاب جاهز. وأوضح عبدالجبار أن الطبعة محدودة.',
    who: Array(2).fill('الباحث فالح عبد الجبار'),
  },
  {
    why: 'after an outlet, whoever it tells of goes on, by gender',
    text: 'ذكرت صحيفة "المرصاد" أن المدرب مانويل سيرانو تحدث عن رحيل الحارس، مؤكدا أنه لم يكن سهلا.',
    who: ['صحيفة "المرصاد"', 'المدرب مانويل سيرانو', 'المدرب مانويل سيرانو'],
  },
  {
    why: 'the subject of an earlier clause of the sentence speaks, also behind an adverbial and by a bare name',
    text: 'في الشهر الماضي فرضت الولايات المتحدة عقوبات على 19 شخصا، متهمة إياهم بالتدخل. وكان بهجلان أثار مفاجأة عندما دعا إلى انتخابات مبكرة. وفاز بهجلان.',
    who: ['الولايات المتحدة', 'بهجلان'],
  },
  {
    why: 'the object with the article is no part of who speaks',
    text: 'رفض القاضي الدعوى، قائلا إن الأدلة ناقصة.',
    who: ['القاضي (unnamed)'],
  },
  {
    why: 'the president of the country is not the president of the council',
    text: 'وقال الرئيس ياسر الخطيب إن القرار قريب. من جهته، أكد رئيس مجلس النواب أن الجلسة غدا.',
    who: ['الرئيس ياسر الخطيب', 'رئيس مجلس النواب'],
  },
  {
    why: 'an office goes on with what it is of',
    text: 'قال رئيس الاتحاد، السويسري جان إنفان، إن التقنية جيدة. وأضاف رئيس الاتحاد الدولي للشطرنج أن النتائج مذهلة.',
    who: Array(2).fill('رئيس الاتحاد، السويسري جان إنفان'),
  },
  {
    why: 'who is named first is not one of those without a name',
    text: 'قال سايمن شون أحد مسؤولي الفن في دار المزادات إن اللوحة نادرة.',
    who: ['سايمن شون أحد مسؤولي الفن في دار المزادات'],
  },
  {
    why: '«البيان» is from whoever issued it, though the verb stands before it',
    text: 'أصدرت وزارة الداخلية أمس بيانا بشأن الحادث. وقال البيان إن المتهم أقر بما فعل.',
    who: ['وزارة الداخلية'],
  },
  {
    why: '«قائلة» after a verb of saying is no speaker',
    text: 'وقالت البارونة ليزا ديسون إن السلوك مرفوض. وتابعت قائلة "ستحال المزاعم إلى اللجنة".',
    who: Array(2).fill('البارونة ليزا ديسون'),
  },
  {
    why: 'a state is not the agency named after it',
    text: 'ذكرت وكالة أنباء البحرين أن السفير عاد. وأكدت البحرين أن التصريحات مرفوضة.',
    who: ['وكالة أنباء البحرين', 'البحرين'],
  },
  {
    why: '«جاء ذلك في تغريدة للعفان» tells whose words they were, and «تصريحات الوزير»',
    text: 'انتقد الداعية مشاري العفان الكتاب. جاء ذلك في تغريدة للعفان على صفحته، حيث قال: "لا يعجبني". جاءت تصريحات الوزير خلال مؤتمر صحفي، حيث أكد أن العمل مستمر.',
    who: ['الداعية مشاري العفان', 'الداعية مشاري العفان', 'الوزير'],
  },
  {
    why: 'an office told by an adjective of the place',
    text: 'وقال سفير البحيرة لدى الوردان سعيد النويس إن اللقاء مثمر. وأضاف السفير البحيري أن التعاون قائم.',
    who: ['سفير البحيرة لدى الوردان سعيد النويس', 'سفير البحيرة لدى الوردان سعيد النويس'],
  },
  {
    why: '«على حد وصفها» is a woman, whoever spoke last',
    text: 'قالت النائبة هدى المنصور إن القانون ناقص. وقال مدير المستشفى إن الأسرة كافية. والخطة فاشلة، على حد وصفها.',
    who: ['النائبة هدى المنصور', 'مدير المستشفى (unnamed)', 'النائبة هدى المنصور'],
  },
  {
    why: 'an official of whom there are several is none of those named',
    text: 'قال مسؤول سابق في البيت الأزرق إن الخطة ماتت. وقال المسؤول في البيت الأزرق سامر العوني إن الخطة حية.',
    who: ['مسؤول سابق في البيت الأزرق (unnamed)', 'المسؤول في البيت الأزرق سامر العوني'],
  },
  {
    why: 'a group with a pronoun, and one whose noun goes on, is not named',
    text: 'لكن منتقديه يقولون إن الإصلاح شكلي. وقال مؤيدو الخطة إن منتقديها يكذبون.',
    who: ['منتقديه (unnamed)', 'مؤيدو الخطة (unnamed)'],
  },
]

for (const { why, text, who } of CASES) test(why, () => assert.deepEqual(whoSpeaks(text), who))
