import { type Citation, type PlainDate, valueOn } from "@traitdunion/core"
import { type BudgetLaw, flatAmountOf } from "../law/index.ts"
import type { RightKind } from "../rights/index.ts"
import type { BudgetLine } from "../sheet/index.ts"
import type { Sums } from "./amounts.ts"
import { METHOD, written } from "./figure.ts"
import type { Home } from "./home.ts"

/** An invitation to check a right with the person. It never says that they are entitled. */
export interface RightToCheck {
  readonly right: RightKind
  /** Why to look, in French. */
  readonly reason: string
  readonly source: Citation
}

const CASF = "Code de l'action sociale et des familles"

/** @internal What a budget invites to check. A line whose amount is not known yet invites nothing. */
export const rightsToCheck = (
  lines: ReadonlyArray<BudgetLine>,
  sums: Sums,
  home: Home | null,
  on: PlainDate,
  law: BudgetLaw,
): ReadonlyArray<RightToCheck> => {
  // What is there, or may be.
  const present = new Set<string>()
  for (const { kind, amount } of lines) if (amount === null || amount > 0) present.add(kind)
  const has = (...kinds: ReadonlyArray<string>): boolean => kinds.some((kind) => present.has(kind))
  const found: Array<RightToCheck> = []
  const invite = (right: RightKind, reason: string, source: Citation) => found.push({ right, reason, source })
  if (home !== null && sums.resources.complete && !has("rsa")) {
    const { amount } = flatAmountOf(home.rsa, on, law)
    if (sums.resources.amount < amount) {
      invite(
        "rsa",
        `Les ressources (${written(sums.resources.amount)}) sont inférieures au montant forfaitaire du foyer (${written(amount)}) et aucun RSA n'est noté : vérifier avec la personne.`,
        { source: CASF, reference: "art. R262-1" },
      )
    }
  }
  if (home !== null && home.rsa.adults === 1 && home.infant && has("rsa") && home.rsa.isolatedParentIncrease !== true) {
    invite(
      "rsa-increase",
      "Parent seul avec un enfant de moins de 3 ans, sans majoration notée : vérifier avec la CAF.",
      {
        source: CASF,
        reference: "art. R262-1 et R262-2",
      },
    )
  }
  if (has("wages", "self-employment") && !has("in-work-bonus")) {
    invite("in-work-bonus", "Un revenu d'activité est noté, et aucune prime d'activité : vérifier avec la personne.", {
      source: "Code de la sécurité sociale",
      reference: "art. D843-1",
    })
  }
  if (has("rent") && !has("housing-benefit")) {
    invite(
      "housing-benefit",
      "Un loyer est noté, et aucune aide au logement : vérifier qu'elle est demandée, ou versée au bailleur.",
      METHOD,
    )
  }
  if (has("bank-incident-fees")) {
    invite(
      "fragile-offer",
      "Des frais d'incidents bancaires sont notés : vérifier l'offre spécifique avec la banque.",
      {
        source: "Code monétaire et financier",
        reference: "art. R312-4-3",
      },
    )
  }
  return found
}

/** @internal The ratio of home loans on a day, with its source. */
export const loanRatioOn = (law: BudgetLaw, on: PlainDate) => valueOn(law.homeLoanRatio, on)
