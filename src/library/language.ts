/** `isnad/language`: the Arabic toolkit by itself. */
import { dataFiles } from '../data-files.js'
import { type Language, openLanguage as open } from '../language/index.js'

export type { Evidence, Span } from '../domain/evidence.js'
export type { Place } from '../domain/place.js'
export type { Quantity } from '../domain/quantity.js'
export type { Time } from '../domain/time.js'
export { isDefiniteDual } from '../language/amounts/dual.js'
export { type Splitting, splitClitics, splittings } from '../language/clitics.js'
export { type Folded, fold, foldWord } from '../language/fold.js'
export type { Amounts, Annotations, Language, PlaceContext, Places, TimeContext, Times } from '../language/index.js'
export { type Reading, readings } from '../language/proclitics.js'
export { type FoundQuotation, type Quotation, quotations } from '../language/quotations.js'
export { paragraphs, sentences } from '../language/sentences.js'
export { lightStem } from '../language/stems.js'
export { type Word, words } from '../language/words.js'

/** Opens the toolkit with the package's own lexicons; takes some tens of milliseconds, so do it once. */
export function openLanguage(): Language {
  return open(dataFiles)
}
