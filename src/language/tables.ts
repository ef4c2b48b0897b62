/** Reads the .tsv files of `data/`: a header row, `#` comments, one entry a line, columns by name. */

export type Row = Readonly<Record<string, string>>

/** Rows in file order; a cell that is missing or `-` is the empty string. Throws for a file without a header row. */
export function readTable(tsv: string): readonly Row[] {
  const lines = tsv.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
  const header = lines[0]?.split('\t')
  if (header === undefined) throw new Error('a table without a header row')
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(header.map((name, column) => [name, cellOf(cells[column])]))
  })
}

function cellOf(cell: string | undefined): string {
  const trimmed = cell?.trim() ?? ''
  return trimmed === '-' ? '' : trimmed
}
