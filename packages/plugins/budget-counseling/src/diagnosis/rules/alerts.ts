import {
  addMonths,
  type Citation,
  formatDay,
  inCode,
  type Label,
  type NotKnown,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import type { BudgetLaw, ExplainedAmount } from "../../law/index.ts"
import {
  type BudgetLine,
  type DebtDetails,
  debtKinds,
  type HouseholdComposition,
  isConsumerCredit,
  perMonth,
  shocks,
} from "../../sheet/index.ts"
import type { Sums } from "./amounts.ts"
import { METHOD, percent, written } from "./figure.ts"

/** What a diagnosis draws attention to. */
export const alertCodes = {
  "rent-arrears": { fr: "Loyer impayé", en: "Rent arrears" },
  "energy-arrears": { fr: "Énergie ou eau impayée", en: "Energy or water arrears" },
  arrears: { fr: "Autres impayés", en: "Other arrears" },
  deficit: { fr: "Budget en déficit", en: "Deficit" },
  "nothing-to-live-on": { fr: "Reste à vivre nul ou négatif", en: "Nothing left to live on" },
  "debt-ratio": { fr: "Mensualités de crédit élevées", en: "High credit payments" },
  "beyond-capacity": { fr: "Remboursements au-delà de la capacité", en: "Payments beyond capacity" },
  renegotiation: { fr: "Crédit à renégocier avec le prêteur", en: "Credit to renegotiate with the lender" },
  "income-shock": { fr: "Choc de ressources récent", en: "Recent income shock" },
  "bank-fees": { fr: "Frais bancaires", en: "Bank fees" },
  incomplete: { fr: "Budget incomplet", en: "Incomplete budget" },
} as const satisfies Record<string, Label>
/** The key of an alert, see {@link alertCodes}. */
export type AlertCode = keyof typeof alertCodes

/** Something to look at with the household: how pressing it is, why, and where the measure comes from. */
export interface Alert {
  readonly code: AlertCode
  readonly urgency: "now" | "soon" | "note"
  /** In French. */
  readonly reason: string
  readonly source: Citation
}

/** @internal What alerts are told from. */
export interface Signs {
  readonly on: PlainDate
  readonly lines: ReadonlyArray<BudgetLine>
  readonly debts: ReadonlyArray<DebtDetails>
  readonly household: HouseholdComposition | null
  readonly sums: Sums
  readonly remaining: number
  readonly balance: number
  readonly ratio: number | null
  readonly capacity: ExplainedAmount | NotKnown<ExplainedAmount> | null
  readonly complete: boolean
}

const DEBT = inCode("consumption", "art. L731-2")
const INCIDENTS = inCode("monetary", "art. R312-4-3")

const arrears = ({ debts }: Signs): ReadonlyArray<Alert> => {
  const late = debts.filter((debt) => debt.late === null || debt.late > 0)
  const group = (code: AlertCode, urgency: Alert["urgency"], of: ReadonlyArray<DebtDetails>): ReadonlyArray<Alert> => {
    if (of.length === 0) return []
    const known = of.reduce((sum, debt) => sum + (debt.late ?? 0), 0)
    const kinds = [...new Set(of.map(({ kind }) => debtKinds[kind].fr.toLowerCase()))].join(", ")
    const oldest = of.flatMap(({ lateSince }) => lateSince ?? []).toSorted()[0]
    const since = oldest === undefined ? "" : `, depuis le ${formatDay(oldest)}`
    const unknown = of.some((debt) => debt.late === null) ? ", montant à compléter" : ""
    return [{ code, urgency, reason: `Retard de ${written(known)} (${kinds})${since}${unknown}.`, source: DEBT }]
  }
  const rent = late.filter(({ kind }) => kind === "rent")
  const vital = late.filter(({ kind }) => kind === "energy" || kind === "water")
  const rest = late.filter((debt) => !rent.includes(debt) && !vital.includes(debt))
  return [
    ...group("rent-arrears", "now", rent),
    ...group("energy-arrears", "now", vital),
    ...group("arrears", "soon", rest),
  ]
}

const balance = ({ remaining, balance: left, sums }: Signs): ReadonlyArray<Alert> => {
  if (sums.resources.count === 0) return []
  const found: Array<Alert> = []
  if (remaining <= 0) {
    const reason = `Une fois payées les charges fixes et les mensualités, il reste ${written(remaining)} par mois pour vivre.`
    found.push({ code: "nothing-to-live-on", urgency: "now", reason, source: METHOD })
  }
  if (left < 0) {
    const reason = `Les dépenses dépassent les ressources de ${written(-left)} par mois.`
    found.push({ code: "deficit", urgency: "soon", reason, source: METHOD })
  }
  return found
}

const credits = ({ on, ratio, sums, capacity }: Signs, law: BudgetLaw): ReadonlyArray<Alert> => {
  const found: Array<Alert> = []
  const limit = valueIfKnown(law.homeLoanRatio, on)
  if (ratio !== null && limit !== null && ratio > limit.value) {
    found.push({
      code: "debt-ratio",
      urgency: "soon",
      reason: `Les mensualités de crédit prennent ${percent(ratio)} des ressources. Repère : ${percent(limit.value)}, le taux au-delà duquel une banque n'accorde en principe pas de prêt immobilier ; ce n'est pas un seuil de pauvreté.`,
      source: limit.reference,
    })
  }
  return [...found, ...beyondCapacity(sums, capacity)]
}

/** Payments beyond what a commission would ask; where the day's amounts are not known, by the last known ones, as such. */
const beyondCapacity = (sums: Sums, capacity: Signs["capacity"]): ReadonlyArray<Alert> => {
  if (capacity === null) return []
  const known = capacity.amount === null ? (capacity.lastKnown?.figure ?? null) : capacity
  const [source] = known?.references ?? []
  if (known === null || source === undefined || sums.payments.amount <= known.amount) return []
  const by =
    capacity.amount === null && capacity.lastKnown !== null
      ? `, d'après les montants connus jusqu'au ${formatDay(capacity.lastKnown.on)} : ceux du jour ne sont pas encore connus de l'outil`
      : ""
  const reason = `Les remboursements (${written(sums.payments.amount)}) dépassent la capacité maximale que retiendrait une commission (${written(known.amount)}${by}) : parler avec la personne d'un dossier de surendettement, qu'elle seule décide.`
  return [{ code: "beyond-capacity", urgency: "soon", reason, source }]
}

/** Since its reform, whoever is late with a consumer credit may ask for a renegotiation before anything is enforced. */
const renegotiation = ({ on, debts }: Signs, law: BudgetLaw): ReadonlyArray<Alert> => {
  const reform = valueIfKnown(law.consumerCredit, on)
  const late = debts.filter(({ kind, late }) => isConsumerCredit(kind) && (late === null || late > 0))
  if (reform === null || late.length === 0) return []
  const reason =
    "Un crédit à la consommation est en retard : demander par écrit au prêteur une renégociation (durée, report, taux), qu'il doit proposer au besoin et dans un délai raisonnable avant toute exécution. La règle vaut pour les contrats conclus depuis le 20 novembre 2026 ; un contrat plus ancien garde la règle d'avant, sauf certains crédits à durée indéterminée."
  return [{ code: "renegotiation", urgency: "soon", reason, source: reform.reference }]
}

const events = ({ on, household, lines, complete }: Signs, law: BudgetLaw): ReadonlyArray<Alert> => {
  const found: Array<Alert> = []
  const window = valueIfKnown(law.shockWindow, on)
  for (const shock of household?.shocks ?? []) {
    if (window === null || addMonths(shock.on, window.value) < on) continue
    const reason = `${shocks[shock.kind].fr} le ${formatDay(shock.on)}, il y a moins de ${window.value} mois : revoir les ressources et les droits.`
    found.push({ code: "income-shock", urgency: "soon", reason, source: window.reference })
  }
  const fees = lines
    .filter(({ kind }) => kind === "bank-fees" || kind === "bank-incident-fees")
    .reduce((sum, line) => sum + (perMonth(line) ?? 0), 0)
  if (fees > 0) {
    const reason = `Les frais bancaires prennent ${written(fees)} par mois : regarder avec la banque ce qui peut baisser.`
    found.push({
      code: "bank-fees",
      urgency: "note",
      reason,
      source: INCIDENTS,
    })
  }
  if (!complete) {
    const reason = "Des montants ne sont pas connus ou ne sont pas lisibles : les figures sont provisoires."
    found.push({ code: "incomplete", urgency: "note", reason, source: METHOD })
  }
  return found
}

/** @internal What to look at with the household, the most pressing first. */
export const alertsOf = (signs: Signs, law: BudgetLaw): ReadonlyArray<Alert> => {
  const order = { now: 0, soon: 1, note: 2 } as const
  return [
    ...arrears(signs),
    ...balance(signs),
    ...credits(signs, law),
    ...renegotiation(signs, law),
    ...events(signs, law),
  ].toSorted((a, b) => order[a.urgency] - order[b.urgency])
}
