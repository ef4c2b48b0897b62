/** What the shared SQL asks of a database: statements with `?` for values, and one writer at a time. */

export type SqlValue = string | number | bigint | Uint8Array | null

export interface SqlConnection {
  /** All rows of a query. Column names are the keys; the caller says what they are. */
  all<Row>(sql: string, values?: readonly SqlValue[]): Promise<readonly Row[]>
  /** The first row, or undefined. */
  get<Row>(sql: string, values?: readonly SqlValue[]): Promise<Row | undefined>
  run(sql: string, values?: readonly SqlValue[]): Promise<void>
  /** One statement for many rows of values, in their order. */
  runMany(sql: string, rows: readonly (readonly SqlValue[])[]): Promise<void>
}

/** What databases do differently, asked for by ability and never by name. */
export interface Dialect {
  readonly blob: string
  /** An integer that holds milliseconds since 1970. */
  readonly bigint: string
  readonly double: string
  /** Appended to CREATE TABLE where rows may lie in the order of their key. */
  readonly clustered: string
}

export interface SqlDatabase {
  readonly dialect: Dialect
  /** Sees what is committed, while a writer works too. */
  readonly reader: SqlConnection
  /** Runs `work` on one state of the store, whatever is written meanwhile. */
  read<Result>(work: (connection: SqlConnection) => Promise<Result>): Promise<Result>
  /** Runs `work` in a transaction, after the writers before it: all of it or, where it throws, nothing. */
  write<Result>(work: (connection: SqlConnection) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** «?, ?, ?» */
export function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}
