import { type Cents, type Citation, cents, type Explained, explained, formatEuros } from "@traitdunion/core"
import type { Sum } from "./amounts.ts"

/** A figure of a diagnosis: it explains itself, and says whether all that it stands on is known. */
export interface Figure<out T = Cents> extends Explained<T> {
  /** `false` when an amount is not known yet or not for this reader: the figure is then provisional. */
  readonly complete: boolean
}

/** @internal Where the way of reckoning comes from. */
export const METHOD: Citation = {
  source: "Méthode de calcul de l'outil, proposée",
  reference: "catégories de dépenses du Code de la consommation, art. L731-2",
}

const PROVISIONAL = "Calcul provisoire : des montants ne sont pas encore connus ou ne sont pas lisibles."

/** @internal A figure made of sums. */
export const figure = <T>(
  amount: T,
  sums: ReadonlyArray<Sum>,
  write: () => ReadonlyArray<string>,
  references: ReadonlyArray<Citation> = [METHOD],
): Figure<T> => {
  const complete = sums.every((sum) => sum.complete)
  return explained(amount, references, () => (complete ? write() : [...write(), PROVISIONAL]), { complete })
}

/** @internal An amount as French readers expect it. */
export const written = (amount: number): string => formatEuros(cents(Math.round(amount)))

/** @internal A share as French readers expect it: `35,4 %`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1).replace(".", ",")} %`
