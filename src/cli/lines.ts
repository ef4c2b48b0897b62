/** Lines of a stream, each as soon as it is whole. Only a line feed ends one: U+2028 may stand inside JSON. */
import { StringDecoder } from 'node:string_decoder'

export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let pending: string[] = []
  for await (const chunk of input) {
    const parts = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n')
    const last = parts.pop() ?? ''
    for (const part of parts) {
      yield [...pending, part].join('')
      pending = []
    }
    pending.push(last)
  }
  const rest = pending.join('') + decoder.end()
  if (rest !== '') yield rest
}
