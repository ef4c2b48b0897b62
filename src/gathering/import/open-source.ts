/** What a path on the command line holds. */
import { stat } from 'node:fs/promises'
import { IsnadError } from '../../domain/isnad-error.js'
import type { ImportSource } from '../../ports/import.js'
import { type FolderNeeds, openFolder } from './folder.js'
import { openNdjson } from './ndjson.js'

/** Throws IsnadError for a path that is not there, cannot be read, or is of no known kind. */
export async function openSource(path: string, needs: FolderNeeds): Promise<ImportSource> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await openFolder(path, needs)
    if (/\.(?:nd)?jsonl?(?:\.gz)?$/i.test(path)) return await openNdjson(path)
  } catch (error) {
    throw new IsnadError(codeOf(error), { path }, { cause: error })
  }
  throw new IsnadError('import.unknown-kind', { path })
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return 'import.no-such-file'
  if (code === 'EACCES' || code === 'EPERM') return 'import.not-allowed'
  return 'import.cannot-read'
}
