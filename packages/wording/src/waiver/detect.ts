import type { WordingFinding } from "@traitdunion/core"
import { sentencesOf } from "../text/fold.ts"
import { Phrase, word } from "../text/phrase.ts"
import { isCertain } from "./certain.ts"
import { ENDED, type GiveUp, giveUps, LOST, NONE_LEFT } from "./give-up.ts"
import { inThePast, isNegated, isSpokenOf, saysTheContrary } from "./negation.ts"
import { CLITIC, remedies } from "./verbs.ts"

type Span = readonly [first: number, last: number]

const NE = word("ne|n'")
const NOT = word("pas|plus|jamais|rien|point|aucunement|nullement|aucune?|personne|ni|guere|quiconque")
const MODAL = word(
  "peu(?:t|vent|x)|pourr(?:a|ont|ai|ait)|doi(?:t|vent)|devr(?:a|ont|ait)|veu(?:t|lent|x)|voudr(?:a|ont)|souhait(?:e|ent|era|eront)|compt(?:e|ent|era)|va|vont|ir(?:a|ont)|entend(?:ent|ra)?|desir(?:e|ent|era)|envisag(?:e|ent|era)|cherch(?:e|ent|era|eront)|tent(?:e|ent|era|eront)|essai(?:e|ent|era|eront)|saur(?:a|ait|ont)|song(?:e|ent|era)|pens(?:e|ent|era)|prevoi(?:t|ent)|projett(?:e|ent)|aur(?:a|ont)|a|ont|engage(?:ra|nt)?|permet(?:tra)?|s' autorise(?:ra)?",
)
const MODAL_INFINITIVE = word(
  "pouvoir|devoir|vouloir|aller|chercher|tenter|essayer|avoir|faire|laisser|souhaiter|songer",
)
const LINK = word("a|de|d'|l'|intention|projet|besoin|besoin|envie|le|droit|la|possibilite|recours|non")

const skip = (phrase: Phrase, index: number, of: RegExp, most = 4): number => {
  let at = index
  while (at < index + most && of.test(phrase.word(at))) at++
  return at
}

/** The use of a right in the infinitive that begins at an index: its last word; `undefined` when there is none. */
const usedAt = (phrase: Phrase, index: number): number | undefined => {
  const at = skip(phrase, index, CLITIC)
  const verb = phrase.word(at)
  const two = `${phrase.word(at - 1)} ${verb}`
  for (const remedy of remedies) {
    if (!remedy.infinitive.test(verb) && !remedy.infinitive.test(two)) continue
    const rest = phrase.from(at + 1)
    const found = remedy.object.exec(rest)
    if (found === null || remedy.not?.test(rest) === true) continue
    return at + found[0].trim().split(" ").filter(Boolean).length
  }
  return undefined
}

const PRESENT = /(?:e|es|ent|t|ts|d|ssent|gnent|x)$/u
const isFuture = (form: string): boolean => /r(?:a|ai|ont|ons|ez|ait|aient)$/u.test(form)

