/** The one JSON shape in which the API says that something is wrong. */
import type { Context } from 'hono'
import type { IsnadError } from '../../domain/isnad-error.js'
import type { Messages } from '../../messages.js'
import { visitorOf } from '../web/visitor.js'

export interface Failure {
  readonly error: { readonly code: string; readonly message: string }
}

/** The message is for people, in the language their client asks for; programs go by the code. */
export function failureOf(c: Context, messages: Messages, code: string, key: string, values = {}): Failure {
  const visitor = visitorOf(c, 'browser')
  return { error: { code, message: messages.say(visitor.language, visitor.digits)(key, values) } }
}

/** An adapter's error as a failure: by its own message where there is one. */
export function failureOfError(c: Context, messages: Messages, error: IsnadError): Failure {
  const key = `error.${error.code}`
  return failureOf(c, messages, error.code, messages.has(key) ? key : 'read.unreachable', error.values)
}
