import type { Wording, WordingKind } from "@traitdunion/core"
import { type FirstNames, findFirstNames, nameList } from "./names/first-names.ts"
import { findCriteria } from "./refusal/detect.ts"
import { findWaivers } from "./waiver/detect.ts"

/** How French words are read. */
export interface FrenchWordingOptions {
  /** First names to warn of; without, they are not looked for, and `firstNames` says so. */
  readonly firstNames?: FirstNames
}

const VERSION = "2026-12-01"

/**
 * The `wording` port for French as mediators write it: waivers of rights, refusals for who somebody is, and first names
 * when a list is given. Accents, capitals, zero-width and full-width characters change no answer. Throws `InvalidInput`
 * for an empty list of names. The work grows linearly with the text.
 *
 * @example
 * ```ts
 * import { frenchWording } from "@traitdunion/wording"
 * const { find } = frenchWording()
 * find("Madame retire sa plainte").map(({ kind, certain }) => [kind, certain]) // [["waiver", false]]
 * find("Madame ne renonce pas à son droit de porter plainte") // []
 * ```
 */
export const frenchWording = (options: FrenchWordingOptions = {}): Wording => {
  const list = options.firstNames === undefined ? null : nameList(options.firstNames)
  return {
    name: `@traitdunion/wording ${VERSION}`,
    firstNames: list === null ? null : { source: list.source, asOf: list.asOf, count: list.count },
    find: (text, kind) => {
      const asked = (one: WordingKind): boolean => kind === undefined || kind === one
      return [
        ...(asked("waiver") ? findWaivers(text) : []),
        ...(asked("discrimination") ? findCriteria(text) : []),
        ...(list !== null && asked("first-name") ? findFirstNames(text, list.known) : []),
      ].toSorted((a, b) => a.start - b.start)
    },
  }
}
