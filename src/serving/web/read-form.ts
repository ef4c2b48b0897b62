/** `/read` answered: the text or address that was put in, read at once. */
import type { Context } from 'hono'
import type { Page } from '../../domain/article.js'
import { IsnadError } from '../../domain/isnad-error.js'
import type { Needs } from '../needs.js'
import { isDate } from '../search-request.js'
import { type Answer, sentFields, show } from './answers.js'
import { type ReadForm, readBody } from './pages/read.js'
import type { View } from './view.js'

type Outcome = { readonly page: Page } | { readonly refusal: string } | null

export function emptyReadForm(c: Context, view: View): Answer {
  return showRead(c, view, { text: '', address: c.req.query('url') ?? '', published: '' }, null)
}

/** A text wins over an address. */
export async function readSentForm(c: Context, needs: Needs, view: View): Promise<Response> {
  const sent = await sentFields(c)
  // A form sends the line ends of the wire, not those of the text.
  const field = (name: string) => sent[name]?.replaceAll('\r\n', '\n').trim() ?? ''
  const form: ReadForm = { text: field('text'), address: field('address'), published: field('published') }
  const publishedAt = isDate(form.published) ? form.published : null
  if (form.text !== '')
    return showRead(c, view, form, { page: needs.readPasted({ content: form.text, url: null, publishedAt, outlet: null }) })
  if (form.address === '') return showRead(c, view, form, { refusal: view.say('read.empty') })
  if (needs.readAddress === null) return showRead(c, view, form, { refusal: view.say('read.no-fetching') })
  return showRead(c, view, form, await readAddress(form.address, publishedAt, needs.readAddress, view))
}

async function readAddress(
  address: string,
  publishedAt: string | null,
  read: NonNullable<Needs['readAddress']>,
  view: View,
): Promise<Outcome> {
  try {
    return { page: await read(address, publishedAt) }
  } catch (error) {
    if (!(error instanceof IsnadError)) throw error
    const key = `error.${error.code}`
    return { refusal: view.knows(key) ? view.say(key, error.values) : view.say('read.unreachable') }
  }
}

/** What the visitor put in is theirs: it is shown in full in any mode. */
function showRead(c: Context, view: View, form: ReadForm, outcome: Outcome): Answer {
  const page = outcome !== null && 'page' in outcome ? outcome.page : null
  const refusal = outcome !== null && 'refusal' in outcome ? outcome.refusal : null
  const fiction = page?.articles.some(({ outlet }) => outlet !== null && view.outlet(outlet).fiction) ?? false
  const body = readBody({ form, page, refusal }, { ...view, fullText: true })
  return show(c, view, { title: view.say('read.title'), section: 'read', fiction, body }, refusal === null ? 200 : 400)
}
