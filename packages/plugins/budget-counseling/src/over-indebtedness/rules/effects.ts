import { type Citation, inCode, type PlainDate, valueOn } from "@traitdunion/core"
import type { ProcedureStage } from "../vocabulary.ts"
import { type OverIndebtednessLaw, overIndebtednessLaw } from "./law.ts"

/** One thing that changes for the household, or that must not be done, with its article. In French, for the household. */
export interface Effect {
  readonly words: string
  readonly citation: Citation
}

const effect = (words: string, reference: string): Effect => ({
  words,
  citation: inCode("consumption", reference),
})

/** Who may deposit a file. */
export const admissibilityConditions: ReadonlyArray<Effect> = [
  effect("Être une personne physique, de bonne foi.", "art. L711-1"),
  effect(
    "Être dans l'impossibilité manifeste de faire face à l'ensemble de ses dettes, professionnelles et non professionnelles, exigibles et à échoir.",
    "art. L711-1",
  ),
  effect("Être garant ou coobligé d'une entreprise n'empêche pas non plus d'être recevable.", "art. L711-1"),
  effect("Être propriétaire de sa résidence principale n'empêche pas, à soi seul, d'être recevable.", "art. L711-1"),
]

const UNLESS = "sauf accord du créancier"

/** Debts that no measure may remit, reschedule or erase; some may be with the creditor's agreement, which is then said. */
export const excludedDebts: ReadonlyArray<Effect> = [
  effect(`Les pensions alimentaires, ${UNLESS}.`, "art. L711-4"),
  effect(`Les réparations dues aux victimes d'une condamnation pénale, ${UNLESS}.`, "art. L711-4"),
  effect(
    `Les dettes nées d'une fraude aux organismes sociaux, établie par une décision de justice ou une sanction, ${UNLESS}.`,
    "art. L711-4",
  ),
  effect(`Certaines dettes fiscales, ${UNLESS}.`, "art. L711-4"),
  effect("Les amendes pénales, dans tous les cas.", "art. L711-4"),
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
  effect(
    "En urgence, la suspension de l'expulsion peut aussi être demandée par le président de la commission, la Banque de France ou la personne elle-même.",
    "art. L722-7",
  ),
  effect("La CAF ou la MSA est informée, en vue de rétablir l'aide au logement.", "art. R722-1 et L722-10"),
  effect("Le loyer et les charges du mois restent toujours dus.", "art. L714-1"),
]

const DELAYS_REPLACED = effect(
  "Pour qui a repris le loyer courant dans les délais d'un juge : les délais que la commission impose pour la dette de loyer remplacent ceux du juge, sauf contestation d'une partie. Payés comme fixés, le bail continue comme si la clause n'avait jamais joué ; sinon elle reprend son plein effet.",
  "art. L714-1, I",
)
const CLAUSE_SUSPENDED = effect(
  "Rétablissement personnel : les effets de la clause de résiliation du bail sont suspendus deux ans. Le loyer payé comme prévu pendant ces deux ans, la clause est réputée ne pas avoir joué.",
  "art. L714-1, II",
)

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
  notified: (law) => [...protectedBy(law), DELAYS_REPLACED, CLAUSE_SUSPENDED],
  "in-force": (law) => [...inForceBy(law), DELAYS_REPLACED, CLAUSE_SUSPENDED],
  closed: () => [],
}

/**
 * What changes for the household at a stage of the procedure by the law of a day, with the article that says so. Throws
 * `OutsideKnownPeriod` before 2022.
 *
 * @example
 * ```ts
 * import { whatChanges } from "@traitdunion/plugin-budget-counseling"
 * whatChanges("admissible", "2026-05-04").some(({ words }) => words.includes("suspendues")) // true
 * ```
 */
export const whatChanges = (stage: ProcedureStage, on: PlainDate | string): ReadonlyArray<Effect> =>
  changes[stage](valueOn(overIndebtednessLaw, on).value)

/** Whether a judge granted delays for the rent (loi 89-462, art. 24 V and VI); `null` while nobody asked. */
export type RentDelays = boolean | null

const noNewDebt = effect("Ne pas aggraver son insolvabilité : pas de nouveau crédit.", "art. L722-5, al. 1")
const others = effect(
  "Ne pas rembourser une caution, ne pas donner de garantie, ne rien vendre hors de la gestion courante.",
  "art. L722-5, al. 1",
)
const judgeMayAllow = effect(
  "Le juge des contentieux de la protection peut autoriser l'un de ces actes, si la personne le demande.",
  "art. L722-5, al. 2",
)
const RENT = "art. L722-5, al. 1 et 3 (délais de la loi n° 89-462, art. 24, V et VI)"

/** What is not to be paid: never said without the rent that a judge ordered, which is to be paid. */
const payments: Readonly<Record<"asked" | "granted" | "none", ReadonlyArray<Effect>>> = {
  asked: [
    effect("À demander : un juge a-t-il accordé des délais pour le loyer ? De la réponse dépend ce qui se paie.", RENT),
    effect(
      "Ne pas payer les dettes nées avant la recevabilité, sauf les pensions alimentaires, et sauf la dette de loyer si un juge a accordé des délais : elle se paie comme il l'a fixé.",
      RENT,
    ),
  ],
  granted: [
    effect(
      "Payer la dette de loyer comme le juge l'a fixé, et le loyer courant : l'interdiction de payer ne s'y applique pas.",
      "art. L722-5, al. 3, et L714-1",
    ),
    effect(
      "Ne pas payer les autres dettes nées avant la recevabilité, sauf les pensions alimentaires.",
      "art. L722-5, al. 1",
    ),
  ],
  none: [
    effect(
      "Ne pas payer les dettes nées avant la recevabilité, sauf les pensions alimentaires (et sauf la dette de loyer si un juge accordait des délais).",
      RENT,
    ),
  ],
}

const BOUND: ReadonlySet<ProcedureStage> = new Set<ProcedureStage>(["admissible", "oriented", "notified"])

/**
 * What the household must not do at a stage, with the article. Charges that fall due from then on are still paid, and so
 * is the rent for which a judge granted delays (Code de la consommation L722-5, al. 3): give `rentDelays` where it is
 * known, and the question is asked where it is not.
 *
 * @example
 * ```ts
 * import { mustNotDo } from "@traitdunion/plugin-budget-counseling"
 * mustNotDo("admissible", true).some(({ words }) => words.startsWith("Payer la dette de loyer")) // true
 * ```
 */
export const mustNotDo = (stage: ProcedureStage, rentDelays: RentDelays = null): ReadonlyArray<Effect> =>
  BOUND.has(stage)
    ? [noNewDebt, others, ...payments[rentDelays === null ? "asked" : rentDelays ? "granted" : "none"], judgeMayAllow]
    : []
