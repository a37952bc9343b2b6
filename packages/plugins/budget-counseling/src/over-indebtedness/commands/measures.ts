import { addDays, addMonths, field, markPersonal, valueIfKnown } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../../file/index.ts"
import { amountIn } from "../../law/index.ts"
import { overIndebtednessLaw } from "../rules/law.ts"
import { OverIndebtedness } from "../stream.ts"
import * as words from "../vocabulary.ts"
import { faultAt, key, refusals, step } from "./step.ts"

/** Record how the commission orients the file. */
export const orient = OverIndebtedness.command({
  summary: { fr: "Consigner l'orientation du dossier", en: "Record the orientation" },
  by: counsellors,
  input: z.strictObject({
    ...step,
    orientation: words.orientation,
    /** The household owns real estate: only then is a plan agreed with the creditors (L732-1). */
    ownsRealEstate: z._default(z.boolean(), false),
    /** The person agrees to a recovery with liquidation. */
    agrees: z._default(z.boolean(), false),
  }),
  key,
  refusals: {
    ...refusals,
    OwnersOnly: {
      fr: "Le plan conventionnel suppose un bien immobilier (art. L732-1).",
      en: "An agreed plan supposes real estate (L732-1).",
    },
    AgreementNeeded: {
      fr: "Le rétablissement avec liquidation suppose l'accord de la personne.",
      en: "A recovery with liquidation needs the person's agreement.",
    },
  },
  decide: ({ input: { orientation, ownsRealEstate, agrees, on: given }, state, today, emit, refuse }) => {
    const on = given ?? today
    // A judge may orient a file again after a contest.
    const at = state.contestedOn === null ? (["admissible"] as const) : (["notified"] as const)
    const fault = faultAt(state, at, on, today)
    if (fault !== undefined) return refuse(fault)
    if (orientation === "conventional-plan" && !ownsRealEstate) return refuse("OwnersOnly")
    if (orientation === "recovery-with-liquidation" && !agrees) return refuse("AgreementNeeded")
    return emit("Oriented", { orientation, on })
  },
})

const amount = amountIn(0, 100_000_000)

/**
 * Record the plan or the measures, on the day they were notified: how long, what is deferred, whether part is remitted,
 * and what is paid each month, in cents. A personal recovery has no length.
 */
export const recordMeasures = OverIndebtedness.command({
  summary: { fr: "Consigner le plan ou les mesures notifiés", en: "Record the notified measures" },
  by: counsellors,
  input: z
    .strictObject({
      ...step,
      holder: field.id,
      months: z._default(z.int().min(0).max(600), 0),
      deferralMonths: z._default(z.int().min(0).max(600), 0),
      remission: z._default(z.boolean(), false),
      savesMainHome: z._default(z.boolean(), false),
      monthly: z.exactOptional(amount),
    })
    .transform(({ monthly, ...rest }) => ({
      ...rest,
      ...(monthly === undefined ? {} : { monthly: markPersonal(monthly, "resources") }),
    })),
  key,
  subject: ({ holder }) => holder,
  refusals: {
    ...refusals,
    NotTheHolder: {
      fr: "Cette personne n'est pas la titulaire du dossier.",
      en: "This person is not the holder of the file.",
    },
    TooLong: {
      fr: "Les mesures dépassent la durée légale (sept ans, dont deux de suspension) sans sauver la résidence principale.",
      en: "The measures are longer than the law allows, and do not save the main home.",
    },
    NoLength: {
      fr: "Un rétablissement personnel n'a ni durée ni mensualité ; un plan ou des mesures ont une durée.",
      en: "A personal recovery has no length and no payment; a plan or measures have a length.",
    },
  },
  decide: ({ input: { procedure: _, holder, on: given, ...data }, state, today, emit, refuse }) => {
    const notifiedOn = given ?? today
    const fault = faultAt(state, ["oriented"], notifiedOn, today)
    if (fault !== undefined) return refuse(fault)
    if (state.begun?.holder !== holder) return refuse("NotTheHolder")
    const kind = state.orientation?.orientation
    const recovery = kind === "recovery-without-liquidation" || kind === "recovery-with-liquidation"
    if (recovery ? data.months > 0 || data.deferralMonths > 0 || data.monthly !== undefined : data.months === 0) {
      return refuse("NoLength")
    }
    const law = valueIfKnown(overIndebtednessLaw, notifiedOn)?.value
    if (law === undefined) return refuse("LawNotKnown")
    const { measuresMonths, deferralMonths, contestDays } = law
    const long = data.months > measuresMonths && !data.savesMainHome
    if (long || data.deferralMonths > deferralMonths || data.deferralMonths > data.months) return refuse("TooLong")
    // A plan is agreed by all; a liquidation is the judge's. Only what the commission imposes is contested here.
    const contested = kind === "imposed-measures" || kind === "recovery-without-liquidation"
    return emit("MeasuresNotified", {
      ...data,
      notifiedOn,
      contestBy: contested ? addDays(notifiedOn, contestDays) : null,
    })
  },
})

