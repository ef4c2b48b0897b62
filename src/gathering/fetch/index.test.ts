import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { buildConnector } from 'undici'
import { IsnadError } from '../../domain/isnad-error.js'
import { isPublicAddress } from './addresses.js'
import { type Connector, type Fetcher, openFetcher } from './index.js'

/** Stands for any public address; the connector below records it and dials the loopback server in its place. */
const PUBLIC = '11.22.33.44'

const servers: Server[] = []
const fetchers: Fetcher[] = []
after(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()))
  for (const server of servers) server.close()
})

interface World {
  readonly fetcher: Fetcher
  /** Addresses that were dialled, in order. */
  readonly dialled: string[]
}

async function open(
  answer: RequestListener,
  hosts: Record<string, readonly string[]> = { 'news.example': [PUBLIC] },
): Promise<World> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? String(address.port) : ''
  const dialled: string[] = []
  const dial = buildConnector({})
  const connect: Connector = (options, callback) => {
    dialled.push(options.hostname)
    dial({ ...options, hostname: '127.0.0.1', port }, callback)
  }
  const limits = { bytes: 100_000, totalMs: 2000, redirects: 3 }
  const fetcher = openFetcher({ resolve: async (name) => hosts[name] ?? [], connect, limits })
  fetchers.push(fetcher)
  return { fetcher, dialled }
}

const hasCode = (code: string) => (error: unknown) => error instanceof IsnadError && error.code === code

test('a page is fetched from the address its name was checked for', async () => {
  const { fetcher, dialled } = await open((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>خبر</p>'),
  )
  const { bytes, contentType, url } = await fetcher.fetch('http://news.example/1')
  assert.equal(Buffer.from(bytes).toString(), '<p>خبر</p>')
  assert.equal(contentType, 'text/html')
  assert.equal(url, 'http://news.example/1')
  assert.deepEqual(dialled, [PUBLIC])
})

const REFUSED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0.0.0.0/',
  'http://10.0.0.1/',
  'http://172.16.9.9/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
]

for (const address of REFUSED)
  test(`${address} is refused before anything is dialled`, async () => {
    const { fetcher, dialled } = await open((_, response) => response.end('secret'))
    await assert.rejects(fetcher.fetch(address), hasCode('fetch.address-refused'))
    assert.deepEqual(dialled, [])
  })

test('a name that leads to a private address is refused, and so is one with a private address among others', async () => {
  const { fetcher, dialled } = await open((_, response) => response.end('secret'), {
    'inside.example': ['192.168.1.1'],
    'both.example': [PUBLIC, '127.0.0.1'],
  })
  await assert.rejects(fetcher.fetch('http://inside.example/'), hasCode('fetch.address-refused'))
  await assert.rejects(fetcher.fetch('http://both.example/'), hasCode('fetch.address-refused'))
  assert.deepEqual(dialled, [])
})

test('a redirect to a private address is refused', async () => {
  const { fetcher, dialled } = await open((_, response) => response.writeHead(302, { location: 'http://127.0.0.1/admin' }).end())
  await assert.rejects(fetcher.fetch('http://news.example/'), hasCode('fetch.address-refused'))
  assert.deepEqual(dialled, [PUBLIC])
})

test('redirects are followed, relative ones too, and not without end', async () => {
  const { fetcher } = await open((request, response) => {
    if (request.url === '/a') response.writeHead(301, { location: '/b' }).end()
    else if (request.url === '/b') response.end('found')
    else response.writeHead(302, { location: '/again' }).end()
  })
  assert.equal((await fetcher.fetch('http://news.example/a')).url, 'http://news.example/b')
  await assert.rejects(fetcher.fetch('http://news.example/again'), hasCode('fetch.too-many-redirects'))
})

test('only http and https are fetched, and no address with a password', async () => {
  const { fetcher } = await open((_, response) => response.end())
  await assert.rejects(fetcher.fetch('file:///etc/passwd'), hasCode('fetch.not-http'))
  await assert.rejects(fetcher.fetch('http://user:secret@news.example/'), hasCode('fetch.with-password'))
  await assert.rejects(fetcher.fetch('news'), hasCode('fetch.no-address'))
})

test('a body is capped by its decoded size', async () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000))
  const { fetcher } = await open((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
  await assert.rejects(fetcher.fetch('http://news.example/'), hasCode('fetch.too-large'))
})

test('a server that does not answer is left in time, to be asked again later', async () => {
  const { fetcher } = await open(() => undefined)
  await assert.rejects(
    fetcher.fetch('http://news.example/'),
    (error) => hasCode('fetch.timed-out')(error) && error instanceof IsnadError && error.retry === 'later',
  )
})

test('a status that is no success is said', async () => {
  const { fetcher } = await open((_, response) => response.writeHead(404).end('not here'))
  await assert.rejects(fetcher.fetch('http://news.example/'), hasCode('fetch.status'))
})

test('a name that nobody knows is said', async () => {
  const { fetcher } = await open((_, response) => response.end())
  await assert.rejects(fetcher.fetch('http://nowhere.example/'), hasCode('fetch.unknown-host'))
})

test('public addresses pass the check', () => {
  assert.ok(isPublicAddress(PUBLIC))
  assert.ok(isPublicAddress('2a00::1'))
})
