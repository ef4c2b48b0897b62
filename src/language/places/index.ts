/** Places of a text: names of the gazetteer in context, each with coordinates and how exact they are. */
import type { DataFiles } from '../../domain/data.js'
import type { Place } from '../../domain/place.js'
import { foldWord } from '../fold.js'
import type { PlaceContext, Places } from '../index.js'
import { wordsOf } from '../words.js'
import { type Entry, type Gazetteer, openGazetteer } from './gazetteer.js'
import { findMentions, type Mention } from './mentions.js'
import { openNameHeads } from './name-heads.js'
import { openPlaceWords } from './place-words.js'
import { resolveMentions } from './resolve.js'

/** A capital that acts stands for its state: «واشنطن» said of a government is no spot in the city. */
const CAPITAL_RANK = 5

export function openPlaces(data: DataFiles): Places {
  const gazetteer = openGazetteer(data)
  const around = openPlaceWords(data)
  const nameHeads = openNameHeads(gazetteer.heads, around.otherWords)
  const states = statesOf(gazetteer)
  return {
    find(text, context, words = wordsOf(text)) {
      const mentions = findMentions(text, words, { gazetteer, around, nameHeads })
      if (mentions.length === 0) return []
      const resolve = resolveMentions(mentions, {
        dateline: datelineCountries(context, gazetteer),
        outlet: context.outletCountry ?? '',
      })
      return mentions.map((mention) => placeOf(text, mention, resolve(mention), states))
    },
  }
}

function placeOf(text: string, mention: Mention, entry: Entry | null, states: ReadonlyMap<string, Entry>): Place {
  const { start, end } = mention
  const words = text.slice(start, end)
  if (entry === null) return { start, end, words, name: null, country: null, lat: null, lon: null, precision: null }
  const state = mention.acts && entry.precision === 'city' && entry.rank >= CAPITAL_RANK ? states.get(entry.country) : undefined
  const { name, country, lat, lon, precision } = state ?? entry
  return { start, end, words, name, country: country === '' ? null : country, lat, lon, precision }
}

function statesOf({ names }: Gazetteer): ReadonlyMap<string, Entry> {
  const states = new Map<string, Entry>()
  for (const { entries } of names.values())
    for (const entry of entries) if (entry.precision === 'country' && !states.has(entry.country)) states.set(entry.country, entry)
  return states
}

function datelineCountries({ dateline }: PlaceContext, { names }: Gazetteer): ReadonlySet<string> {
  const countries = new Set<string>()
  for (const place of dateline?.places ?? []) {
    const best = [...(names.get(foldWord(place))?.entries ?? [])].sort((a, b) => b.rank - a.rank)[0]
    if (best !== undefined && best.country !== '') countries.add(best.country)
  }
  return countries
}
