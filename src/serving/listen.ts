/** Binds the web server to a port, and stops it without cutting off an answer that is on its way. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { IsnadError } from '../domain/isnad-error.js'

export interface Listening {
  readonly port: number
  /** Takes no more requests, waits for those being answered, at most `patienceMs`. */
  stop(patienceMs: number): Promise<void>
}

/** Port 0 takes any free one. Throws IsnadError where the address cannot be listened on. */
export async function listen(app: Hono, address: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(refusal(cause, address)))
    server.listen(address.port, address.host, resolve)
  })
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    stop: (patienceMs) => stop(server, patienceMs),
  }
}

function refusal(cause: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): IsnadError {
  const known = { EADDRINUSE: 'serve.port-in-use', EACCES: 'serve.port-forbidden', EADDRNOTAVAIL: 'serve.no-such-host' }
  const code = Object.entries(known).find(([name]) => name === cause.code)?.[1] ?? 'serve.cannot-listen'
  return new IsnadError(code, { host, port: String(port) }, { cause })
}

async function stop(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearTimeout(impatience)
}
