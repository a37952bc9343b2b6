import { checked, field, type Label, type PlainDate, parsePeriod, type Territory, territories } from "@traitdunion/core"
import * as z from "zod"

/** Before whom a decision is contested. */
export const disputeRoutes = {
  social: {
    fr: "Commission de recours amiable, puis tribunal judiciaire (pôle social)",
    en: "The amicable appeal board, then the social division of the judicial court",
  },
  administrative: {
    fr: "Commission de recours amiable, puis tribunal administratif",
    en: "The amicable appeal board, then the administrative court",
  },
  department: {
    fr: "Président du conseil départemental, puis tribunal administratif",
    en: "The head of the département, then the administrative court",
  },
} as const satisfies Record<string, Label>
/** The key of a route, see {@link disputeRoutes}. */
export type DisputeRoute = keyof typeof disputeRoutes

/** The benefits whose disputes the law tells apart; those of families share their texts. */
export type DisputedBenefit = "family" | "disabled-adult-allowance" | "housing-benefit" | "in-work-bonus" | "rsa"

/** The dates of a dispute, and what the notification said. What did not happen yet is absent. */
export interface DisputeDates {
  /** An overpayment that is claimed back, or another decision, such as a right refused. */
  readonly about: "overpayment" | "decision"
  readonly route: DisputeRoute
  /** About which benefit, as far as the law tells them apart; by its route alone when it is left out. */
  readonly benefit?: DisputedBenefit | undefined
  readonly territory?: Territory | undefined
  /** The day on which the notification was received: every delay runs from it. */
  readonly notifiedOn: PlainDate | string
  /** The notification told the delays and the ways of appeal. Not known when it is left out. */
  readonly mentions?: boolean | undefined
  /** The delay of the appeal to the département as the notification tells it, an ISO 8601 period; the law's when left out. */
  readonly amicableWithin?: string | undefined
  /** The day of the payment that is claimed back: the CAF's own delay runs from it. */
  readonly paidOn?: PlainDate | string | undefined
  /** The CAF speaks of fraud or of a false declaration. */
  readonly fraudAlleged?: boolean | undefined
  readonly rectificationAskedOn?: PlainDate | string | undefined
  /** That request was in writing. Not known when it is left out: a late one is the amicable appeal only in writing. */
  readonly rectificationInWriting?: boolean | undefined
  /** After a late request by word of mouth, the CAF asked for documents. */
  readonly documentsInvitedOn?: PlainDate | string | undefined
  readonly rectificationAnsweredOn?: PlainDate | string | undefined
  /** When it was asked that the debt be remitted, in whole or in part. */
  readonly remissionAskedOn?: PlainDate | string | undefined
  readonly remissionAnsweredOn?: PlainDate | string | undefined
  /** When the amicable appeal was received, and the documents that were asked for after it. */
  readonly amicableReceivedOn?: PlainDate | string | undefined
  readonly documentsReceivedOn?: PlainDate | string | undefined
  readonly amicableAnsweredOn?: PlainDate | string | undefined
  /** That answer told the delays and the ways of appeal. */
  readonly answerMentions?: boolean | undefined
  readonly courtFiledOn?: PlainDate | string | undefined
  readonly courtJudgedOn?: PlainDate | string | undefined
  readonly formalNoticeOn?: PlainDate | string | undefined
  /** The CAF's mediator told that the request is receivable, and later gave recommendations. */
  readonly mediatorReceivableOn?: PlainDate | string | undefined
  readonly mediatorRecommendedOn?: PlainDate | string | undefined
}

