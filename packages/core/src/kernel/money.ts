import { InvalidValue } from "./errors/index.ts"

/** An amount of money in whole euro cents. Never a fraction: what cannot be divided evenly is said, not rounded away. */
export type Cents = number & { readonly Cents: unique symbol }

/** Cents from an integer. Throws {@link InvalidValue} for a fraction or a number too large to be exact. */
export const cents = (value: number): Cents => {
  if (Number.isSafeInteger(value)) return (value === 0 ? 0 : value) as Cents
  throw new InvalidValue("cents", {
    fr: "Un montant s'écrit en centimes entiers.",
    en: "An amount is written in whole cents.",
  })
}

const EUROS = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/

/**
 * Cents from euros as people write them: `651,69`, `651.69`, `1 234,5`, `-12`, `700 €`.
 * Throws {@link InvalidValue} when the text is not an amount.
 *
 * @example
 * ```ts
 * import { euros } from "@traitdunion/core"
 * euros("651,69") // 65169
 * ```
 */
export const euros = (text: string): Cents => {
  const match = EUROS.exec(text.replace(/[\s\u00a0\u202f]|€/g, ""))
  if (match === null) {
    throw new InvalidValue("euros", {
      fr: "Ce texte n'est pas un montant en euros : écrire par exemple 651,69.",
      en: "Not an amount in euros: write for instance 651.69.",
    })
  }
  const amount = Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0"))
  return cents(match[1] === "-" ? -amount : amount)
}

/** The sum of amounts. Throws {@link InvalidValue} past what integers hold exactly. */
export const addCents = (...amounts: ReadonlyArray<Cents>): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0))

// Made when first asked for: loading the words of a locale takes longer than loading the rest of the core.
let format: Intl.NumberFormat | undefined

/** An amount as French readers expect it: `651,69 €`. */
export const formatEuros = (amount: Cents): string => {
  format ??= new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })
  return format.format(amount / 100)
}
