import type { WordingFinding } from "@traitdunion/core"
import { sentencesOf } from "../text/fold.ts"
import { Phrase } from "../text/phrase.ts"
import { isCertain } from "./certain.ts"
import { CASE, CAUSE, EXCLUDED, LEGITIMATE, MEDIATOR, NOT_THE_REASON, TOPIC, UNABLE } from "./context.ts"
import type { CriterionKey } from "./criteria.ts"
import { lexicon } from "./lexicon.ts"

const compiled = (Object.keys(lexicon) as ReadonlyArray<CriterionKey>).map((criterion) => {
  const { person, trait } = lexicon[criterion]
  return {
    criterion,
    person: new RegExp(`(?<= )(?:${person})(?= )`, "gu"),
    trait: new RegExp(`(?<= )(?:${trait})(?= )`, "gu"),
  }
})

const SOMEBODYS_BEFORE =
  / (?:sa|son|ses|leurs?|cet|cette|ces|de tels?|de telles?|telle?|d'un|d' un|d' une|certaine) (?:[a-z]+ )?$/u
const SOMEBODYS_AFTER =
  /^ (?:[a-z]+ )?(?:de|du|des|d') (?:la |le |l' |ce |cet |cette |les |ces )?(?:demandeu[rs]e?s?|personnes?|interessee?s?|monsieur|madame|m|mme|couple|famille|locataires?|voisine?s?|usag(?:er|ere)s?|habitante?s?|parties?|requerante?s?|jeunes?|homme|femme|gens|parents?|mere|pere) /u

interface Seen {
  readonly criterion: CriterionKey
  readonly first: number
  readonly last: number
  readonly named: boolean
}

const seenIn = (phrase: Phrase): ReadonlyArray<Seen> =>
  compiled.flatMap(({ criterion, person, trait }) =>
    (
      [
        [person, false],
        [trait, true],
      ] as const
    ).flatMap(([pattern, named]) =>
      [...phrase.line.matchAll(pattern)].map((match) => ({
        criterion,
        first: phrase.indexAt(match.index),
        last: phrase.indexAt(match.index + match[0].trimEnd().length - 1),
        named,
      })),
    ),
  )

/** Whether the place before or after says that who somebody is decides: « en raison de », « ne peut pas », « on ne prend pas ». */
const decides = (phrase: Phrase, { first, last, named }: Seen): boolean => {
  const before = phrase.before(first, 7)
  const after = phrase.from(last + 1, 9)
  if (CAUSE(named).test(before)) return true
  // « son âge ne permet pas », « la précarité du demandeur »: a criterion that is named is somebody's.
  if (named && !SOMEBODYS_BEFORE.test(before) && !SOMEBODYS_AFTER.test(after)) return false
  return EXCLUDED.test(before) || UNABLE(named).test(after)
}

const stands = (phrase: Phrase, seen: Seen): boolean => {
  const { first, last, named } = seen
  const before = phrase.before(first, 9)
  const beyond = phrase.from(first, last - first + 14)
  if (NOT_THE_REASON.some((pattern) => pattern.test(phrase.line))) return false
  if (MEDIATOR.test(phrase.line)) return false
  if (CASE.test(beyond)) return false
  const cause = decides(phrase, seen)
  if (named) return cause && !TOPIC.test(before)
  if (EXCLUDED.test(before) || (cause && !TOPIC.test(before))) return true
  return !LEGITIMATE.test(phrase.line) && !TOPIC.test(before)
}

/** Where the explanation of a refusal rests on who somebody is, each place once, in order. */
export const findCriteria = (text: string): ReadonlyArray<WordingFinding> =>
  sentencesOf(text).flatMap((tokens, index, sentences) => {
    const phrase = new Phrase(tokens)
    const alone = sentences.length === 1 || !LEGITIMATE.test(phrase.line)
    const spans = seenIn(phrase)
      .filter((seen) => alone && stands(phrase, seen))
      .toSorted((a, b) => a.first - b.first || b.last - a.last)
    const kept: Seen[] = []
    for (const seen of spans) if (seen.first > (kept.at(-1)?.last ?? -1)) kept.push(seen)
    void index
    return kept.map(
      ({ criterion, first, last }): WordingFinding => ({
        kind: "discrimination",
        criterion,
        certain: isCertain(phrase),
        ...phrase.place(first, last),
      }),
    )
  })
