/** How long work tells how far it has come. */

export interface Progress {
  /** Begins a part of the work; `total` is null where nobody knows it. Units are the caller's («articles», «bytes»). */
  begin(label: string, total: number | null): void
  /** So much of the part is done by now, and so many articles with it. */
  at(done: number, articles: number): void
  end(): void
}

export const silent: Progress = { begin() {}, at() {}, end() {} }
