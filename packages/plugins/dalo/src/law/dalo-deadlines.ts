import {
  addDays,
  addLegalPeriod,
  type Citation,
  type CountingRuleKey,
  type Label,
  type LegalDeadline,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import { type CheckedDates, checkedDates, type DaloDates } from "./dates.ts"
import { type DaloLaw, daloDelays } from "./delays.ts"
import { isOverseas, offerClasses, territoryOf } from "./departements.ts"

const CCH = "Code de la construction et de l'habitation"
const CJA = "Code de justice administrative"
const CRPA = "Code des relations entre le public et l'administration"

/** The deadlines of an appeal. */
export const daloDeadlineIds = {
  commission: { fr: "Décision de la commission", en: "The commission decides" },
  "implicit-rejection-appeal": {
    fr: "Recours contre le rejet par silence",
    en: "Appeal against a rejection by silence",
  },
  "gracious-appeal": { fr: "Recours gracieux devant la commission", en: "Ex gratia appeal" },
  "gracious-silence": { fr: "Réponse de la commission au recours gracieux", en: "Answer to the ex gratia appeal" },
  annulment: { fr: "Recours en annulation du rejet", en: "Appeal to annul the rejection" },
  "mayor-opinion": { fr: "Avis du maire", en: "The mayor's opinion" },
  offer: { fr: "Offre du préfet", en: "The prefect's offer" },
  injunction: { fr: "Recours en injonction", en: "Asking the court to order an offer" },
  judgment: { fr: "Jugement du recours en injonction", en: "The court rules" },
  "claim-silence": { fr: "Réponse du préfet à la demande d'indemnité", en: "Answer to the claim for damages" },
  damages: { fr: "Recours indemnitaire", en: "Asking the court for damages" },
} as const satisfies Record<string, Label>
/** The key of a deadline, see {@link daloDeadlineIds}. */
export type DaloDeadlineId = keyof typeof daloDeadlineIds

/** Who must act by a deadline. */
export type DaloActor = "person" | "administration" | "court"

/** A deadline of an appeal, with how it was counted. */
export interface DaloDeadline extends LegalDeadline {
  readonly id: DaloDeadlineId
  readonly label: Label
  readonly actor: DaloActor
  /** The first day on which it can be done. */
  readonly opensOn?: PlainDate
  /**
   * Whether the delay can be held against the person, who was told of it; `null` when what the notification said is not
   * known. Keep to the safe day all the same.
   */
  readonly opposable: boolean | null
}

interface Step {
  readonly id: DaloDeadlineId
  readonly from: PlainDate
  readonly period: string
  readonly rule: CountingRuleKey
  readonly why: string
  readonly reference: Citation
  readonly actor?: DaloActor
  readonly opposable?: boolean | null
  readonly suspensions?: CheckedDates["suspensions"]
}

const counted = (territory: ReturnType<typeof territoryOf>, step: Step): DaloDeadline => {
  const { id, from, period, rule, why, reference, actor = "person", opposable = null, suspensions } = step
  const found = addLegalPeriod({ from, period, rule, territory, ...(suspensions === undefined ? {} : { suspensions }) })
  return {
    id,
    label: daloDeadlineIds[id],
    actor,
    opposable,
    lastSafeDay: found.lastSafeDay,
    lastArguableDay: found.lastArguableDay,
    get steps() {
      const held =
        opposable === false ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."] : []
      return [why, ...found.steps, ...held]
    },
    references: [reference, ...found.references],
  }
}

const latest = (a: PlainDate, b: PlainDate): PlainDate => {
  if (a > b) return a
  return b
}

/** The period of the offer: one where the class is known, both where it is not. */
const offerPeriods = (
  { procedure, departement, offerClass, decidedOn }: CheckedDates,
  law: DaloLaw,
): readonly [safe: string, late: string] => {
  const { offer, offerShelter, offerTransition } = valueOn(law.delays, decidedOn ?? "").value
  if (procedure === "daho-shelter") return [offerShelter, offerShelter]
  if (procedure === "daho-transition") return [offerTransition, offerTransition]
  const known = offerClass ?? valueOn(law.offerClasses, decidedOn ?? "").value[departement]
  return known === undefined ? [offer.other, offer["large-agglomeration"]] : [offer[known], offer[known]]
}

const favourable = (dates: CheckedDates, law: DaloLaw): ReadonlyArray<DaloDeadline> => {
  const { decidedOn, departement, procedure, injunctionOn, notificationMentions = null } = dates
  if (decidedOn === undefined) return []
  const territory = territoryOf(departement)
  const delays = valueOn(law.delays, decidedOn).value
  const [early, slow] = offerPeriods(dates, law)
  const article = procedure === "dalo" ? "art. R441-16-1" : "art. R441-18"
  const at = (period: string) =>
    counted(territory, {
      id: "offer",
      from: decidedOn,
      period,
      rule: "calendar",
      why: `Le préfet a un délai pour faire une offre, à compter de la décision de la commission (${article}).`,
      reference: { source: CCH, reference: article },
      actor: "administration",
      opposable: notificationMentions,
    })
  const soon = at(early)
  const doubt =
    early === slow
      ? []
      : [
          "La classe de ce département n'est pas connue de l'outil : trois mois ou six selon ses agglomérations, à confirmer.",
        ]
  const offer: DaloDeadline = {
    ...soon,
    lastArguableDay: at(slow).lastArguableDay,
    steps: [...soon.steps, ...doubt],
  }
  // Not whether a day counts, but which reading: the plain one is the safe one, the clear one can be argued.
  const window = { period: delays.injunction, territory }
  const safe = addLegalPeriod({ ...window, from: offer.lastSafeDay, rule: "cpc" }).lastSafeDay
  const arguable = addLegalPeriod({ ...window, from: offer.lastArguableDay, rule: "franc" }).lastArguableDay
  const late = latest(safe, arguable)
  const opensOn = addDays(offer.lastArguableDay, 1)
  const injunction: DaloDeadline = {
    id: "injunction",
    label: daloDeadlineIds.injunction,
    actor: "person",
    opposable: notificationMentions,
    opensOn,
    lastSafeDay: safe,
    lastArguableDay: late,
    steps: [
      `Sans offre au ${offer.lastArguableDay}, le tribunal administratif peut être saisi à partir du ${opensOn}.`,
      `Il peut l'être pendant quatre mois (CJA art. R778-2) : jusqu'au ${safe}, jour prudent, reporté au jour ouvré suivant s'il le faut.`,
      `Si le délai est franc, comme la plupart des délais contentieux : jusqu'au ${late}.`,
      "La décision de la commission est à joindre, sans quoi la requête est irrecevable.",
      ...doubt,
      ...(notificationMentions === false
        ? ["Ce délai n'a pas été indiqué à la personne : il ne lui est pas opposable."]
        : []),
    ],
    references: [{ source: CJA, reference: "art. R778-2" }],
  }
  const judged =
    injunctionOn === undefined
      ? []
      : [
          counted(territory, {
            id: "judgment",
            from: injunctionOn,
            period: delays.judgment,
            rule: "calendar",
            why: "Le tribunal statue dans les deux mois de sa saisine (CCH art. L441-2-3-1).",
            reference: { source: CCH, reference: "art. L441-2-3-1" },
            actor: "court",
          }),
        ]
  return [offer, injunction, ...judged]
}

const rejected = (dates: CheckedDates, law: DaloLaw, bornOn: PlainDate | null): ReadonlyArray<DaloDeadline> => {
  const { decidedOn, notifiedOn, graciousOn, graciousAnsweredOn, departement } = dates
  const from = bornOn ?? notifiedOn ?? decidedOn
  if (from === undefined) return []
  const silent = bornOn !== null
  const territory = territoryOf(departement)
  const { appeal, silence } = valueOn(law.delays, from).value
  const opposable = (silent ? dates.acknowledgementMentions : dates.notificationMentions) ?? null
  const reference = { source: CJA, reference: silent ? "art. R421-2" : "art. R421-1" }
  const first: Step = {
    id: silent ? "implicit-rejection-appeal" : "annulment",
    from,
    period: appeal,
    rule: "franc",
    why: silent
      ? `Le silence de la commission vaut rejet au ${from}. Deux mois pour saisir le tribunal (CJA art. R421-2).`
      : "Deux mois à compter de la notification pour saisir le tribunal (CJA art. R421-1).",
    reference,
    opposable,
  }
  const gracious = counted(territory, {
    ...first,
    id: "gracious-appeal",
    why: "Dans le même délai, la commission peut être saisie d'un recours gracieux, qui interrompt le délai (CRPA art. L411-2).",
    reference: { source: CRPA, reference: "art. L411-2" },
  })
  const once = counted(territory, first)
  if (graciousOn === undefined || graciousOn > gracious.lastArguableDay) return [once, gracious]
  const answer = counted(territory, {
    id: "gracious-silence",
    from: graciousOn,
    period: silence,
    rule: "calendar",
    why: "Deux mois de silence sur le recours gracieux valent rejet (CRPA art. L411-7).",
    reference: { source: CRPA, reference: "art. L411-7" },
    actor: "administration",
  })
  const anew = graciousAnsweredOn ?? answer.lastSafeDay
  return [
    counted(territory, {
      ...first,
      from: anew,
      why: "Le recours gracieux a interrompu le délai : deux mois recommencent à la réponse, ou au silence qui en tient lieu.",
    }),
    gracious,
    ...(graciousAnsweredOn === undefined ? [answer] : []),
  ]
}

const aside = ({ claimedOn, mayorAskedOn, departement }: CheckedDates, law: DaloLaw): ReadonlyArray<DaloDeadline> => {
  const territory = territoryOf(departement)
  const found: Array<DaloDeadline> = []
  if (mayorAskedOn !== undefined) {
    found.push(
      counted(territory, {
        id: "mayor-opinion",
        from: mayorAskedOn,
        period: valueOn(law.delays, mayorAskedOn).value.mayor,
        rule: "calendar",
        why: "Le maire a quinze jours pour donner son avis ; passé ce délai, il est réputé donné (CCH art. R441-16).",
        reference: { source: CCH, reference: "art. R441-16" },
        actor: "administration",
      }),
    )
  }
  if (claimedOn !== undefined) {
    const { silence, appeal } = valueOn(law.delays, claimedOn).value
    const answer = counted(territory, {
      id: "claim-silence",
      from: claimedOn,
      period: silence,
      rule: "calendar",
      why: "Deux mois de silence du préfet sur la demande d'indemnité valent rejet (CRPA art. L231-4, 3°).",
      reference: { source: CRPA, reference: "art. L231-4, 3°" },
      actor: "administration",
    })
    const reference = { source: CJA, reference: "art. R421-1 et R421-2" }
    const why = "Deux mois à compter du rejet de la demande pour saisir le tribunal."
    found.push(
      answer,
      counted(territory, { id: "damages", from: answer.lastSafeDay, period: appeal, rule: "franc", why, reference }),
    )
  }
  return found
}

/**
 * The deadlines of a DALO or DAHO appeal, from what happened and what the notifications said: who must act, by which
 * safe day and which arguable one, whether the delay can be held against the person, each step in French with its
 * article. Pure; the same dates answer the same. A letter that asks for documents suspends the commission's delay.
 *
 * Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { daloDeadlines } from "@traitdunion/plugin-dalo"
 * const dates = { procedure: "dalo", departement: "66", receivedOn: "2026-01-15", decidedOn: "2026-03-10" } as const
 * daloDeadlines(dates).find(({ id }) => id === "injunction")?.lastSafeDay // 2026-10-12
 * ```
 */
export const daloDeadlines = (
  dates: DaloDates,
  law: DaloLaw = { delays: daloDelays, offerClasses },
): ReadonlyArray<DaloDeadline> => {
  const known = checkedDates(dates)
  const { procedure, departement, receivedOn, suspensions, decidedOn, decision = "favourable" } = known
  const delays = valueOn(law.delays, receivedOn).value
  const housing = isOverseas(departement) ? delays.commissionOverseas : delays.commission
  const article = procedure === "dalo" ? "art. R441-15" : "art. R441-18"
  const commission = counted(territoryOf(departement), {
    id: "commission",
    from: receivedOn,
    period: procedure === "dalo" ? housing : delays.commissionShelter,
    rule: "calendar",
    why: `La commission décide dans un délai qui court de la réception du dossier (${article}) ; une lettre qui demande des pièces le suspend (R441-14).`,
    reference: { source: CCH, reference: article },
    actor: "administration",
    opposable: known.acknowledgementMentions ?? null,
    suspensions,
  })
  const follows =
    decidedOn === undefined
      ? rejected(known, law, commission.lastSafeDay)
      : decision === "favourable"
        ? favourable(known, law)
        : rejected(known, law, null)
  return [commission, ...follows, ...aside(known, law)]
}
