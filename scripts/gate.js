/** Holds the quality figures on the open sets against recorded floors. Where ../shared is missing it says so and stops. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
if (!existsSync(shared)) console.log('gate: the measuring sets (../shared) are not here; nothing was measured')
