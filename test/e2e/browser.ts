/** Chromium for the browser tests: a fresh profile each time, no calls home, and a record of all that goes wrong on a page. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Settings {
  readonly javaScript?: boolean
  readonly colorScheme?: 'light' | 'dark'
  readonly width?: number
}

export interface Visit {
  readonly page: Page
  /** Errors on the console or in a script, failed requests, and requests to another host than ours. */
  readonly complaints: readonly string[]
}

/** Visits the site at `base` with a browser of its own, which is gone afterwards. */
export async function visit(base: string, settings: Settings, work: (visit: Visit) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'isnad-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    headless: true,
    args: ARGUMENTS,
    baseURL: base,
    javaScriptEnabled: settings.javaScript ?? true,
    colorScheme: settings.colorScheme ?? 'light',
    viewport: { width: settings.width ?? 1280, height: 900 },
    reducedMotion: 'reduce',
  })
  try {
    await work(await openPage(context, base))
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function openPage(context: BrowserContext, base: string): Promise<Visit> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`))
  page.on('requestfailed', (request) => {
    // A request that the next page cuts off is no fault of this one.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`asks elsewhere: ${request.url()}`)
  })
  return { page, complaints }
}