const date = z.optional(field.date)
/** @internal A delay that a notification tells: an ISO 8601 period, and some time. */
export const toldDelay = z.string().refine(
  (text) => {
    const { months = 0, days = 0 } = parsePeriod(text) ?? {}
    return months + days > 0
  },
  { error: "Not a period in ISO 8601: write P2M or P20D", params: { fr: "Durée mal écrite : P2M ou P20D" } },
)
const disputeDates = z
  .strictObject({
    about: z.enum(["overpayment", "decision"]),
    route: field.keyOf(disputeRoutes),
    benefit: z.optional(
      z.enum([
        "family",
        "disabled-adult-allowance",
        "housing-benefit",
        "in-work-bonus",
        "rsa",
      ] satisfies Array<DisputedBenefit>),
    ),
    territory: z.optional(field.keyOf(territories)),
    notifiedOn: field.date,
    mentions: z.optional(z.boolean()),
    amicableWithin: z.optional(toldDelay),
    paidOn: date,
    fraudAlleged: z.optional(z.boolean()),
    rectificationAskedOn: date,
    rectificationInWriting: z.optional(z.boolean()),
    documentsInvitedOn: date,
    rectificationAnsweredOn: date,
    remissionAskedOn: date,
    remissionAnsweredOn: date,
    amicableReceivedOn: date,
    documentsReceivedOn: date,
    amicableAnsweredOn: date,
    answerMentions: z.optional(z.boolean()),
    courtFiledOn: date,
    courtJudgedOn: date,
    formalNoticeOn: date,
    mediatorReceivableOn: date,
    mediatorRecommendedOn: date,
  })
  .superRefine((dates, context) => {
    const fault = (path: string, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [path], message, params: { fr } })
    const after = (later: keyof typeof dates, earlier: keyof typeof dates, fr: string): void => {
      const [a, b] = [dates[earlier], dates[later]]
      if (b === undefined) return
      if (a === undefined) fault(earlier, `Missing, although ${later} is there`, "Il manque la date de ce qui précède")
      else if (typeof a === "string" && typeof b === "string" && b < a) fault(later, `Comes before ${earlier}`, fr)
    }
    after("rectificationAskedOn", "notifiedOn", "La demande de rectification précède la notification")
    after("rectificationAnsweredOn", "rectificationAskedOn", "La réponse précède la demande de rectification")
    after("documentsInvitedOn", "rectificationAskedOn", "Les pièces sont demandées avant la demande de rectification")
    after("remissionAskedOn", "notifiedOn", "La demande de remise précède la notification")
    after("remissionAnsweredOn", "remissionAskedOn", "La réponse précède la demande de remise")
    after("courtFiledOn", "notifiedOn", "Le recours au tribunal précède la notification")
    after("courtJudgedOn", "courtFiledOn", "Le jugement précède le recours au tribunal")
    after("amicableReceivedOn", "notifiedOn", "Le recours amiable précède la notification")
    after("documentsReceivedOn", "amicableReceivedOn", "Les pièces précèdent le recours amiable")
    after("amicableAnsweredOn", "amicableReceivedOn", "La réponse précède le recours amiable")
    after("formalNoticeOn", "notifiedOn", "La mise en demeure précède la notification")
    after("mediatorReceivableOn", "notifiedOn", "La recevabilité précède la notification")
    after("mediatorRecommendedOn", "mediatorReceivableOn", "Les recommandations précèdent la recevabilité")
    if (dates.paidOn !== undefined && dates.paidOn > dates.notifiedOn) {
      fault("paidOn", "Paid after it was claimed back", "Le paiement suit la notification de l'indu")
    }
    if (dates.about === "decision") {
      for (const only of [
        "rectificationAskedOn",
        "remissionAskedOn",
        "paidOn",
        "fraudAlleged",
        "formalNoticeOn",
      ] as const) {
        if (dates[only] !== undefined) fault(only, "Only an overpayment has it", "Cela ne concerne qu'un indu")
      }
    }
    if (dates.route !== "department" && dates.amicableWithin !== undefined) {
      fault(
        "amicableWithin",
        "The law gives this delay: leave it out",
        "Ce délai est fixé par les textes : ne pas le donner",
      )
    }
  })
/** @internal Dates that were checked. */
export type CheckedDates = z.output<typeof disputeDates>

/** @internal Check the dates of a dispute. */
export const checkedDates = (dates: DisputeDates): CheckedDates => checked("disputeDeadlines", disputeDates, dates)
