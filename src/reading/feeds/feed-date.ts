/** Dates of feeds: RFC 822, ISO 8601, and the near misses that feeds are full of. */

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/
const RFC822 =
  /^(?:\p{L}+,?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{2}|\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(?:(?:GMT|UTC?|Z)?\s*([+-])(\d{1,2}):?(\d{2})?|(\p{L}{1,5}))?$/u
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Hours east of Greenwich of the zones that RFC 822 knows by name. */
const ZONES: Readonly<Record<string, number>> = { EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 }

/** ISO 8601 in UTC, or a day where no hour is given; a date without a zone is taken for UTC. Null for what is no date. */
export function feedDate(printed: string | null | undefined): string | null {
  const words = printed?.trim() ?? ''
  const iso = ISO.exec(words)
  if (iso !== null) return fromIso(iso)
  const rfc = RFC822.exec(words)
  return rfc === null ? null : fromRfc822(rfc)
}

function fromIso([, day = '', clock, zone = 'Z']: RegExpExecArray): string | null {
  if (Number.isNaN(Date.parse(day))) return null
  if (clock === undefined) return day
  const at = Date.parse(`${day}T${clock}${zone}`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

function fromRfc822([, day, name = '', year = '', hour, minute, second, sign, hours, minutes, zone = '']: RegExpExecArray):
  | string
  | null {
  const month = MONTHS.indexOf(name.toLowerCase())
  if (month < 0) return null
  const century = year.length === 4 ? 0 : Number(year) < 70 ? 2000 : 1900
  const utc = Date.UTC(century + Number(year), month, Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0))
  if (hour === undefined) return new Date(utc).toISOString().slice(0, 10)
  const offset =
    sign === undefined ? (ZONES[zone.toUpperCase()] ?? 0) * 60 : (sign === '-' ? -1 : 1) * offsetMinutes(hours, minutes)
  return new Date(utc - offset * 60_000).toISOString()
}

/** «+3», «+03», «+0300», «+03:00». */
function offsetMinutes(hours = '0', minutes = '0'): number {
  return Number(hours) * 60 + Number(minutes)
}
