/** A view for renderer tests: Arabic, full text, the invented outlets known. */
import { dataFiles } from '../../src/data-files.js'
import { openMessages } from '../../src/messages.js'
import type { Html } from '../../src/serving/web/html.js'
import { openView, type View } from '../../src/serving/web/view.js'
import { outlets } from './edition.js'

const messages = openMessages(dataFiles)

export function viewFor(changes: { language?: 'ar' | 'en'; fullText?: boolean; fetches?: boolean } = {}): View {
  const { language = 'ar', fullText = true, fetches = false } = changes
  const given = { messages, outlets, path: '/', fullText, fetches }
  return openView({ language, digits: 'latn', theme: 'auto' }, given)
}

/** Markup without the line breaks between elements. */
export async function markup(html: Html): Promise<string> {
  return String(await html).replace(/\s*\n\s*/g, ' ')
}

/** What is read of it, tags left out. */
export async function wordsOf(html: Html): Promise<string> {
  return (await markup(html))
    .replace(/<\/(?:li|p|h\d|dt|dd)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
