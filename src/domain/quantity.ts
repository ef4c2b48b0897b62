/** An amount that counts or measures something, as an interval. */
import type { Span } from './evidence.js'

/**
 * Exact n: min n, max n. More than n, at least n: min n, max null. Less than n, up to n: min 0, max n.
 * About n: min n, max n, approx. «عشرات» 20–99, «مئات» 200–999, «آلاف» 2,000–9,999, all approx. «لا إصابات»: 0.
 */
export interface Quantity extends Span {
  readonly words: string
  readonly min: number
  readonly max: number | null
  readonly approx: boolean
  /** The counted noun as written («صواريخ»); empty where the text names none. */
  readonly unit: string
}
