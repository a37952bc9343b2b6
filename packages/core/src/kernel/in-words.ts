import type { Words } from "./label.ts"

const french = new Map<string, string>()

/**
 * The words of a check of one's own, for the `error` of any check of a schema. It gives zod the English ones, and keeps
 * the French ones for people: a refused field is then told in the words of its author.
 *
 * @example
 * ```ts
 * import { inWords } from "@traitdunion/core"
 * import * as z from "zod"
 * const badge = z.string().regex(/^B\d{3}$/, {
 *   error: inWords({ fr: "Un numéro de badge : B et trois chiffres", en: "A badge number: B and three digits" }),
 * })
 * ```
 */
export const inWords = ({ fr, en }: Words): string => {
  french.set(en, fr)
  return en
}

/** @internal The French words that were given with English ones. */
export const frenchOf = (en: string): string | undefined => french.get(en)
