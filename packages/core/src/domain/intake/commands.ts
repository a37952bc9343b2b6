import * as z from "zod"
import { type Actor, field, personal } from "../../kernel/index.ts"
import { withKeys } from "../../plugin/index.ts"
import type { PartyRef } from "../people/index.ts"
import { MediationStream } from "../process/index.ts"
import { register } from "../registers/index.ts"
import { Intake, type IntakeState } from "./stream.ts"
import { asideReason } from "./vocabulary.ts"

/** Who asks, as the account says it. */
const askerOf = ({ roles, person, institution }: Actor): PartyRef | undefined => {
  if (institution !== undefined && roles.includes("partner")) return { kind: "institution", id: institution }
  return person !== undefined && roles.includes("person") ? { kind: "person", id: person } : undefined
}

/**
 * Hand in a request for mediation. Partners, persons and the front desk may: it decides nothing, opens nothing, and says
 * nothing of whether anybody is known. What it says is sealed, and destroyed once somebody has dealt with it.
 */
export const request = Intake.command({
  summary: { fr: "Déposer une demande de médiation", en: "Hand in a request for mediation" },
  by: ["partner", "person", "front-desk", "mediator", "lead", "director"],
  input: z.strictObject({
    request: z.exactOptional(field.id),
    /** What it is about, and who is concerned, in the words of whoever asks. */
    words: personal(field.text(4000), "narrative"),
    /** How to reach whom it is about. */
    contact: z.exactOptional(personal(field.text(300), "contact")),
    register: z.exactOptional(register),
  }),
  key: (input, newId) => input.request ?? newId(),
  subject: (_, key) => key,
  refusals: { AlreadyAsked: { fr: "Cette demande est déjà déposée.", en: "This request was handed in already." } },
  decide: ({ input: { request: _, ...data }, state, actor, today, emit, refuse }) => {
    if (state.asked !== null) return refuse("AlreadyAsked")
    const by = askerOf(actor)
    const origin = by?.kind === "institution" || actor.roles.includes("partner") ? "institution" : "person"
    return emit("Asked", { ...data, ...(by === undefined ? {} : { by }), origin, on: today })
  },
})

const refusals = {
  UnknownRequest: { fr: "Cette demande n'existe pas.", en: "There is no such request." },
  AlreadyDealtWith: {
    fr: "Cette demande a déjà été prise en charge ou classée.",
    en: "Somebody dealt with this request already.",
  },
} as const

const faultOf = ({ asked, taken, aside }: IntakeState): keyof typeof refusals | undefined => {
  if (asked === null) return "UnknownRequest"
  return taken === null && aside === null ? undefined : "AlreadyDealtWith"
}

/**
 * Take a request up: who is concerned was registered, and perhaps a mediation opened, which is named. The words of the
 * request are destroyed, for they stand where they belong.
 */
export const take = withKeys(
  Intake.command({
    summary: { fr: "Prendre une demande en charge", en: "Take a request up" },
    by: ["mediator", "lead"],
    input: z.strictObject({ request: field.id, mediation: z.exactOptional(field.mediation) }),
    key: (input) => input.request,
    needs: {
      mediations: {
        stream: MediationStream,
        keys: ({ input }) => (input.mediation === undefined ? [] : [input.mediation]),
      },
    },
    refusals: {
      ...refusals,
      UnknownMediation: { fr: "Cette médiation n'existe pas.", en: "There is no such mediation." },
    },
    decide: ({ input: { request: _, ...data }, state, facts, today, emit, refuse }) => {
      const fault = faultOf(state)
      if (fault !== undefined) return refuse(fault)
      if (facts.mediations.all.some(([, { opened }]) => opened === null)) return refuse("UnknownMediation")
      return emit("Taken", { ...data, on: today })
    },
  }),
  "erased",
)

/** Set a request aside, for a reason of the closed list. Its words are destroyed. */
export const setAside = withKeys(
  Intake.command({
    summary: { fr: "Classer une demande sans suite en médiation", en: "Set a request aside" },
    by: ["mediator", "lead"],
    input: z.strictObject({ request: field.id, reason: asideReason() }),
    key: (input) => input.request,
    refusals,
    decide: ({ input: { reason }, state, today, emit, refuse }) => {
      const fault = faultOf(state)
      return fault === undefined ? emit("SetAside", { reason, on: today }) : refuse(fault)
    },
  }),
  "erased",
)
