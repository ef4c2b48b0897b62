/** The one error type of adapters and edges: a code with values, translated to a message where people read it. */

export type Retry = 'never' | 'later' | { readonly afterMs: number }

export class IsnadError extends Error {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  readonly retry: Retry

  /** `code` is the key of a message in `data/ui` under `error.`. */
  constructor(
    code: string,
    values: Readonly<Record<string, string | number>> = {},
    options: { cause?: unknown; retry?: Retry } = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`, { cause: options.cause })
    this.name = 'IsnadError'
    this.code = code
    this.values = values
    this.retry = options.retry ?? 'never'
  }
}