/** What somebody will not do, from the `ne` at an index on. */
const refusedAt = (phrase: Phrase, index: number): Span | undefined => {
  let at = skip(phrase, index + 1, word("me|m'|te|se|s'|le|la|l'|les|lui|leur|y|en|nous|vous"))
  if (NOT.test(phrase.word(at))) {
    // « ne pas saisir », « ne plus jamais porter », « ne pas chercher à contester »
    at = skip(
      phrase,
      at,
      word("pas|plus|jamais|rien|point|aucunement|nullement|non|a l'|avenir|a|desormais|en|aucun|cas|ni"),
    )
    at = skip(phrase, at, CLITIC)
    if (MODAL_INFINITIVE.test(phrase.word(at)) && usedAt(phrase, at) === undefined) {
      at = skip(phrase, at + 1, word("a|de|d'|besoin|recours"))
    }
    const last = usedAt(phrase, at)
    return last === undefined ? undefined : [index, last]
  }
  // « ne demander aucune réparation »
  const direct = usedAt(phrase, at)
  if (direct !== undefined && [1, 2, 3].some((step) => NOT.test(phrase.word(at + step)))) return [index, direct]
  const verb = phrase.word(at)
  const rest = phrase.from(at + 1)
  const negation = [1, 2, 3, 4, 5, 6].find((step) => NOT.test(phrase.word(at + step)))
  if (negation === undefined) return undefined
  for (const remedy of remedies) {
    if (!remedy.finite.test(verb)) continue
    const found = remedy.object.exec(rest)
    if (found === null || remedy.not?.test(rest) === true) continue
    if (remedy.present !== undefined && !isFuture(verb) && PRESENT.test(verb) && !remedy.present.test(rest)) continue
    return [index, at + Math.max(negation, found[0].trim().split(" ").filter(Boolean).length)]
  }
  if (MODAL.test(verb)) {
    const straight = usedAt(phrase, at + 1)
    if (straight !== undefined) return [index, Math.max(straight, at + negation)]
  }
  if (MODAL.test(verb) && negation <= 3) {
    const beyond = skip(phrase, at + negation + 1, LINK, 6)
    for (const start of [beyond, skip(phrase, beyond, CLITIC)]) {
      const last = usedAt(phrase, start)
      if (last !== undefined) return [index, last]
    }
  }
  return undefined
}

