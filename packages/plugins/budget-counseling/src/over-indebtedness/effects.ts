import { type Citation, type PlainDate, valueOn } from "@traitdunion/core"
import { type OverIndebtednessLaw, overIndebtednessLaw } from "./law.ts"
import type { ProcedureStage } from "./vocabulary.ts"

/** One thing that changes for the household, or that must not be done, with its article. In French, for the household. */
export interface Effect {
  readonly words: string
  readonly citation: Citation
}

const effect = (words: string, reference: string): Effect => ({
  words,
  citation: { source: "Code de la consommation", reference },
})

/** Who may deposit a file. */
export const admissibilityConditions: ReadonlyArray<Effect> = [
  effect("Être une personne physique, de bonne foi.", "art. L711-1"),
  effect(
    "Être dans l'impossibilité manifeste de faire face à l'ensemble de ses dettes, professionnelles et non professionnelles, exigibles et à échoir.",
    "art. L711-1",
  ),
  effect("Être propriétaire de sa résidence principale n'empêche pas, à soi seul, d'être recevable.", "art. L711-1"),
]

/** Debts that no measure may remit or erase. */
export const excludedDebts: ReadonlyArray<Effect> = [
  effect("Les pensions alimentaires.", "art. L711-4"),
  effect("Les réparations dues aux victimes d'une condamnation pénale.", "art. L711-4"),
  effect("Les dettes nées d'une fraude aux organismes sociaux.", "art. L711-4"),
  effect("Certaines dettes fiscales.", "art. L711-4"),
  effect("Les amendes pénales.", "art. L711-4"),
  effect("Les prêts sur gage du crédit municipal.", "art. L711-5"),
]

const FICP = effect(
  "Le dépôt entraîne l'inscription au FICP. Elle n'interdit pas à une banque de prêter.",
  "art. L752-2 et L751-2",
)
const years = (months: number): string => `${months / 12} ans`

const protectedBy = (law: OverIndebtednessLaw): ReadonlyArray<Effect> => [
  effect(
    `Les saisies et poursuites sont suspendues et interdites, sauf pour les pensions alimentaires, ${years(law.suspensionMonths)} au plus.`,
    "art. L722-2 et L722-3",
  ),
  effect("Les dettes ne produisent plus d'intérêts ni de pénalités.", "art. L722-14"),
  effect("Les contrats en cours ne sont pas résiliés du seul fait de la décision.", "art. L722-11"),
  effect(
    `La suspension d'une expulsion peut être demandée au juge, pour ${years(law.evictionSuspensionMonths)} au plus.`,
    "art. L722-6 et L722-9",
  ),
  effect("La CAF ou la MSA est informée, en vue de rétablir l'aide au logement.", "art. R722-1"),
]

const depositedBy = (law: OverIndebtednessLaw): ReadonlyArray<Effect> => [
  effect(
    `La commission a ${law.admissibilityMonths} mois pour examiner la recevabilité, la notifier et orienter le dossier.`,
    "art. L721-2 et R721-4",
  ),
  effect(
    `Passé ce délai, les intérêts sont réduits au taux légal pendant les ${law.legalInterestMonths} mois suivants.`,
    "art. L721-2 et R721-4",
  ),
  effect("Avant la décision, le juge peut suspendre les saisies.", "art. L721-4"),
  FICP,
]

const inForceBy = (law: OverIndebtednessLaw): ReadonlyArray<Effect> => [
  effect(
    `Les mesures s'imposent pour leur durée, ${years(law.measuresMonths)} au plus au total sauf exception.`,
    "art. L733-1 et L733-3",
  ),
  effect(
    `L'inscription au FICP dure autant que les mesures, ${law.ficpMeasuresYears} ans au plus, et ${law.ficpMeasuresKeptYears} ans si elles sont tenues sans incident.`,
    "art. L752-3",
  ),
]

const changes: Readonly<Record<ProcedureStage, (law: OverIndebtednessLaw) => ReadonlyArray<Effect>>> = {
  preparing: () => [],
  deposited: depositedBy,
  admissible: protectedBy,
  inadmissible: ({ admissibilityAppealDays: days }) => [
    effect(`La décision peut être contestée dans les ${days} jours de sa notification.`, "art. R722-1"),
  ],
  oriented: protectedBy,
  notified: protectedBy,
  "in-force": inForceBy,
  closed: () => [],
}

/**
 * What changes for the household at a stage of the procedure by the law of a day, with the article that says so. Throws
 * `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { whatChanges } from "@traitdunion/plugin-budget-counseling"
 * whatChanges("admissible", "2026-05-04").some(({ words }) => words.includes("suspendues")) // true
 * ```
 */
export const whatChanges = (stage: ProcedureStage, on: PlainDate | string): ReadonlyArray<Effect> =>
  changes[stage](valueOn(overIndebtednessLaw, on).value)

const noNewDebt = effect("Ne pas aggraver son insolvabilité : pas de nouveau crédit.", "art. L722-5")
const noPayment = effect(
  "Ne pas payer les dettes nées avant la recevabilité, sauf les pensions alimentaires.",
  "art. L722-5",
)

const forbidden: Readonly<Record<ProcedureStage, ReadonlyArray<Effect>>> = {
  preparing: [],
  deposited: [],
  admissible: [noNewDebt, noPayment],
  inadmissible: [],
  oriented: [noNewDebt, noPayment],
  notified: [noNewDebt, noPayment],
  "in-force": [],
  closed: [],
}

/** What the household must not do at a stage, with the article. Charges that fall due from then on are still paid. */
export const mustNotDo = (stage: ProcedureStage): ReadonlyArray<Effect> => forbidden[stage]
