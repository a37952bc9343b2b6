import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Institution } from "../../people/index.ts"
import {
  conductors,
  mediation,
  mediatorRefusals,
  partyFault,
  partyRefusals,
  stepFault,
  stepRefusals,
} from "../rules/steps.ts"
import { categoriesSchema, MediationStream, relaySchema } from "../stream.ts"
import * as words from "../vocabulary.ts"

const on = z.exactOptional(field.date)
const unknownInstitution = {
  fr: "Le professionnel ou service n'est pas enregistré comme institution.",
  en: "The professional or service is not registered as an institution.",
}
const sameMediator = {
  fr: "C'est déjà le médiateur désigné.",
  en: "This is the assigned mediator already.",
}

/** Assign a mediator. */
export const assign = MediationStream.command({
  summary: { fr: "Désigner le médiateur", en: "Assign the mediator" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediation, mediator: field.id }),
  key: (input) => input.mediation,
  refusals: { ...stepRefusals, SameMediator: sameMediator },
  decide: ({ input: { mediator }, state, today, emit, refuse }) => {
    const fault = stepFault(state, "assign", today, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    return state.mediator === mediator ? refuse("SameMediator") : emit("MediatorAssigned", { mediator })
  },
})

/**
 * Record that the mediator withdraws, for a reason of the closed list, and who takes over. Possible as long as the
 * mediation is open; a rule of principle 8 asks for the relay.
 */
export const withdrawMediator = MediationStream.command({
  summary: { fr: "Retrait du médiateur", en: "The mediator withdraws" },
  by: conductors,
  input: z.strictObject({ mediation, reason: words.withdrawalReason(), relay: z.exactOptional(relaySchema()), on }),
  key: (input) => input.mediation,
  needs: {
    institutions: {
      stream: Institution,
      keys: ({ input }) => (input.relay?.kind === "professional" ? [input.relay.institution] : []),
    },
  },
  refusals: {
    ...stepRefusals,
    ...mediatorRefusals,
    UnknownInstitution: unknownInstitution,
    NoRelay: { fr: "Aucun relais n'est prévu.", en: "No hand-over is provided for." },
    SameMediator: sameMediator,
  },
  decide: ({ input: { reason, relay, on }, state, facts, today, emit, refuse }) => {
    const day = on ?? today
    const fault = stepFault(state, "withdrawMediator", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (state.mediator === null) return refuse("NoMediator")
    if (relay === undefined) return refuse("NoRelay")
    if (relay.kind === "mediator" && relay.mediator === state.mediator) return refuse("SameMediator")
    if (facts.institutions.all.some(([, institution]) => institution.name === null)) return refuse("UnknownInstitution")
    return emit("MediatorWithdrew", { reason, relay, on: day })
  },
})

/**
 * Hand a mediation over: to another mediator, who goes on with it, or to a professional or service outside, which ends
 * it. `categories` are the personal data that go with it to a professional.
 */
export const handOver = MediationStream.command({
  summary: { fr: "Passer le relais", en: "Hand over" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediation, relay: relaySchema(), categories: z._default(categoriesSchema(), []), on }),
  key: (input) => input.mediation,
  needs: {
    institutions: {
      stream: Institution,
      keys: ({ input }) => (input.relay.kind === "professional" ? [input.relay.institution] : []),
    },
  },
  refusals: { ...stepRefusals, SameMediator: sameMediator, UnknownInstitution: unknownInstitution },
  decide: ({ input: { relay, categories, on }, state, facts, today, emit, refuse }) => {
    const day = on ?? today
    const fault = stepFault(state, "handOver", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (relay.kind === "mediator" && relay.mediator === state.mediator) return refuse("SameMediator")
    if (facts.institutions.all.some(([, institution]) => institution.name === null)) return refuse("UnknownInstitution")
    return emit("HandedOver", { relay, categories, on: day })
  },
})

/** Record that a party withdraws: at any time, and without a reason. There is no field to put one in. */
export const withdrawParty = MediationStream.command({
  summary: { fr: "Retrait d'une partie", en: "A party withdraws" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ mediation, party: field.id, on }),
  key: (input) => input.mediation,
  refusals: {
    ...stepRefusals,
    ...partyRefusals,
    TookPartSince: {
      fr: "Cette partie a pris part à la médiation le {day} : son retrait ne peut pas être daté d'avant.",
      en: "This party took part in the mediation on {day}: its withdrawal cannot be dated before.",
    },
  },
  decide: ({ input: { party, on }, state, today, emit, refuse }) => {
    const day = on ?? today
    // Nobody withdraws twice, whatever the day.
    const fault = stepFault(state, "withdrawParty", day, today) ?? partyFault(state, [party], today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    const tookPartOn = state.parties.find(({ id }) => id === party)?.tookPartOn ?? null
    if (tookPartOn !== null && day < tookPartOn) return refuse("TookPartSince", { day: tookPartOn })
    return emit("PartyWithdrew", { party, on: day })
  },
})

/** Suspend a mediation. */
export const suspend = MediationStream.command({
  summary: { fr: "Suspendre la médiation", en: "Suspend the mediation" },
  by: conductors,
  input: z.strictObject({ mediation, reason: words.suspensionReason(), on }),
  key: (input) => input.mediation,
  refusals: stepRefusals,
  decide: ({ input: { reason, on }, state, today, emit, refuse }) => {
    const day = on ?? today
    const fault = stepFault(state, "suspend", day, today)
    return fault === undefined ? emit("Suspended", { reason, on: day }) : refuse(fault.code, fault.details)
  },
})

/** Take a suspended mediation up again. */
export const resume = MediationStream.command({
  summary: { fr: "Reprendre la médiation", en: "Resume the mediation" },
  by: conductors,
  input: z.strictObject({ mediation, on }),
  key: (input) => input.mediation,
  refusals: stepRefusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "resume", day, today)
    return fault === undefined ? emit("Resumed", { on: day }) : refuse(fault.code, fault.details)
  },
})
