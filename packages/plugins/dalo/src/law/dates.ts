import { checked, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { departement, type OfferClass, offerClassNames } from "./departements.ts"

/** Which appeal: for housing (DALO), or for shelter or transitional housing (DAHO). */
export const procedures = {
  dalo: { fr: "DALO : logement", en: "DALO: housing" },
  "daho-shelter": { fr: "DAHO : hébergement", en: "DAHO: shelter" },
  "daho-transition": { fr: "DAHO : logement de transition ou logement-foyer", en: "DAHO: transitional housing" },
} as const
/** The key of a procedure, see {@link procedures}. */
export type DaloProcedure = keyof typeof procedures

/** The dates of an appeal, and what the notifications said. What did not happen yet is absent. */
export interface DaloDates {
  readonly procedure: DaloProcedure
  /** Its INSEE code, such as `66`, `2A` or `974`. */
  readonly departement: string
  /** The class of the département where it was confirmed; the table's own when it is left out. */
  readonly offerClass?: OfferClass | undefined
  /** There is no commission in the département: `receivedOn` is when the prefect received the request (R441-17). */
  readonly withoutCommission?: boolean | undefined
  /** When the commission received the file: every delay runs from it (R441-14). */
  readonly receivedOn: PlainDate | string
  /** Spans set by letters that asked for missing documents. */
  readonly suspensions?:
    | ReadonlyArray<{ readonly from: PlainDate | string; readonly to: PlainDate | string }>
    | undefined
  /** The acknowledgement of receipt told the delays and the meaning of silence. Not known when it is left out. */
  readonly acknowledgementMentions?: boolean | undefined
  readonly decidedOn?: PlainDate | string | undefined
  /** Favourable unless it is said. */
  readonly decision?: "favourable" | "rejected" | undefined
  /** When the decision was notified; the day of the decision when it is left out. */
  readonly notifiedOn?: PlainDate | string | undefined
  /** The day by which an offer is made, as the notification of a favourable decision says it: it comes before any table. */
  readonly offerBy?: PlainDate | string | undefined
  /** The notification told the delays and the ways of appeal. */
  readonly notificationMentions?: boolean | undefined
  /** When the reasons of a rejection by silence were asked for, and when they were told. */
  readonly reasonsAskedOn?: PlainDate | string | undefined
  readonly reasonsGivenOn?: PlainDate | string | undefined
  /** When the commission was asked to think again. */
  readonly graciousOn?: PlainDate | string | undefined
  /** When its answer was notified. */
  readonly graciousAnsweredOn?: PlainDate | string | undefined
  /** When the court was asked to order an offer. */
  readonly injunctionOn?: PlainDate | string | undefined
  /** When a prior claim for damages reached the prefect. */
  readonly claimedOn?: PlainDate | string | undefined
  /** When the prefect asked the mayor's opinion. */
  readonly mayorAskedOn?: PlainDate | string | undefined
}

const span = z.strictObject({ from: field.date, to: field.date })
const date = z.optional(field.date)
/** The schema of {@link DaloDates}. */
const daloDates = z
  .strictObject({
    procedure: field.keyOf(procedures),
    departement,
    offerClass: z.optional(field.keyOf(offerClassNames)),
    withoutCommission: z.optional(z.boolean()),
    receivedOn: field.date,
    suspensions: z.optional(z.readonly(z.array(span).max(20))),
    acknowledgementMentions: z.optional(z.boolean()),
    decidedOn: date,
    decision: z.optional(z.enum(["favourable", "rejected"])),
    notifiedOn: date,
    offerBy: date,
    notificationMentions: z.optional(z.boolean()),
    reasonsAskedOn: date,
    reasonsGivenOn: date,
    graciousOn: date,
    graciousAnsweredOn: date,
    injunctionOn: date,
    claimedOn: date,
    mayorAskedOn: date,
  })
  .superRefine((dates, context) => {
    const fault = (path: string, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [path], message, params: { fr } })
    const after = (later: keyof typeof dates, earlier: keyof typeof dates, fr: string): void => {
      const [a, b] = [dates[earlier], dates[later]]
      if (typeof a === "string" && typeof b === "string" && b < a) fault(later, `Comes before ${earlier}`, fr)
    }
    after("decidedOn", "receivedOn", "La décision précède la réception du dossier")
    after("notifiedOn", "decidedOn", "La notification précède la décision")
    after("offerBy", "decidedOn", "L'offre serait due avant la décision")
    after("graciousOn", "receivedOn", "Le recours gracieux précède la réception du dossier")
    after("graciousAnsweredOn", "graciousOn", "La réponse précède le recours gracieux")
    after("reasonsAskedOn", "receivedOn", "La demande de motifs précède la réception du dossier")
    after("reasonsGivenOn", "reasonsAskedOn", "Les motifs précèdent leur demande")
    after("injunctionOn", "decidedOn", "Le recours au tribunal précède la décision")
    if (dates.withoutCommission === true && dates.decidedOn !== undefined) {
      fault("decidedOn", "A decision, and no commission", "Une décision est donnée, mais il n'y a pas de commission")
    }
    if (dates.reasonsGivenOn !== undefined && dates.reasonsAskedOn === undefined) {
      fault(
        "reasonsAskedOn",
        "The day on which reasons were asked for is missing",
        "La date de la demande de motifs manque",
      )
    }
    if (dates.decidedOn === undefined && (dates.notifiedOn !== undefined || dates.decision !== undefined)) {
      fault("decidedOn", "The day of the decision is missing", "La date de la décision manque")
    }
    if (dates.offerBy !== undefined && (dates.decidedOn === undefined || dates.decision === "rejected")) {
      fault(
        "offerBy",
        "An offer is due after a favourable decision alone",
        "Seule une décision favorable ouvre une offre",
      )
    }
    const recognised =
      dates.withoutCommission === true || (dates.decidedOn !== undefined && dates.decision !== "rejected")
    if (dates.injunctionOn !== undefined && !recognised) {
      fault("injunctionOn", "No favourable decision to put into effect", "Aucune décision favorable à faire exécuter")
    }
    for (const [index, { from, to }] of (dates.suspensions ?? []).entries()) {
      if (to < from) {
        const fr = "La suspension finit avant de commencer"
        context.addIssue({
          code: "custom",
          path: ["suspensions", index, "to"],
          message: "Ends before it begins",
          params: { fr },
        })
      }
    }
  })
/** @internal Dates that were checked. */
export type CheckedDates = z.output<typeof daloDates>

/** @internal Check the dates of an appeal. */
export const checkedDates = (dates: DaloDates): CheckedDates => checked("daloDeadlines", daloDates, dates)
