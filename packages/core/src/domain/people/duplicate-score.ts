import type { Resemblance } from "../../plugin/index.ts"

/** What each thing in common speaks for, and against. */
export const duplicateWeights = {
  /** All words of the shorter name, two or more, stand in the other. */
  wholeName: 50,
  /** A word in common, or several and not all. */
  someName: 20,
  birthDate: 30,
  otherBirthDate: -25,
  phone: 25,
  email: 25,
} as const

/** From this score on, two records are proposed as one person. */
export const proposedFrom = 50

/**
 * How much speaks for two records being of one person, told from the blind index: the same words, the same day, number
 * or address. It proposes; a person decides. The whole name alone is enough to propose; a family's number with its name
 * is not; two birth dates that differ speak against it.
 *
 * @example
 * ```ts
 * import { duplicateScore } from "@traitdunion/core"
 * duplicateScore({ words: 2, ofWords: 2, same: ["birth-date"], different: [] }) // 80
 * duplicateScore({ words: 1, ofWords: 2, same: ["phone"], different: ["birth-date"] }) // 20
 * ```
 */
export const duplicateScore = ({
  words,
  ofWords,
  same,
  different,
}: Pick<Resemblance, "words" | "ofWords" | "same" | "different">): number => {
  const { wholeName, someName, birthDate, otherBirthDate, phone, email } = duplicateWeights
  const name = words >= 2 && words === ofWords ? wholeName : words > 0 ? someName : 0
  const day = same.includes("birth-date") ? birthDate : different.includes("birth-date") ? otherBirthDate : 0
  const number = same.includes("phone") ? phone : 0
  const address = same.includes("email") ? email : 0
  return Math.max(0, name + day + number + address)
}
