import type { Label } from "./label.ts"

/** What words are read for, before they are sealed. */
export const wordingKinds = {
  waiver: { fr: "renonciation à un droit ou à un recours", en: "waiver of a right or a remedy" },
  discrimination: { fr: "critère tenant à la personne", en: "criterion about the person" },
  "first-name": { fr: "prénom", en: "first name" },
  person: { fr: "personne désignée", en: "mention of a person" },
} as const satisfies Record<string, Label>
/** The key of a kind, see {@link wordingKinds}. */
export type WordingKind = keyof typeof wordingKinds

/** What was seen in words and where, never the words themselves. */
export interface WordingFinding {
  readonly kind: WordingKind
  /** Whether there is no other way to read it. Only then may it stop a command for good. */
  readonly certain: boolean
  /** Index of the first character, in the text as it was written. */
  readonly start: number
  /** Index after the last character. */
  readonly end: number
  /** The protected criterion, for `discrimination`, see the detector's own table; for `person`, a key of `personMentions`. */
  readonly criterion?: string
}

/** A finding in a value of a command's input. */
export interface Said extends WordingFinding {
  /** Where the text stands in the input, such as `["commitments", 0, "what"]`. */
  readonly path: ReadonlyArray<string | number>
}
