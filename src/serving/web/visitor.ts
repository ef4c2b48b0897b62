/** Who is reading, as far as it concerns the page: language, digits and theme, from the address, the cookies or the browser. */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Digits, UI_LANGUAGES, type UiLanguage } from '../../messages.js'

const THEMES = ['auto', 'light', 'dark'] as const
const DIGITS = ['latn', 'arab'] as const

export type Theme = (typeof THEMES)[number]

export interface Visitor {
  readonly language: UiLanguage
  readonly digits: Digits
  readonly theme: Theme
}

const YEAR_SECONDS = 31_536_000

/** `browser`: the visitor's browser is asked, and Arabic where it has no wish that we can meet. */
export type HouseLanguage = UiLanguage | 'browser'

/** `?lang=` wins and is remembered; then the cookie; then the language of the house. */
export function visitorOf(c: Context, house: HouseLanguage): Visitor {
  const asked = oneOf(UI_LANGUAGES, c.req.query('lang'))
  if (asked !== null) remember(c, 'lang', asked)
  return {
    language: asked ?? oneOf(UI_LANGUAGES, getCookie(c, 'lang')) ?? houseLanguage(c, house),
    digits: oneOf(DIGITS, getCookie(c, 'digits')) ?? 'latn',
    theme: oneOf(THEMES, getCookie(c, 'theme')) ?? 'auto',
  }
}

/** Keeps what the settings form sent; anything it does not know is left as it was. */
export function rememberSettings(c: Context, form: Readonly<Record<string, string>>): void {
  for (const [name, allowed] of [
    ['lang', UI_LANGUAGES],
    ['digits', DIGITS],
    ['theme', THEMES],
  ] as const) {
    const value = oneOf<string>(allowed, form[name])
    if (value !== null) remember(c, name, value)
  }
}

function remember(c: Context, name: string, value: string): void {
  setCookie(c, name, value, { path: '/', maxAge: YEAR_SECONDS, httpOnly: true, sameSite: 'Lax' })
}

function oneOf<Value extends string>(allowed: readonly Value[], value: string | undefined): Value | null {
  return allowed.find((one) => one === value) ?? null
}

function houseLanguage(c: Context, house: HouseLanguage): UiLanguage {
  return house === 'browser' ? preferred(c.req.header('Accept-Language')) : house
}

function preferred(header: string | undefined): UiLanguage {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((q) => q !== undefined)
      return { language: oneOf(UI_LANGUAGES, tag.split('-')[0]), weight: Number(weight ?? 1) }
    })
    .filter((one) => one.language !== null && one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wanted[0]?.language ?? 'ar'
}
