/** Interface messages in Arabic and English, read from `data/ui`: one key, one text, with the six Arabic forms of counting. */
import type { DataFiles } from './domain/data.js'

export const UI_LANGUAGES = ['ar', 'en'] as const

export type UiLanguage = (typeof UI_LANGUAGES)[number]

/** Latin (1234) or Arabic-Indic (١٢٣٤) digits, in either language. */
export type Digits = 'latn' | 'arab'

export type Values = Readonly<Record<string, string | number>>

/** The message of a key with its `{placeholders}` filled. A key that is not there is given back, so that nobody meets an empty line. */
export type Say = (key: string, values?: Values) => string

export interface Messages {
  say(language: UiLanguage, digits?: Digits): Say
  has(key: string): boolean
}

/** A counted message has a text per plural form of its language, chosen by the value `count`. */
type Message = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

type Catalogue = ReadonlyMap<string, Message>

export function directionOf(language: UiLanguage): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

export function localeOf(language: UiLanguage, digits: Digits): string {
  return `${language === 'ar' ? 'ar' : 'en-GB'}-u-nu-${digits}`
}

export function openMessages(data: DataFiles): Messages {
  const catalogues = { ar: readCatalogue(data, 'ar'), en: readCatalogue(data, 'en') }
  return {
    say(language, digits = 'latn') {
      const catalogue = catalogues[language]
      const plural = new Intl.PluralRules(language)
      const number = new Intl.NumberFormat(localeOf(language, digits))
      return (key, values = {}) => {
        const message = catalogue.get(key)
        if (message === undefined) return key
        return fill(formOf(message, values, plural), values, language, number)
      }
    },
    has: (key) => catalogues.ar.has(key),
  }
}

function readCatalogue(data: DataFiles, language: UiLanguage): Catalogue {
  const messages: unknown = JSON.parse(data.text(`ui/${language}.json`))
  if (typeof messages !== 'object' || messages === null) throw new Error(`data/ui/${language}.json is no object`)
  return new Map(Object.entries(messages).map(([key, message]) => [key, checked(message, `${language}.json: ${key}`)]))
}

function checked(message: unknown, where: string): Message {
  if (typeof message === 'string') return message
  if (typeof message === 'object' && message !== null && Object.values(message).every((form) => typeof form === 'string'))
    return message
  throw new Error(`data/ui/${where} is neither a text nor a set of plural forms`)
}

function formOf(message: Message, values: Values, plural: Intl.PluralRules): string {
  if (typeof message === 'string') return message
  const form = typeof values.count === 'number' ? message[plural.select(values.count)] : undefined
  return form ?? message.other ?? ''
}

function fill(text: string, values: Values, language: UiLanguage, number: Intl.NumberFormat): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' ? number.format(value) : isolated(value, language)
  })
}

/** Text of the other direction is set between isolates, so that it cannot reorder the message around it. */
function isolated(value: string, language: UiLanguage): string {
  const foreign = language === 'ar' ? /[A-Za-z0-9/\\]/ : /[\p{Script=Arabic}\p{Script=Hebrew}]/u
  return foreign.test(value) ? `\u2068${value}\u2069` : value
}
