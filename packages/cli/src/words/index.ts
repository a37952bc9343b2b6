import type { Words } from "@traitdunion/core"
import { english } from "./en.ts"
import { type Catalogue, french } from "./fr.ts"
import { type Language, languageOf } from "./language.ts"

export type { Catalogue } from "./fr.ts"
export { type Language, languageOf, languages } from "./language.ts"

/** All that the command says, by language. */
export const catalogues: Readonly<Record<Language, Catalogue>> = { fr: french, en: english }

/** All that the command says, in the language of these arguments and this environment. */
export const catalogueOf = (...told: Parameters<typeof languageOf>): Catalogue => catalogues[languageOf(...told)]

/** One message in both languages. */
export const inBoth = (say: (words: Catalogue) => string): Words => ({ fr: say(french), en: say(english) })