/** « pas saisir la CAF », « portera pas plainte »: as people write in haste, without `ne`. */
const refusedInHaste = (phrase: Phrase, index: number): Span | undefined => {
  const here = phrase.word(index)
  const before = phrase.before(index, 4)
  if (/ (?:ne|n'|non|est|sont|pourquoi|ou|si|etait|soit) /u.test(before)) return undefined
  if (/^(?:pas|plus|jamais)$/u.test(here) && !/ (?:de|le|un|d'|en) $/u.test(before)) {
    const last = usedAt(phrase, skip(phrase, index + 1, word("de|d'|pas|plus|jamais|a")))
    if (last !== undefined) return [index, last]
  }
  if (!isFuture(here) || !/^(?:pas|plus|jamais|rien|aucune?|ni)$/u.test(phrase.word(index + 1))) return undefined
  const rest = phrase.from(index + 1)
  const found = remedies.find(
    ({ finite, object, not }) => finite.test(here) && object.test(rest) && not?.test(rest) !== true,
  )
  return found === undefined ? undefined : [index, index + 3]
}

const givenUpAt = (phrase: Phrase, index: number, giveUp: GiveUp): Span | undefined => {
  const rest = phrase.from(index + 1)
  if (!giveUp.object.source.includes("(?!)") || giveUp.object.source.length > 10) {
    const found = giveUp.object.exec(rest)
    if (found !== null) return [index, index + found[0].trim().split(" ").filter(Boolean).length]
  }
  if (!giveUp.remedy) return undefined
  for (const start of [1, 2, 3, 4, 5, 6]) {
    const link = phrase.word(index + start)
    if (
      !/^(?:a|de|d'|ainsi|aussi|expressement|par|formellement|definitivement|irrevocablement|a|jamais|donc|tout|toute|la|possibilite|faculte|droit|son|le|fait|avenir|l'|dorenavant|desormais|recours|en|consequence|,|pour|les|parties|faite?|aux|au|monsieur|madame|chacune?|deux|quiconque)$/u.test(
        link,
      )
    )
      return undefined
    if (!/^(?:a|de|d')$/u.test(link)) continue
    const last = usedAt(phrase, skip(phrase, index + start + 1, word("a|de|d'|venir|l'|avenir")))
    if (last !== undefined) return [index, last]
  }
  return undefined
}

const GAVE_UP = word("tomber|cote|croix|trait|sourdine|placard|eponge|fin|terme")
const GAVE_UP_WITH: Readonly<Record<string, RegExp>> = {
  tomber: / laiss[a-z]+ (?:[a-z']+ ){0,2}$/u,
  cote: / (?:laiss|met)[a-z]* (?:[a-z']+ ){0,3}de $/u,
  croix: / f(?:ait|ont|era|eront|aire|erai|asse) (?:[a-z']+ ){0,2}$/u,
  trait: / tir[a-z]+ (?:[a-z']+ ){0,2}$/u,
  sourdine: / met[a-z]* (?:[a-z']+ ){0,2}$/u,
  placard: / met[a-z]* (?:[a-z']+ ){0,3}$/u,
  eponge: / passe[a-z]* (?:[a-z']+ ){0,2}$/u,
  fin: / (?:met|mettra|mettre|mettront|mettent|mis) (?:[a-z']+ )?$/u,
  terme: / (?:met|mettra|mettre|mettront|mettent|mis) (?:[a-z']+ )?$/u,
}
/** « laisse sa plainte de côté », « met sa plainte au placard »: what is given up stands before the word. */
const BEFORE =
  / (?:laiss|met|mett|rang|pass)[a-z]* (?:[a-z']+ ){0,2}(?:plaintes?|recours|action|procedure|droits?|demarches?|poursuites?|dossier dalo) (?:[a-z']+ ){0,2}(?:tomber|de cote|placard|sourdine) /u

const spansOf = (phrase: Phrase): ReadonlyArray<Span> => {
  const spans: Span[] = []
  const { line } = phrase
  for (let index = 0; index < phrase.tokens.length; index++) {
    const here = phrase.word(index)
    if (NE.test(here)) {
      const span = refusedAt(phrase, index)
      if (span !== undefined && !isSpokenOf(phrase, index) && !saysTheContrary(phrase, span)) spans.push(span)
      continue
    }
    const hasty = refusedInHaste(phrase, index)
    if (hasty !== undefined && !isSpokenOf(phrase, index)) spans.push(hasty)
    for (const giveUp of giveUps) {
      if (!giveUp.word.test(here)) continue
      if (GAVE_UP.test(here) && GAVE_UP_WITH[here]?.test(phrase.before(index, 5)) !== true) continue
      const isLost = /^(?:droit|autoris|fond|recev|possib|facult)/u.test(here)
      if (/^gard/u.test(here) && !/ (?:se|s'|me) $/u.test(phrase.before(index, 2))) continue
      if (isLost && !LOST.test(phrase.before(index, 7))) continue
      const span = givenUpAt(phrase, index, giveUp)
      if (span === undefined) continue
      if ((!isLost && isNegated(phrase, index)) || isSpokenOf(phrase, index) || inThePast(phrase, index)) continue
      if (saysTheContrary(phrase, span)) continue
      spans.push(span)
    }
  }
  for (const pattern of [ENDED, BEFORE, ...NONE_LEFT]) {
    const found = pattern.exec(line)
    if (found === null) continue
    const first = phrase.indexAt(found.index + (found[0].startsWith(" ") ? 1 : 0))
    const last = phrase.indexAt(found.index + found[0].trimEnd().length - 1)
    if (pattern === ENDED && (inThePast(phrase, last) || / (?:ne|n') /u.test(found[0]))) continue
    if ((pattern === BEFORE || /vaut|clause/u.test(found[0])) && isNegated(phrase, first)) continue
    if (isSpokenOf(phrase, first) || saysTheContrary(phrase, [first, last])) continue
    spans.push([first, last])
  }
  return spans
}

/** Where a text gives up a right, each place once, in order. */
export const findWaivers = (text: string): ReadonlyArray<WordingFinding> =>
  sentencesOf(text).flatMap((tokens) => {
    const phrase = new Phrase(tokens)
    const spans = spansOf(phrase).toSorted((a, b) => a[0] - b[0])
    const merged: Array<[number, number]> = []
    for (const [first, last] of spans) {
      const before = merged.at(-1)
      if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last)
      else merged.push([first, last])
    }
    return merged.map(
      ([first, last]): WordingFinding => ({
        kind: "waiver",
        certain: isCertain(phrase),
        ...phrase.place(first, last),
      }),
    )
  })
