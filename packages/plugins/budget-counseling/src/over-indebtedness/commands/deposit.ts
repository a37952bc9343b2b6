import { addDays, addMonths, field, Person, valueIfKnown } from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../../file/index.ts"
import { overIndebtednessLaw } from "../rules/law.ts"
import { OverIndebtedness } from "../stream.ts"
import * as words from "../vocabulary.ts"
import { faultAt, key, refusals, step } from "./step.ts"

const closed = { fr: "Cette procédure est terminée.", en: "This procedure is closed." }

/** Begin to prepare an over-indebtedness file with the household. */
export const prepareOverIndebtedness = OverIndebtedness.command({
  summary: { fr: "Préparer un dossier de surendettement", en: "Prepare an over-indebtedness file" },
  by: counsellors,
  input: z.strictObject({
    procedure: z.exactOptional(field.id),
    file: field.id,
    codebtor: z.exactOptional(field.id),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.procedure ?? newId(),
  needs: {
    file: { stream: BudgetFile, keys: ({ input }) => [input.file] },
    persons: { stream: Person, keys: ({ input }) => (input.codebtor === undefined ? [] : [input.codebtor]) },
  },
  refusals: {
    ...stepRefusals,
    AlreadyBegun: { fr: "Cette procédure est déjà engagée.", en: "This procedure has already begun." },
    UnknownPerson: {
      fr: "Le codéposant n'est pas enregistré, ou c'est le titulaire lui-même.",
      en: "The co-depositor is not registered, or is the holder.",
    },
  },
  decide: ({ input: { procedure: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.begun !== null) return refuse("AlreadyBegun")
    const file = facts.file.of(data.file)
    const fault = stepFault(file, on, today)
    if (fault !== undefined || file.opened === null) return refuse(fault ?? "UnknownFile")
    const { holder, conventions } = file.opened
    if (data.codebtor === holder || facts.persons.all.some(([, person]) => !person.registered)) {
      return refuse("UnknownPerson")
    }
    return emit("Begun", { ...data, holder, conventions, on })
  },
})

/** Tick a document of the file: gathered, or not applicable to this household. */
export const gatherDocument = OverIndebtedness.command({
  summary: { fr: "Pointer une pièce du dossier", en: "Tick a document of the file" },
  by: counsellors,
  input: z.strictObject({
    ...step,
    document: words.document,
    state: z._default(z.enum(["gathered", "not-applicable"]), "gathered"),
  }),
  key,
  refusals,
  decide: ({ input: { document, state: now, on: given }, state, today, emit, refuse }) => {
    const on = given ?? today
    const fault = faultAt(state, ["preparing", "deposited"], on, today)
    return fault === undefined ? emit("DocumentChecked", { document, state: now, on }) : refuse(fault)
  },
})

/**
 * Record that the file was deposited, on the day of the attestation (R721-4). The household decides it, and signs: the
 * counsellor never does so in its place.
 */
export const deposit = OverIndebtedness.command({
  summary: { fr: "Consigner le dépôt du dossier", en: "Record the deposit" },
  by: counsellors,
  input: z.strictObject({
    ...step,
    /** The person decided it freely, and signed the request (R721-2). */
    decidedByThePerson: z.boolean(),
  }),
  key,
  refusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = faultAt(state, ["preparing"], on, today)
    if (fault !== undefined) return refuse(fault)
    const law = valueIfKnown(overIndebtednessLaw, on)?.value
    if (law === undefined) return refuse("LawNotKnown")
    return emit("Deposited", { on, decisionBy: addMonths(on, law.admissibilityMonths) })
  },
})

/**
 * Record whether a judge granted delays for the rent (loi 89-462, art. 24 V and VI): where one did, the rent is paid as
 * ordered while other debts are not (Code de la consommation L722-5, al. 3).
 */
export const recordRentDelays = OverIndebtedness.command({
  summary: {
    fr: "Consigner si un juge a accordé des délais pour le loyer",
    en: "Record whether a judge granted delays for the rent",
  },
  by: counsellors,
  input: z.strictObject({ procedure: field.id, granted: z.boolean(), on: z.exactOptional(field.date) }),
  key,
  refusals: { UnknownProcedure: refusals.UnknownProcedure, NotYet: refusals.NotYet, Closed: closed },
  decide: ({ input: { granted, on: given }, state, today, emit, refuse }) => {
    const on = given ?? today
    if (state.begun === null) return refuse("UnknownProcedure")
    if (state.closed !== null) return refuse("Closed")
    return on > today ? refuse("NotYet") : emit("RentDelaysTold", { granted, on })
  },
})

/** Record the decision on admissibility, on the day it was notified. After an appeal, the judge's decision replaces it. */
export const recordAdmissibility = OverIndebtedness.command({
  summary: { fr: "Consigner la décision de recevabilité", en: "Record the decision on admissibility" },
  by: counsellors,
  input: z.strictObject({ ...step, admissible: z.boolean() }),
  key,
  refusals,
  decide: ({ input: { admissible, on: given }, state, today, emit, refuse }) => {
    const notifiedOn = given ?? today
    const at = state.appealedOn === null ? (["deposited"] as const) : (["admissible", "inadmissible"] as const)
    const fault = faultAt(state, at, notifiedOn, today)
    if (fault !== undefined) return refuse(fault)
    const law = valueIfKnown(overIndebtednessLaw, notifiedOn)?.value
    if (law === undefined) return refuse("LawNotKnown")
    return emit("AdmissibilityDecided", {
      admissible,
      notifiedOn,
      appealBy: addDays(notifiedOn, law.admissibilityAppealDays),
      suspendedUntil: admissible ? addMonths(notifiedOn, law.suspensionMonths) : null,
    })
  },
})

/** Record an appeal against the decision on admissibility: the household's or a creditor's, within the delay. */
export const appealAdmissibility = OverIndebtedness.command({
  summary: { fr: "Consigner un recours sur la recevabilité", en: "Record an appeal on admissibility" },
  by: counsellors,
  input: z.strictObject(step),
  key,
  refusals: {
    ...refusals,
    TooLate: {
      fr: "Le délai de recours est passé : vérifier la date de notification, ou l'expliquer à la personne.",
      en: "The delay to appeal has passed.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = faultAt(state, ["admissible", "inadmissible"], on, today)
    if (fault !== undefined) return refuse(fault)
    if (state.appealedOn !== null) return refuse("NotAtThisStage")
    return state.admissibility !== null && on > state.admissibility.appealBy
      ? refuse("TooLate")
      : emit("Appealed", { on })
  },
})
