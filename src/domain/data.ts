/** How the pure core gets at the words, places and outlets of `data/`. */

export interface DataFiles {
  /** The text of a file, named by its path under `data/` («ar/months.tsv»). Throws for a file that is not there. */
  text(path: string): string
  /** Paths under `data/` of a folder's files, sorted; none where there is no such folder. */
  list(folder: string): readonly string[]
}
