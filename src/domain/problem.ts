/** Something about the input that a person should know; stages report it and go on. */
export interface Problem {
  /** Key of the message in `data/ui` under `problem.`. */
  readonly code: string
  readonly values?: Readonly<Record<string, string | number>>
}
