/** The shell of every page: masthead, search, settings, the label on fiction, and the way to the content. */
import { type Html, html } from './html.js'
import type { View } from './view.js'

export interface PageParts {
  readonly title: string
  readonly body: Html
  /** Which entry of the navigation this page is. */
  readonly section?: Section
  /** Something on this page is of the sample edition. */
  readonly fiction?: boolean
  /** Words already searched for, kept in the field. */
  readonly searched?: string
}

const SECTIONS = { front: '/', read: '/read', about: '/about' } as const

const STYLES = ['fonts', 'base', 'pages', 'reading']

type Section = keyof typeof SECTIONS | 'search'

export function page(parts: PageParts, view: View): Html {
  const { say } = view
  return html`<!doctype html>
<html lang="${view.language}" dir="${view.direction}" data-theme="${view.theme}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="${view.theme === 'auto' ? 'light dark' : view.theme}">
    <meta name="referrer" content="no-referrer">
    <title>${parts.title === '' ? say('site.title') : `${parts.title} · ${say('site.name')}`}</title>
    <link rel="preload" href="/assets/fonts/ibm-plex-sans-arabic-arabic-400-normal.woff2" as="font" type="font/woff2" crossorigin>
    ${STYLES.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css">`)}
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <script src="/assets/reader.js" defer></script>
  </head>
  <body>
    <a class="skip" href="#content">${say('site.skip')}</a>
    ${masthead(parts, view)}
    ${parts.fiction === true ? html`<p class="fiction" role="note">${say('site.fiction')}</p>` : ''}
    <main id="content" tabindex="-1">${parts.body}</main>
    ${footer(view)}
  </body>
</html>`
}

function masthead({ section, searched = '' }: PageParts, view: View): Html {
  const { say } = view
  return html`<header class="masthead">
      <a class="nameplate" href="/"><b lang="ar">إسناد</b> <span>${say('site.tagline')}</span></a>
      <nav aria-label="${say('nav.label')}">
        <ul>
          ${Object.entries(SECTIONS).map(
            ([name, path]) =>
              html`<li><a href="${path}"${name === section ? html` aria-current="page"` : ''}>${say(`nav.${name}`)}</a></li>`,
          )}
        </ul>
      </nav>
      <form class="quick-search" action="/search" role="search">
        <input type="search" name="q" value="${searched}" dir="auto" aria-label="${say('search.words')}" placeholder="${say('nav.search')}" maxlength="300">
        <button>${say('search.go')}</button>
      </form>
      <div class="switches">${themeSwitch(view)} ${languageLink(view)}</div>
    </header>`
}

/** Both buttons are there; the style sheet shows the one that changes something. */
function themeSwitch(view: View): Html {
  const { say } = view
  return html`<form method="post" action="/settings" class="theme-switch">
    <input type="hidden" name="back" value="${view.path}">
    <button class="to-dark" name="theme" value="dark" title="${say('settings.to-dark')}" aria-label="${say('settings.to-dark')}">${moon()}</button>
    <button class="to-light" name="theme" value="light" title="${say('settings.to-light')}" aria-label="${say('settings.to-light')}">${sun()}</button>
  </form>`
}

function languageLink(view: View): Html {
  const other = view.language === 'ar' ? 'en' : 'ar'
  const url = new URL(view.path, 'http://localhost')
  url.searchParams.set('lang', other)
  return html`<a class="language" href="${url.pathname}${url.search}" lang="${other}" hreflang="${other}">${other === 'ar' ? 'العربية' : 'English'}</a>`
}

function footer(view: View): Html {
  const { say } = view
  return html`<footer class="footer">
      <form method="post" action="/settings" class="settings">
        <input type="hidden" name="back" value="${view.path}">
        ${choice('theme', ['auto', 'light', 'dark'], view.theme, view)} ${choice('digits', ['latn', 'arab'], view.digits, view)}
        <button>${say('settings.save')}</button>
      </form>
      <p>${say('site.promise')}</p>
      <p class="meta"><a href="/about">${say('nav.about')}</a> <a href="/api/v1/openapi.json">${say('site.api')}</a> <a href="/assets/licences.txt">${say('site.licences')}</a></p>
    </footer>`
}

function choice(name: string, values: readonly string[], chosen: string, { say }: View): Html {
  return html`<label>${say(`settings.${name}`)}
    <select name="${name}">${values.map(
      (value) =>
        html`<option value="${value}"${value === chosen ? html` selected` : ''}>${say(`settings.${name}.${value}`)}</option>`,
    )}</select></label>`
}

function moon(): Html {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z" fill="currentColor"/></svg>`
}

function sun(): Html {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="12" cy="12" r="4.5" fill="currentColor"/><path d="M12 2v3M12 19v3M2 12h3M19 12h3M4.9 4.9 7 7M17 17l2.1 2.1M19.1 4.9 17 7M7 17l-2.1 2.1" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>`
}
