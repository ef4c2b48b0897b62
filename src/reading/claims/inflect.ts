/** Inflection: the forms a reporting verb takes in news, made from its three dictionary forms. Forms are folded. */
import { foldWord } from '../../language/fold.js'

export type Gender = 'm' | 'f'
export type Count = 's' | 'd' | 'p'
export type Tense = 'past' | 'present' | 'participle'

export interface Inflected {
  readonly key: string
  readonly tense: Tense
  readonly gender: Gender
  readonly number: Count
}

/** Third-person forms of «قال»: قال، قالت، قالوا، قالا، قالتا. A final alef or ya goes before ت and وا («نفى» → «نفت»). */
export function pastForms(past: string): readonly Inflected[] {
  const key = foldWord(past)
  const weak = /[اي]$/.test(key) && key.length > 2
  const base = weak ? key.slice(0, -1) : key
  const dual = weak ? `${base}${past.endsWith('ا') ? 'و' : 'ي'}ا` : `${base}ا`
  return [
    form(key, 'past', 'm', 's'),
    form(`${base}ت`, 'past', 'f', 's'),
    form(`${base}وا`, 'past', 'm', 'p'),
    form(dual, 'past', 'm', 'd'),
    form(`${base}تا`, 'past', 'f', 'd'),
  ]
}

/** Third-person forms of «يقول»: يقول، تقول، يقولون، يقولان، تقولان, and the plural after لم and أن. */
export function presentForms(present: string): readonly Inflected[] {
  const key = foldWord(present)
  const stem = key.slice(1)
  const plural = /[يو]$/.test(stem) && stem.length > 1 ? stem.slice(0, -1) : stem
  return [
    form(key, 'present', 'm', 's'),
    form(`ت${stem}`, 'present', 'f', 's'),
    form(`ي${plural}ون`, 'present', 'm', 'p'),
    form(`ي${plural}وا`, 'present', 'm', 'p'),
    form(`ي${stem}ان`, 'present', 'm', 'd'),
    form(`ت${stem}ان`, 'present', 'f', 'd'),
  ]
}

/** «مضيفا»: مضيفة، مضيفين، مضيفتين، مضيفات. */
export function participleForms(participle: string): readonly Inflected[] {
  const key = foldWord(participle)
  const base = key.slice(0, -1)
  const plural = base.endsWith('ي') ? base.slice(0, -1) : base
  return [
    form(key, 'participle', 'm', 's'),
    form(`${base}ه`, 'participle', 'f', 's'),
    form(`${plural}ين`, 'participle', 'm', 'p'),
    form(`${base}تين`, 'participle', 'f', 'd'),
    form(`${base}ات`, 'participle', 'f', 'p'),
  ]
}

function form(key: string, tense: Tense, gender: Gender, number: Count): Inflected {
  return { key, tense, gender, number }
}
