import type { Citation } from "../kernel/index.ts"

const LEGIFRANCE = "https://www.legifrance.gouv.fr/codes"

/** The codes that calculations cite, with their name and their number on Légifrance. */
export const codes = {
  labour: { fr: "Code du travail", id: "LEGITEXT000006072050" },
  consumption: { fr: "Code de la consommation", id: "LEGITEXT000006069565" },
  "social-security": { fr: "Code de la sécurité sociale", id: "LEGITEXT000006073189" },
  "social-action": { fr: "Code de l'action sociale et des familles", id: "LEGITEXT000006074069" },
  monetary: { fr: "Code monétaire et financier", id: "LEGITEXT000006072026" },
  enforcement: { fr: "Code des procédures civiles d'exécution", id: "LEGITEXT000025024948" },
  "civil-procedure": { fr: "Code de procédure civile", id: "LEGITEXT000006070716" },
  "administrative-justice": { fr: "Code de justice administrative", id: "LEGITEXT000006070933" },
  "public-relations": {
    fr: "Code des relations entre le public et l'administration",
    id: "LEGITEXT000031366350",
  },
  construction: { fr: "Code de la construction et de l'habitation", id: "LEGITEXT000006074096" },
  energy: { fr: "Code de l'énergie", id: "LEGITEXT000023983208" },
} as const satisfies Record<string, { readonly fr: string; readonly id: string }>
/** The key of a code, see {@link codes}. */
export type CodeKey = keyof typeof codes

/** Where a code can be read on Légifrance. */
export const codeUrl = (code: CodeKey): string => `${LEGIFRANCE}/texte_lc/${codes[code].id}`

/**
 * A citation in a code, with its address on Légifrance: that of the article in one of its versions where its number
 * (`LEGIARTI…`) is known, else that of the code.
 *
 * @example
 * ```ts
 * import { inCode } from "@traitdunion/core"
 * inCode("labour", "art. R3252-2", { article: "LEGIARTI000053193584", publishedOn: "2025-12-26" }).url
 * // https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000053193584
 * ```
 */
export const inCode = (
  code: CodeKey,
  reference: string,
  version: { readonly article?: string; readonly publishedOn?: string } = {},
): Citation => {
  const { fr: source } = codes[code]
  const { article, publishedOn } = version
  return {
    source,
    reference,
    url: article === undefined ? codeUrl(code) : `${LEGIFRANCE}/article_lc/${article}`,
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
}
