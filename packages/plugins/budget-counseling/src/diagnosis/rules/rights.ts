import { type Citation, formatDay, inCode, orNotKnown, type PlainDate } from "@traitdunion/core"
import { type BudgetLaw, flatAmountOf } from "../../law/index.ts"
import type { RightKind } from "../../rights/index.ts"
import { type BudgetLine, perMonth } from "../../sheet/index.ts"
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

/**
 * What counts for the RSA: a housing benefit up to the housing deduction, and no further (CASF R262-9, R262-10). In cents
 * a month.
 */
const countedForRsa = (lines: ReadonlyArray<BudgetLine>, sums: Sums, deduction: number | null): number => {
  const benefit = lines.reduce((sum, line) => sum + (line.kind === "housing-benefit" ? (perMonth(line) ?? 0) : 0), 0)
  return sums.resources.amount - benefit + Math.min(benefit, deduction ?? 0)
}

/** Whether resources are below the flat amount of the household, told by the amounts of the day or by the last known. */
const rsaReason = (
  lines: ReadonlyArray<BudgetLine>,
  sums: Sums,
  home: Home,
  on: PlainDate,
  law: BudgetLaw,
): string | null => {
  const found = orNotKnown(on, (day) => flatAmountOf(home.rsa, day, law))
  const [flat, by] =
    found.amount !== null
      ? [found, ""]
      : found.lastKnown === null
        ? [null, ""]
        : [
            found.lastKnown.figure,
            `, montant connu jusqu'au ${formatDay(found.lastKnown.on)} : celui du jour n'est pas encore connu de l'outil`,
          ]
  if (flat === null) return null
  const counted = countedForRsa(lines, sums, flat.housingDeduction)
  if (counted >= flat.amount) return null
  const capped =
    counted < sums.resources.amount && flat.housingDeduction !== null
      ? `, l'aide au logement comptée dans la limite du forfait logement (${written(flat.housingDeduction)})`
      : ""
  return `Les ressources (${written(counted)}${capped}) sont inférieures au montant forfaitaire du foyer (${written(flat.amount)}${by}) et aucun RSA n'est noté : vérifier avec la personne.`
}

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
    const reason = rsaReason(lines, sums, home, on, law)
    if (reason !== null) invite("rsa", reason, inCode("social-action", "art. R262-1, R262-9 et R262-10"))
  }
  const alone = home !== null && home.rsa.adults === 1 && home.rsa.territory !== "mayotte"
  if (alone && home.infant && has("rsa") && home.rsa.isolatedParentIncrease !== true) {
    invite(
      "rsa-increase",
      "Parent seul avec un enfant de moins de 3 ans, sans majoration notée : vérifier avec la CAF.",
      inCode("social-action", "art. R262-1 et R262-2"),
    )
  }
  if (has("wages", "self-employment") && !has("in-work-bonus")) {
    invite(
      "in-work-bonus",
      "Un revenu d'activité est noté, et aucune prime d'activité : vérifier avec la personne.",
      inCode("social-security", "art. D843-1", { article: "LEGIARTI000031673885", publishedOn: "2015-12-22" }),
    )
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
      inCode("monetary", "art. R312-4-3"),
    )
  }
  return found
}
