import type { Fee } from "../codes/index.ts"

const WORDS = { gratuit: "Gratuit", payant: "Payant" } as const satisfies Record<Fee, string>

/** What a service costs, in words: the code and what is added to it. */
export const feesInWords = (fee: Fee | undefined, more: string | undefined): string | undefined =>
  [fee && WORDS[fee], more].filter((part) => part).join(" : ") || undefined

/** The code that words about what a service costs begin with, if they do, and the rest. */
export const feesInCodes = (words: string): { readonly frais?: Fee; readonly frais_precisions?: string } => {
  const [, said, more] = /^(Gratuit|Payant)(?: : (.+))?$/s.exec(words) ?? []
  if (said === undefined) return { frais_precisions: words }
  return {
    frais: said === WORDS.gratuit ? "gratuit" : "payant",
    ...(more === undefined ? {} : { frais_precisions: more }),
  }
}
