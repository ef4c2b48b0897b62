/**
 * The first tables. Ids inside the store are whole numbers given by the writer, so that every database gives the same ones;
 * what is shown outside is `article_id` and the id of a story.
 */
import type { Dialect } from './connection.js'

export function firstTables({ blob, bigint, double, clustered }: Dialect): readonly string[] {
  return [
    `CREATE TABLE documents (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, url TEXT, declared TEXT NOT NULL,
      received_at ${bigint} NOT NULL, hash TEXT NOT NULL, revision INTEGER NOT NULL, frame TEXT)`,
    // raw is compressed; null in the latest revision of a record, whose raw content is the text of its article.
    `CREATE TABLE revisions (
      document INTEGER NOT NULL, revision INTEGER NOT NULL, hash TEXT NOT NULL, received_at ${bigint} NOT NULL,
      declared TEXT NOT NULL, raw ${blob}, PRIMARY KEY (document, revision)) ${clustered}`,
    // time orders articles: of publication, else of receipt. arrival is null until the article has been related.
    `CREATE TABLE articles (
      id INTEGER PRIMARY KEY, article_id TEXT NOT NULL UNIQUE, document INTEGER NOT NULL, position INTEGER NOT NULL,
      role TEXT NOT NULL, outlet TEXT, url TEXT, headline TEXT, published TEXT, time ${bigint} NOT NULL, byline TEXT,
      fiction INTEGER NOT NULL, text TEXT NOT NULL, dateline TEXT, credits TEXT NOT NULL, times TEXT NOT NULL,
      places TEXT NOT NULL, entry INTEGER NOT NULL UNIQUE,
      arrival INTEGER UNIQUE, story TEXT)`,
    'CREATE UNIQUE INDEX articles_by_document ON articles (document, position)',
    'CREATE INDEX articles_unrelated ON articles (time, article_id) WHERE arrival IS NULL',
    `CREATE TABLE claims (
      article INTEGER NOT NULL, number INTEGER NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (article, number)) ${clustered}`,
    `CREATE TABLE imports (source TEXT PRIMARY KEY, position ${bigint} NOT NULL, done INTEGER NOT NULL)`,
    // Search: postings of the entries first..last, in as few segments as merging allows (see storing/search).
    `CREATE TABLE search_segments (
      id INTEGER PRIMARY KEY, first_entry INTEGER NOT NULL, entries INTEGER NOT NULL, times ${blob} NOT NULL)`,
    `CREATE TABLE search_postings (
      segment INTEGER NOT NULL, term TEXT NOT NULL, entries INTEGER NOT NULL, last_entry INTEGER NOT NULL,
      postings ${blob} NOT NULL, PRIMARY KEY (segment, term)) ${clustered}`,
    `CREATE TABLE search_words (word TEXT PRIMARY KEY, articles INTEGER NOT NULL, shown TEXT NOT NULL) ${clustered}`,
    `CREATE TABLE search_spellings (
      spelling TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (spelling, word)) ${clustered}`,
    `CREATE TABLE settings (name TEXT PRIMARY KEY, value ${double} NOT NULL)`,
  ]
}
