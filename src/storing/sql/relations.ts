/** The log of relating on SQL, and the stories that follow from it. */
import { articlesOf, type Correction } from '../../domain/correction.js'
import type { LogEntry, LoggedFeatures, Relation, Relations, StoryChange, TakePart } from '../../ports/relations.js'
import type { SqlConnection, SqlDatabase } from './connection.js'

export function openRelations(database: SqlDatabase): Relations {
  const { reader } = database
  return {
    unrelated: (limit) =>
      reader.all('SELECT article, time, features FROM unrelated ORDER BY turn, time, article LIMIT ?', [limit]),
    countUnrelated: () => countOf(reader, 'SELECT count(*) AS count FROM unrelated'),
    append: (relations) =>
      database.write(async (connection) => {
        let arrival = await lastArrival(connection)
        for (const relation of relations) await appendOne(connection, relation, ++arrival)
      }),
    appendCorrection: ({ correction, at }, changes) =>
      database.write(async (connection) => {
        await logCorrection(connection, (await lastArrival(connection)) + 1, at, correction)
        for (const change of changes) await follow(connection, change)
      }),
    log: (after, limit) => database.read((connection) => logAfter(connection, after, limit)),
    lastArrival: () => lastArrival(reader),
    restoreState: (take) => database.read((connection) => restoreState(connection, take)),
    keepState: ({ arrival, parts }) =>
      database.write(async (connection) => {
        await connection.run('DELETE FROM relating_states')
        let number = 0
        for (const part of parts)
          await connection.run('INSERT INTO relating_states (part, arrival, bytes) VALUES (?, ?, ?)', [number++, arrival, part])
      }),
    beginAnew: () =>
      database.write(async (connection) => {
        await connection.run('DELETE FROM unrelated WHERE article IN (SELECT article FROM reread)')
        await connection.run('INSERT INTO unrelated SELECT article, turn, time, features FROM reread')
        for (const table of ['reread', 'relations', 'relating_states', 'stories', 'story_redirects'])
          await connection.run(`DELETE FROM ${table}`)
        await correctionsFirst(connection)
        await connection.run(
          'UPDATE articles SET arrival = NULL, story = NULL, copy_group = NULL, copy_kind = NULL, copy_of = NULL WHERE arrival IS NOT NULL',
        )
      }),
  }
}

async function restoreState(connection: SqlConnection, take: TakePart): Promise<number | null> {
  const of = await countOf(connection, 'SELECT count(*) AS count FROM relating_states')
  let arrival: number | null = null
  for (let number = 0; number < of; number++) {
    const row = await connection.get<{ arrival: number; bytes: Uint8Array }>(
      'SELECT arrival, bytes FROM relating_states WHERE part = ?',
      [number],
    )
    if (row === undefined || !take(row.bytes, { number, of })) return null
    arrival = row.arrival
  }
  return arrival
}

async function lastArrival(connection: SqlConnection): Promise<number> {
  return countOf(
    connection,
    `SELECT max(last) AS count FROM
      (SELECT max(arrival) AS last FROM relations UNION ALL SELECT max(arrival) AS last FROM corrections) AS both_lasts`,
  )
}

/** Articles and corrections in one order. */
async function logAfter(connection: SqlConnection, after: number, limit: number): Promise<readonly LogEntry[]> {
  const articles = await connection.all<LoggedFeatures>(
    'SELECT arrival, article, time, features FROM relations WHERE arrival > ? ORDER BY arrival LIMIT ?',
    [after, limit],
  )
  const corrections = await connection.all<{ arrival: number; correction: string }>(
    'SELECT arrival, correction FROM corrections WHERE arrival > ? ORDER BY arrival LIMIT ?',
    [after, limit],
  )
  const made = corrections.map(({ arrival, correction }) => ({ arrival, correction: JSON.parse(correction) as Correction }))
  return [...articles, ...made].sort((a, b) => a.arrival - b.arrival).slice(0, limit)
}