/** Record that the household or a creditor contests the measures, within the delay. */
export const contestMeasures = OverIndebtedness.command({
  summary: { fr: "Consigner une contestation des mesures", en: "Record a contest of the measures" },
  by: counsellors,
  input: z.strictObject(step),
  key,
  refusals: {
    ...refusals,
    TooLate: { fr: "Le délai de contestation est passé.", en: "The delay to contest has passed." },
    NotContestable: {
      fr: "Ces mesures ne se contestent pas devant la commission.",
      en: "These measures are not contested here.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = faultAt(state, ["notified"], on, today)
    if (fault !== undefined || state.notified === null) return refuse(fault ?? "NotAtThisStage")
    if (state.contestedOn !== null) return refuse("NotAtThisStage")
    if (state.notified.contestBy === null) return refuse("NotContestable")
    return on > state.notified.contestBy ? refuse("TooLate") : emit("Contested", { on })
  },
})

/** Record that the plan or the measures come into force: nobody contested, or the judge decided. */
export const enforceMeasures = OverIndebtedness.command({
  summary: { fr: "Consigner l'entrée en vigueur des mesures", en: "Record that measures come into force" },
  by: counsellors,
  input: z.strictObject(step),
  key,
  refusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = faultAt(state, ["notified"], on, today)
    if (fault !== undefined || state.notified === null) return refuse(fault ?? "NotAtThisStage")
    const { months } = state.notified
    return emit("CameIntoForce", { on, until: months === 0 ? null : addMonths(on, months) })
  },
})

/** End the procedure, with how it ended. */
export const closeOverIndebtedness = OverIndebtedness.command({
  summary: { fr: "Clore la procédure de surendettement", en: "Close the procedure" },
  by: counsellors,
  input: z.strictObject({ ...step, outcome: words.outcome }),
  key,
  refusals: {
    ...refusals,
    NotThisOutcome: {
      fr: "Cette issue ne suit pas de l'étape où en est la procédure.",
      en: "This outcome does not follow from the stage of the procedure.",
    },
  },
  decide: ({ input: { outcome, on: given }, state, today, emit, refuse }) => {
    const on = given ?? today
    const open = ["preparing", "deposited", "admissible", "inadmissible", "oriented", "notified", "in-force"] as const
    const fault = faultAt(state, open, on, today)
    if (fault !== undefined) return refuse(fault)
    const recovery = state.orientation?.orientation.startsWith("recovery") === true
    const fits = {
      completed: state.inForce !== null && !recovery,
      recovered: state.inForce !== null && recovery,
      lapsed: state.inForce !== null && !recovery,
      inadmissible: state.admissibility?.admissible === false,
      withdrawn: state.inForce === null,
      other: true,
    }[outcome]
    return fits ? emit("Closed", { outcome, on }) : refuse("NotThisOutcome")
  },
})
