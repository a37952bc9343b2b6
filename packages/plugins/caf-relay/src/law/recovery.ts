import { type Citation, codeUrl, defineParameter, type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import { type CheckedDates, checkedDates, type DisputeDates, type DisputedBenefit } from "./dispute-dates.ts"
import { CASF, CCH, CSS } from "./dispute-deadline.ts"
import { type DisputeDelays, disputeDelays } from "./dispute-delays.ts"
import { rectificationOf } from "./rectification.ts"

/** Whether a claim, a request of remission or an appeal suspends the recovery of an overpayment; `null` where no text was read. */
export interface SuspensiveEffect {
  readonly suspends: boolean | null
  readonly reference: Citation & { readonly reference: string }
}

const SECURITY = codeUrl("social-security")
const css = (reference: string) => ({ source: CSS, reference })
const none = (reference: string): SuspensiveEffect => ({ suspends: false, reference: css(reference) })
const since2021: Readonly<Record<DisputedBenefit, SuspensiveEffect>> = {
  rsa: { suspends: true, reference: { source: CASF, reference: "art. L262-46" } },
  "in-work-bonus": { suspends: null, reference: css("art. L845-3") },
  "housing-benefit": { suspends: null, reference: { source: CCH, reference: "art. L823-9" } },
  family: none("art. L553-2"),
  "disabled-adult-allowance": none("art. L821-5-1"),
}

/**
 * What suspends the recovery of an overpayment, by benefit: claims, requests of remission and appeals about the RSA (CASF
 * L262-46) and about the in-work bonus (CSS L845-3, in its version of 1 January 2024; nothing was read before). The texts
 * of families' benefits and of the AAH say nothing of the kind. That of the housing benefit was not read.
 */
export const suspensiveEffects: Parameter<Readonly<Record<DisputedBenefit, SuspensiveEffect>>> = defineParameter({
  id: "caf.suspensive-effects",
  label: { fr: "Recours et demandes qui suspendent la récupération d'un indu", en: "What suspends a recovery" },
  unit: "by benefit",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2021-03-25",
      to: "2023-12-31",
      value: since2021,
      reference: {
        source: `${CASF} ; ${CSS}`,
        reference: "CASF art. L262-46 ; CSS art. L553-2 et L821-5-1",
        url: SECURITY,
      },
    },
    {
      from: "2024-01-01",
      value: { ...since2021, "in-work-bonus": { suspends: true, reference: css("art. L845-3") } },
      reference: {
        source: `${CASF} ; ${CSS}`,
        reference: "CASF art. L262-46 ; CSS art. L553-2, L821-5-1 et L845-3",
        url: SECURITY,
      },
    },
  ],
})

/** What may be recovered meanwhile. */
export interface Recovery {
  /** Whether a pending request suspends it: then nothing may be kept back. `null` where no text was read. */
  readonly suspended: boolean | null
  /** The first day on which something may be kept back on what is still paid; `null` while it is suspended. */
  readonly notBefore: PlainDate | null
  /** In French. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/** The benefit of a dispute, or the one that its route stands for. */
const benefitOf = ({ benefit, route }: Pick<CheckedDates, "benefit" | "route">): DisputedBenefit => {
  if (benefit !== undefined) return benefit
  if (route === "department") return "rsa"
  return route === "administrative" ? "in-work-bonus" : "family"
}

/** What was asked and not answered yet, in French. */
const pendingOf = (dates: CheckedDates): string | undefined => {
  if (dates.courtFiledOn !== undefined && dates.courtJudgedOn === undefined) return "Le tribunal est saisi"
  if (dates.remissionAskedOn !== undefined && dates.remissionAnsweredOn === undefined)
    return "Une remise de dette est demandée"
  if (dates.amicableReceivedOn !== undefined && dates.amicableAnsweredOn === undefined) return "Un recours est en cours"
  const asked = dates.rectificationAskedOn !== undefined && dates.rectificationAnsweredOn === undefined
  return asked ? "Une rectification est demandée" : undefined
}

/** @internal What may be recovered, from dates that were checked. */
export const recoveryIn = (dates: CheckedDates, law: Parameter<DisputeDelays>): Recovery => {
  const { suspends, reference } = valueOn(suspensiveEffects, dates.notifiedOn).value[benefitOf(dates)]
  const pending = pendingOf(dates)
  const { notBefore, why, reference: text } = rectificationOf(dates, law)
  if (pending === undefined || suspends === false) {
    return { suspended: false, notBefore, steps: [why], references: [text] }
  }
  if (suspends === null) {
    const unread = `${pending} : si cela suspend la récupération pour cette prestation est à vérifier (${reference.reference}, texte non lu).`
    return { suspended: null, notBefore, steps: [why, unread], references: [text, reference] }
  }
  const held = `${pending} : la récupération est suspendue (${reference.reference}). Attendre la réponse et garder la preuve de l'envoi ; si une retenue est faite quand même, rappeler la suspension par écrit.`
  return { suspended: true, notBefore: null, steps: [held], references: [reference] }
}

/**
 * What the CAF may recover of an overpayment meanwhile, from what was asked and answered: nothing while a claim, a request
 * of remission or an appeal suspends it (RSA, in-work bonus), else from which day on (CSS R133-9-2). Pure.
 *
 * Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { recovery } from "@traitdunion/plugin-caf-relay"
 * const rsa = { about: "overpayment", route: "department", notifiedOn: "2026-03-02" } as const
 * recovery({ ...rsa, remissionAskedOn: "2026-04-10" }).suspended // true
 * ```
 */
export const recovery = (dates: DisputeDates, law: Parameter<DisputeDelays> = disputeDelays): Recovery =>
  recoveryIn(checkedDates(dates), law)