async function logCorrection(connection: SqlConnection, arrival: number, at: number, correction: Correction): Promise<void> {
  await connection.run('INSERT INTO corrections (arrival, made_at, correction) VALUES (?, ?, ?)', [
    arrival,
    at,
    JSON.stringify(correction),
  ])
  await connection.runMany(
    'INSERT INTO corrected_articles (article, arrival) VALUES (?, ?)',
    [...new Set(articlesOf(correction))].map((article) => [article, arrival]),
  )
}

/** They name articles, so each waits for its own where it stands before all of them. */
async function correctionsFirst(connection: SqlConnection): Promise<void> {
  const made = await connection.all<{ made_at: number; correction: string }>(
    'SELECT made_at, correction FROM corrections ORDER BY arrival',
  )
  for (const table of ['corrections', 'corrected_articles']) await connection.run(`DELETE FROM ${table}`)
  for (const [at, { made_at, correction }] of made.entries())
    await logCorrection(connection, at + 1, made_at, JSON.parse(correction) as Correction)
}

async function countOf(connection: SqlConnection, sql: string): Promise<number> {
  const row = await connection.get<{ count: number | null }>(sql)
  return row?.count ?? 0
}

async function appendOne(connection: SqlConnection, relation: Relation, arrival: number): Promise<void> {
  const { article, time, features, copy, story, changes, trace } = relation
  await connection.run('INSERT INTO relations (arrival, article, time, features, trace) VALUES (?, ?, ?, ?, ?)', [
    arrival,
    article,
    time,
    features,
    JSON.stringify(trace),
  ])
  await connection.run('DELETE FROM unrelated WHERE article = ?', [article])
  await connection.run(
    'UPDATE articles SET arrival = ?, story = ?, copy_group = ?, copy_kind = ?, copy_of = ? WHERE article_id = ?',
    [arrival, story, copy.group, copy.kind, copy.of, article],
  )
  await connection.run(
    `INSERT INTO stories (id, name, articles, first_time, last_time) VALUES (?, NULL, 1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET articles = stories.articles + 1,
        first_time = CASE WHEN excluded.first_time < stories.first_time THEN excluded.first_time ELSE stories.first_time END,
        last_time = CASE WHEN excluded.last_time > stories.last_time THEN excluded.last_time ELSE stories.last_time END`,
    [story, time, time],
  )
  for (const change of changes) await follow(connection, change)
}

async function follow(connection: SqlConnection, change: StoryChange): Promise<void> {
  if (change.kind === 'renamed') {
    await connection.run('UPDATE stories SET name = ? WHERE id = ?', [change.name, change.story])
    return
  }
  const { into } = change
  if (change.kind === 'merged') {
    await connection.run('UPDATE articles SET story = ? WHERE story = ?', [into, change.story])
    await connection.run('UPDATE story_redirects SET into_story = ? WHERE into_story = ?', [into, change.story])
    await connection.run(
      'INSERT INTO story_redirects (id, into_story) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET into_story = excluded.into_story',
      [change.story, into],
    )
    await recountStory(connection, change.story)
  } else {
    await connection.runMany(
      'UPDATE articles SET story = ? WHERE article_id = ?',
      change.articles.map((article) => [into, article]),
    )
    await recountStory(connection, change.from)
  }
  await recountStory(connection, into)
}

/** Counts a story's articles anew; one that has none left is gone. */
export async function recountStory(connection: SqlConnection, story: string): Promise<void> {
  const row = await connection.get<{ articles: number; first: number | null; last: number | null }>(
    'SELECT count(*) AS articles, min(time) AS first, max(time) AS last FROM articles WHERE story = ?',
    [story],
  )
  if (row === undefined || row.first === null || row.last === null) {
    await connection.run('DELETE FROM stories WHERE id = ?', [story])
    return
  }
  await connection.run(
    `INSERT INTO stories (id, name, articles, first_time, last_time) VALUES (?, NULL, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET articles = excluded.articles, first_time = excluded.first_time, last_time = excluded.last_time`,
    [story, row.articles, row.first, row.last],
  )
}
