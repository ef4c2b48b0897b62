/**
 * The first tables. Ids inside the store are whole numbers given by the writer, so that every database gives the same ones;
 * what is shown outside is `article_id` and the id of a story.
 */
import type { Dialect } from './connection.js'

/** Corrections by hand stand in the log of relating, in one order with its articles. */
export function correctionTables({ bigint, clustered }: Dialect): readonly string[] {
  return [
    `CREATE TABLE corrections (
      arrival INTEGER PRIMARY KEY, made_at ${bigint} NOT NULL, correction TEXT NOT NULL)`,
    `CREATE TABLE corrected_articles (
      article TEXT NOT NULL, arrival INTEGER NOT NULL, PRIMARY KEY (article, arrival)) ${clustered}`,
  ]
}

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
      places TEXT NOT NULL, entry INTEGER NOT NULL UNIQUE, arrival INTEGER UNIQUE, story TEXT, copy_group TEXT,
      copy_kind TEXT, copy_of TEXT)`,
    'CREATE UNIQUE INDEX articles_by_document ON articles (document, position)',
    'CREATE INDEX articles_by_story ON articles (story, time)',
    'CREATE INDEX articles_by_group ON articles (copy_group)',
    'CREATE INDEX articles_by_copied ON articles (copy_of)',
    // What relating needs of articles it has not come to yet, and their turn.
    `CREATE TABLE unrelated (
      article TEXT PRIMARY KEY, turn ${bigint} NOT NULL, time ${bigint} NOT NULL, features ${blob} NOT NULL) ${clustered}`,
    'CREATE INDEX unrelated_by_turn ON unrelated (turn, time, article)',
    // The same of articles that a rebuild has read again, until it relates them all again.
    `CREATE TABLE reread (
      article TEXT PRIMARY KEY, turn ${bigint} NOT NULL, time ${bigint} NOT NULL, features ${blob} NOT NULL) ${clustered}`,
    // The log of relating. Nothing in it is ever changed; a rebuild writes it anew.
    `CREATE TABLE relations (
      arrival INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE, time ${bigint} NOT NULL, features ${blob} NOT NULL,
      trace TEXT NOT NULL)`,
    `CREATE TABLE relating_states (
      part INTEGER PRIMARY KEY, arrival INTEGER NOT NULL, bytes ${blob} NOT NULL)`,
    `CREATE TABLE stories (
      id TEXT PRIMARY KEY, name TEXT, articles INTEGER NOT NULL, first_time ${bigint} NOT NULL,
      last_time ${bigint} NOT NULL) ${clustered}`,
    'CREATE INDEX stories_by_time ON stories (last_time, id)',
    `CREATE TABLE story_redirects (id TEXT PRIMARY KEY, into_story TEXT NOT NULL) ${clustered}`,
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
