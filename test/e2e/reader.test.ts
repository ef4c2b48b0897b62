import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { visit } from './browser.js'
import { openSite, type Site } from './site.js'

const PAGES = ['/', '/stories/dam', '/articles/dam-1', '/articles/dam-2', '/search?q=السد', '/read', '/about', '/nowhere']

let site: Site

before(async () => {
  site = await openSite()
})

after(() => site.stop())

for (const colorScheme of ['light', 'dark'] as const)
  test(`no page has a serious fault of access, in ${colorScheme} colours, in either language`, async () => {
    await visit(site.base, { colorScheme }, async ({ page }) => {
      for (const path of PAGES)
        for (const language of ['ar', 'en']) {
          await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
          const { violations } = await new AxeBuilder({ page }).analyze()
          const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
          assert.deepEqual(told, [], `${path} in ${language}`)
        }
    })
  })

for (const width of [1280, 390])
  test(`at ${width} pixels no page complains, asks elsewhere or is wider than the window`, async () => {
    await visit(site.base, { width }, async ({ page, complaints }) => {
      for (const path of PAGES.filter((one) => one !== '/nowhere')) {
        await page.goto(path, { waitUntil: 'networkidle' })
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        assert.ok(Number(wide) <= 0, `${path} is ${wide} pixels too wide`)
      }
      assert.deepEqual(complaints, [])
    })
  })

test('pages are right-to-left in Arabic and left-to-right in English, and their fonts arrive', async () => {
  await visit(site.base, {}, async ({ page }) => {
    await page.goto('/articles/dam-1')
    assert.equal(await page.evaluate('getComputedStyle(document.body).direction'), 'rtl')
    assert.equal(
      await page.evaluate(`document.fonts.ready.then(() => document.fonts.check('16px "Noto Naskh Arabic"', 'نص'))`),
      true,
    )
    await page.click('a.language')
    assert.equal(await page.evaluate('getComputedStyle(document.body).direction'), 'ltr')
    await page.goto('/about')
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en', 'the choice is remembered')
  })
})

test('without scripts a visitor gets from the front page to a claim, and from its note to its words', async () => {
  await visit(site.base, { javaScript: false }, async ({ page, complaints }) => {
    await page.goto('/')
    await page.click('.story .headline a')
    await page.click('.origin .headline')
    assert.match(page.url(), /\/articles\/dam-1$/)
    await page.click('.cue >> nth=1')
    assert.match(page.url(), /#note-\d+$/)
    await page.click('.note:target .number')
    assert.equal(await page.locator('.said:target').textContent(), 'أربعة أشخاص فُقدوا ونُقل عشرات آخرون إلى المستشفى')
    assert.deepEqual(complaints, [])
  })
})

test('without scripts the theme is switched and stays', async () => {
  await visit(site.base, { javaScript: false }, async ({ page }) => {
    await page.goto('/stories/dam')
    await page.click('.theme-switch .to-dark')
    assert.match(page.url(), /\/stories\/dam$/)
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
    assert.equal(await page.locator('.theme-switch .to-dark').isVisible(), false)
    await page.goto('/about')
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark')
  })
})

test('the page is dark where the device or the visitor wants it, and light where the visitor wants that', async () => {
  await visit(site.base, { colorScheme: 'dark' }, async ({ page }) => {
    const paper = async () => {
      const colour = String(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'))
      return Number(/\d+/.exec(colour)?.[0])
    }
    await page.goto('/')
    assert.ok((await paper()) < 60, 'as the device')
    await page.click('.theme-switch .to-light')
    assert.ok((await paper()) > 200, 'as the visitor chose')
  })
})

test('with scripts a claim lights up with its note', async () => {
  await visit(site.base, {}, async ({ page }) => {
    await page.goto('/articles/dam-1')
    await page.hover('.note >> nth=2')
    assert.equal(await page.locator('.said.lit').textContent(), 'عدد المفقودين لا يقل عن ستة')
    await page.focus('.cue >> nth=4')
    assert.equal(await page.locator('.note.lit .speaker-name').last().textContent(), 'شركة المياه')
  })
})

test('keys lead to the search field and through the headlines', async () => {
  await visit(site.base, {}, async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('KeyJ')
    await page.keyboard.press('KeyJ')
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'أمطار غزيرة على الجنوب')
    await page.keyboard.press('KeyK')
    await page.keyboard.press('Slash')
    assert.equal(await page.evaluate('document.activeElement.name'), 'q')
  })
})

test('the first tab stop is the link past the masthead', async () => {
  await visit(site.base, {}, async ({ page }) => {
    await page.goto('/')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate('document.activeElement.id'), 'content')
  })
})

test('marking words changes no width of joined letters', async () => {
  await visit(site.base, {}, async ({ page }) => {
    await page.goto('/articles/dam-1', { waitUntil: 'networkidle' })
    const differences = await page.evaluate(`(() => {
      const found = []
      for (const paragraph of document.querySelectorAll('.paragraph')) {
        const widthOf = (element) => {
          const line = element.cloneNode(true)
          line.style.cssText = 'position:absolute;white-space:nowrap;float:none;inline-size:auto;max-inline-size:none'
          document.body.append(line)
          const { width } = line.getBoundingClientRect()
          line.remove()
          return width
        }
        const numbers = paragraph.cloneNode(true)
        for (const cue of numbers.querySelectorAll('.cue')) cue.removeAttribute('class')
        const plain = paragraph.cloneNode(false)
        plain.textContent = paragraph.textContent
        found.push(Math.abs(widthOf(numbers) - widthOf(plain)))
      }
      return found
    })()`)
    assert.ok(Array.isArray(differences) && differences.length > 0)
    for (const difference of differences) assert.ok(difference < 0.5, `${difference} pixels`)
  })
})

test('what is pressed is large enough for a finger', async () => {
  await visit(site.base, { width: 390 }, async ({ page }) => {
    for (const path of ['/', '/search', '/read']) {
      await page.goto(path)
      const small =
        await page.evaluate(`[...document.querySelectorAll('button, input:not([type=hidden]), select, summary, nav a')]
        .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML)`)
      assert.deepEqual(small, [], path)
    }
  })
})
