import { checked, field, type Label, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type RentMeasure, rentMeasures } from "./over-indebtedness.ts"

/** Who lets the dwelling. */
export const landlordKinds = {
  social: { fr: "Bailleur social (HLM, SEM)", en: "Social landlord" },
  public: { fr: "Bailleur public (commune, État)", en: "Public landlord" },
  company: { fr: "Société (SCI non familiale, société)", en: "A company" },
  family: { fr: "Particulier ou SCI familiale", en: "A private person or a family company" },
  unknown: { fr: "Pas encore su", en: "Not known yet" },
} as const satisfies Record<string, Label>
/** The key of a kind of landlord, see {@link landlordKinds}. */
export type LandlordKind = keyof typeof landlordKinds

/** The delays that an act may write, where no day is written. */
export const writtenDelays = {
  P6W: { fr: "Six semaines", en: "Six weeks" },
  P2M: { fr: "Deux mois", en: "Two months" },
  P1M: { fr: "Un mois", en: "One month" },
  P0D: { fr: "Aucun délai", en: "No delay" },
} as const satisfies Record<string, Label>
/** The key of a written delay, see {@link writtenDelays}. */
export type WrittenDelay = keyof typeof writtenDelays

/** An act that was served, and the delay that is written in it, which comes before any table. */
export interface ServedAct {
  readonly on: PlainDate | string
  /** The day that the act names. */
  readonly until?: PlainDate | string | undefined
  /** The delay that it names, where it names no day. */
  readonly within?: WrittenDelay | undefined
}

/** The dates of an eviction for arrears. What did not happen yet, or is not known, is absent. */
export interface EvictionDates {
  readonly landlord: LandlordKind
  /** The commune of the dwelling, by its INSEE code: its holidays count. */
  readonly commune?: string | undefined
  readonly leaseSignedOn?: PlainDate | string | undefined
  /** The order to pay (*commandement de payer*). */
  readonly paymentOrder?: ServedAct | undefined
  /** When the CCAPEX was told, or the CAF or the MSA, which counts for it. */
  readonly ccapexOn?: PlainDate | string | undefined
  readonly summons?: { readonly on: PlainDate | string; readonly hearingOn: PlainDate | string } | undefined
  readonly prefectNotifiedOn?: PlainDate | string | undefined
  /** What the judge granted to pay: until when, and when it was decided. */
  readonly judgeDelays?: { readonly on: PlainDate | string; readonly until: PlainDate | string } | undefined
  /** What the commission of over-indebtedness did about the debt of rent. */
  readonly measure?:
    | {
        readonly on: PlainDate | string
        readonly measure: RentMeasure
        readonly until?: PlainDate | string | undefined
      }
    | undefined
  /** Until when the judge suspended the eviction, for over-indebtedness. */
  readonly evictionSuspended?: { readonly on: PlainDate | string; readonly until: PlainDate | string } | undefined
  /** The order to leave (*commandement de quitter les lieux*), and when the prefect was told of it. */
  readonly leaveOrder?: (ServedAct & { readonly prefectToldOn?: PlainDate | string | undefined }) | undefined
  /** What the judge of enforcement granted to leave. */
  readonly enforcementDelays?: { readonly on: PlainDate | string; readonly until: PlainDate | string } | undefined
  /** A new home is assured: the winter truce does not protect. */
  readonly rehousingAssured?: boolean | undefined
  readonly forceAskedOn?: PlainDate | string | undefined
  readonly evictedOn?: PlainDate | string | undefined
  readonly protocol?: { readonly on: PlainDate | string; readonly until: PlainDate | string } | undefined
}

const day = z.optional(field.date)
const act = { on: field.date, until: day, within: z.optional(field.keyOf(writtenDelays)) }
const span = z.optional(z.strictObject({ on: field.date, until: field.date }))

const evictionDates = z
  .strictObject({
    landlord: field.keyOf(landlordKinds),
    commune: z.optional(field.commune),
    leaseSignedOn: day,
    paymentOrder: z.optional(z.strictObject(act)),
    ccapexOn: day,
    summons: z.optional(z.strictObject({ on: field.date, hearingOn: field.date })),
    prefectNotifiedOn: day,
    judgeDelays: span,
    measure: z.optional(
      z.strictObject({ on: field.date, measure: field.keyOf(rentMeasures), until: z.optional(field.date) }),
    ),
    evictionSuspended: span,
    leaveOrder: z.optional(z.strictObject({ ...act, prefectToldOn: day })),
    enforcementDelays: span,
    rehousingAssured: z.optional(z.boolean()),
    forceAskedOn: day,
    evictedOn: day,
    protocol: span,
  })
  .superRefine((dates, context) => {
    const before = (
      path: ReadonlyArray<string>,
      later: string | undefined,
      earlier: string | undefined,
      message: string,
      fr: string,
    ): void => {
      if (later !== undefined && earlier !== undefined && later < earlier) {
        context.addIssue({ code: "custom", path: [...path], message, params: { fr } })
      }
    }
    const { summons, paymentOrder, leaveOrder, judgeDelays, enforcementDelays, protocol, measure, evictionSuspended } =
      dates
    const ends = ["Ends before it begins", "La fin précède le début"] as const
    before(
      ["summons", "hearingOn"],
      summons?.hearingOn,
      summons?.on,
      "The hearing comes before its summons",
      "L'audience précède l'assignation",
    )
    before(
      ["summons", "on"],
      summons?.on,
      paymentOrder?.on,
      "The summons comes before the order to pay",
      "L'assignation précède le commandement de payer",
    )
    before(
      ["prefectNotifiedOn"],
      dates.prefectNotifiedOn,
      summons?.on,
      "The prefect is told before the summons",
      "La notification au préfet précède l'assignation",
    )
    before(["paymentOrder", "until"], paymentOrder?.until, paymentOrder?.on, ...ends)
    before(["leaveOrder", "until"], leaveOrder?.until, leaveOrder?.on, ...ends)
    before(
      ["leaveOrder", "prefectToldOn"],
      leaveOrder?.prefectToldOn,
      leaveOrder?.on,
      "The prefect is told before the order",
      "Le préfet serait informé avant le commandement",
    )
    before(["judgeDelays", "until"], judgeDelays?.until, judgeDelays?.on, ...ends)
    before(["measure", "until"], measure?.until, measure?.on, ...ends)
    before(["evictionSuspended", "until"], evictionSuspended?.until, evictionSuspended?.on, ...ends)
    before(["enforcementDelays", "until"], enforcementDelays?.until, enforcementDelays?.on, ...ends)
    before(["protocol", "until"], protocol?.until, protocol?.on, ...ends)
    before(
      ["forceAskedOn"],
      dates.forceAskedOn,
      leaveOrder?.on,
      "The public force is asked for before the order to leave",
      "La force publique serait demandée avant le commandement de quitter les lieux",
    )
    before(
      ["evictedOn"],
      dates.evictedOn,
      leaveOrder?.on,
      "The eviction comes before the order to leave",
      "L'expulsion précède le commandement de quitter les lieux",
    )
  })
/** @internal Dates that were checked. */
export type CheckedEviction = z.output<typeof evictionDates>

/** @internal Check dates; throws `InvalidInput` with the place and the words. */
export const checkedEviction = (dates: EvictionDates): CheckedEviction =>
  checked("evictionCalendar", evictionDates, dates)
