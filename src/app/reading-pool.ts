/** Reads documents in threads of their own, so that reading and storing go on at the same time. Answers come in order. */
import { Worker } from 'node:worker_threads'
import type { ReadDocument, ReceivedDocument } from '../ports/archive.js'
import type { DocumentReader } from '../ports/reading.js'

/** Small enough that all threads finish a batch at about the same time. */
const DOCUMENTS_A_MESSAGE = 40
/** Messages each thread has in hand, so that none waits for the main thread. */
const IN_HAND = 2

interface Task {
  readonly number: number
  readonly documents: readonly ReceivedDocument[]
  readonly done: (read: readonly ReadDocument[]) => void
  readonly failed: (error: unknown) => void
}

interface Thread {
  readonly worker: Worker
  readonly tasks: Map<number, Task>
}

export function openReadingPool(size: number): DocumentReader {
  const waiting: Task[] = []
  const threads = Array.from({ length: size }, () => startThread(next))
  let number = 0

  function next() {
    for (const thread of threads)
      while (thread.tasks.size < IN_HAND) {
        const task = waiting.shift()
        if (task === undefined) return
        thread.tasks.set(task.number, task)
        thread.worker.postMessage({ number: task.number, documents: task.documents })
      }
  }

  return {
    width: 1,
    async read(documents) {
      const parts: Promise<readonly ReadDocument[]>[] = []
      for (let at = 0; at < documents.length; at += DOCUMENTS_A_MESSAGE) {
        const some = documents.slice(at, at + DOCUMENTS_A_MESSAGE)
        parts.push(new Promise((done, failed) => waiting.push({ number: number++, documents: some, done, failed })))
      }
      next()
      return (await Promise.all(parts)).flat()
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

type Answer = { readonly number: number; readonly read: readonly Omit<ReadDocument, 'document'>[] }

function startThread(next: () => void): Thread {
  const worker = new Worker(new URL('./reading-worker.js', import.meta.url))
  const tasks = new Map<number, Task>()
  worker.on('message', ({ number, read }: Answer) => {
    const task = tasks.get(number)
    tasks.delete(number)
    task?.done(task.documents.flatMap((document, at) => (read[at] === undefined ? [] : [{ ...read[at], document }])))
    next()
  })
  worker.on('error', (error) => {
    for (const task of tasks.values()) task.failed(error)
  })
  return { worker, tasks }
}
