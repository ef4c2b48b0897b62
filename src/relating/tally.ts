/** A tally of articles by what they share with one, without an allocation per article. */
export interface Tally {
  add(article: number, amount: number): void
  /** The articles with most, most first, then newer first; the tally is empty afterwards. */
  take(most: number): readonly { readonly article: number; readonly amount: number }[]
}

/** Articles are told apart by their number modulo `capacity`. */
export function openTally(capacity: number): Tally {
  let amounts = new Float64Array(Math.min(capacity, 1024))
  const touched: number[] = []
  const amountOf = (article: number) => amounts[article % capacity] ?? 0
  return {
    add(article, amount) {
      const slot = article % capacity
      if (slot >= amounts.length) amounts = widened(amounts, Math.min(capacity, Math.max(slot + 1, amounts.length * 2)))
      if (amounts[slot] === 0) touched.push(article)
      amounts[slot] = (amounts[slot] ?? 0) + amount
    },
    take(most) {
      const best: number[] = []
      for (const article of touched) {
        const amount = amountOf(article)
        const last = best[most - 1]
        if (last !== undefined && !before(article, amount, last, amountOf(last))) continue
        let at = Math.min(best.length, most - 1)
        for (; at > 0; at--) {
          const above = best[at - 1] ?? 0
          if (!before(article, amount, above, amountOf(above))) break
          best[at] = above
        }
        best[at] = article
      }
      const taken = best.map((article) => ({ article, amount: amountOf(article) }))
      for (const article of touched) amounts[article % capacity] = 0
      touched.length = 0
      return taken
    },
  }
}

function before(a: number, amountOfA: number, b: number, amountOfB: number): boolean {
  return amountOfA > amountOfB || (amountOfA === amountOfB && a > b)
}

function widened(from: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const to = new Float64Array(length)
  to.set(from)
  return to
}
