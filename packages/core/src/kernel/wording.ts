import type { PlainDate } from "./date.ts"
import { readable } from "./readable.ts"
import type { WordingFinding, WordingKind } from "./said.ts"

/** Where a list of first names comes from. */
export interface NameListSource {
  readonly source: string
  /** The day of the list. */
  readonly asOf: PlainDate
  readonly count: number
}

/**
 * The port that reads French words: agreements, proposals, explanations and free texts, before they are sealed. It is
 * pure, answers with places, and keeps nothing. `plainWording` is the default; `@traitdunion/wording` is the one to use
 * where mediators write.
 */
export interface Wording {
  /** Which one it is and of when, for what is said of it: `plain 2026-12-01`. */
  readonly name: string
  /** All that it knows, or one kind alone. */
  readonly find: (text: string, kind?: WordingKind) => ReadonlyArray<WordingFinding>
  /** The list that first names are looked for with; `null` when they are not looked for. */
  readonly firstNames: NameListSource | null
}

/** Small letters without accents, one character for one, so that places stay. */
const folded = (text: string): string =>
  [...text]
    .map((letter) => {
      const plain = letter.normalize("NFD").slice(0, 1).toLowerCase()
      return plain.length === letter.length ? plain.replace(/[’ʼ]/u, "'") : letter
    })
    .join("")

const RIGHT =
  "(?:droits?|recours|plaintes?|action en justice|poursuites|porter plainte|saisir|contester|allocations?|prestations?|indemni[a-z]+)"
const WAIVER = new RegExp(
  `(?<![a-z])(?:renonc[a-z]*|abandonn[a-z]*|se desist[a-z]*|retir(?:e|ent|era|eront|er)|ne (?:pas|plus|jamais) (?:saisir|porter plainte|deposer plainte|contester|reclamer))(?![a-z])(?:[^.;]{0,60}?(?<![a-z])${RIGHT}(?![a-z]))?`,
  "gu",
)
const NEVER = /^ne (?:pas|plus|jamais)/u
const DENIED = /(?:(?<![a-z])(?:ne|sans|refus[a-z]* de|nul)[ '](?:[a-z]+[ ']){0,2}|n')$/u
const CERTAIN =
  /^[^.;:,«"?]{0,60}(?<![a-z])renonce(?:nt|ra|ront|ons)?(?: expressement| definitivement)? a (?:tout recours|toute action en justice|toute poursuite|tous (?:ses|leurs) droits|(?:ses|leurs) droits|porter plainte|saisir (?:le tribunal|la justice|le juge))(?! (?:a|au) )[^;:«"?]{0,60}$/u
const TOLD =
  /(?<![a-z])(?:ne|n|pas|sans|ni|nul|aucun|si|clause|refuse?|rappelle|mediat[a-z]+|pendant|avant|mais|sauf)(?![a-z])/u

const waivers = (written: string): ReadonlyArray<WordingFinding> => {
  const { text, startAt, endAt } = readable(written)
  const plain = folded(text)
  const found: WordingFinding[] = []
  for (const match of plain.matchAll(WAIVER)) {
    const never = NEVER.test(match[0])
    if (!never && !new RegExp(`${RIGHT}$`, "u").test(match[0])) continue
    const before = plain.slice(Math.max(0, match.index - 30), match.index)
    if (!never && DENIED.test(before)) continue
    found.push({
      kind: "waiver",
      certain: CERTAIN.test(plain) && !TOLD.test(plain),
      start: startAt(match.index),
      end: endAt(match.index + match[0].length),
    })
  }
  return found
}

const CRITERIA =
  /(?<!\p{L})(?:(?:son|sa|leur|cet|cette|l')\s?(?:age|origines?|religion|handicap|nationalite|sexe|etat de sante|orientation sexuelle|grossesse)|trop (?:vieux|vieille|agee?s?|jeunes?)|etrang(?:er|ere)s?|musulman[es]*|jui(?:f|ve)s?|homosexuel[les]*|transgenre|handicapee?s?|gens du voyage|roms?|enceinte|sans-papiers|ne parle pas (?:le )?francais)(?!\p{L})/gu
const OF_THE_CASE = /(?<!\p{L})(?:conflit|litige|differend|demande|quel(?:le)? que soit|sans|ne|n)(?!\p{L})/u

const criteria = (written: string): ReadonlyArray<WordingFinding> => {
  const { text, startAt, endAt } = readable(written)
  const plain = folded(text)
  return [...plain.matchAll(CRITERIA)]
    .filter(
      (match) =>
        !OF_THE_CASE.test(plain.slice(Math.max(0, match.index - 40), match.index)) &&
        !/^ (?:du|de la|de l'|des|de) (?:conflit|litige|differend|probleme|fuite|bruit|batiment|immeuble|a la|au)/u.test(
          plain.slice(match.index + match[0].length),
        ),
    )
    .map((match) => ({
      kind: "discrimination" as const,
      certain: false,
      start: startAt(match.index),
      end: endAt(match.index + match[0].length),
    }))
}

/**
 * The default of the {@link Wording} port: a few dozen words, and no first names. It finds the plainest wordings alone.
 * `@traitdunion/wording` knows forms, negation and the many ways in which people write them.
 */
export const plainWording: Wording = {
  name: "plain 2026-12-01",
  firstNames: null,
  find: (text, kind) => [
    ...(kind === undefined || kind === "waiver" ? waivers(text) : []),
    ...(kind === undefined || kind === "discrimination" ? criteria(text) : []),
  ],
}
