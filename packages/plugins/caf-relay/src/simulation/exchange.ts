import {
  agreedCategories,
  ConsentLedger,
  defineExchange,
  defineQuery,
  field,
  type Label,
  markPersonal,
  type Words,
} from "@traitdunion/core"
import * as z from "zod"
import { Beneficiary } from "../beneficiary/index.ts"
import { benefits } from "../catalogue/index.ts"
import { ServiceFailed, type ServiceFault, serviceFaults } from "../service/index.ts"
import { month, notYet, relays } from "../vocabulary.ts"
import type { RightsSimulator, SimulatedAmounts } from "./client.ts"
import { type SimulatedBenefit, simulatedBenefits, simulationRequest } from "./request.ts"
import { RightsSimulation } from "./stream.ts"

/** A right that a simulation invites to ask for. It is no entitlement: the CAF decides alone. */
export interface Invitation {
  readonly benefit: SimulatedBenefit
  readonly label: Label
  /** What the simulation computed for a month, in cents: an order of size. */
  readonly monthly: number
}

/** What came of a simulation. */
export type SimulationResult =
  | { readonly outcome: "simulated"; readonly invitations: ReadonlyArray<Invitation>; readonly words: Words }
  | { readonly outcome: "failed"; readonly reason: ServiceFault; readonly words: Words; readonly remedy: Words }
  | { readonly outcome: "no-longer-agreed"; readonly words: Words }

const noEntitlement: Words = {
  fr: "Une simulation n'ouvre aucun droit : elle invite à demander, et la CAF décide seule.",
  en: "A simulation opens no right: it invites to ask, and the CAF decides alone.",
}

/** Write down that a simulation is asked for. */
const ask = RightsSimulation.command({
  summary: { fr: "Demander une simulation de droits", en: "Ask for a simulation" },
  by: relays,
  input: z.strictObject({ simulation: field.id, person: field.id, simulator: field.id, month }),
  key: ({ simulation }) => simulation,
  needs: { beneficiaries: { stream: Beneficiary, keys: ({ input }) => [input.person] } },
  refusals: {
    SituationMissing: {
      fr: "La situation du foyer n'est pas notée : la noter d'abord avec la personne.",
      en: "The household's situation is not noted: note it first.",
    },
    AlreadyAsked: {
      fr: "Cet identifiant de simulation sert déjà : en donner un autre pour demander de nouveau.",
      en: "This simulation id is in use: give another one to ask anew.",
    },
    NotYet: notYet,
  },
  decide: ({ input: { simulation: _, ...data }, state, facts, today, emit, refuse }) => {
    if (state.asked !== null) return refuse("AlreadyAsked")
    if (data.month > today.slice(0, 7)) return refuse("NotYet")
    if (facts.beneficiaries.of(data.person).situation === null) return refuse("SituationMissing")
    return emit("Asked", { ...data, on: today })
  },
})

const withdrawn: Words = {
  fr: "Accord retiré pendant la simulation : rien n'est gardé.",
  en: "The agreement was withdrawn during the simulation; nothing is kept.",
}

/** Write down what came back. Where the agreement was withdrawn while it was on its way, it is not kept. */
const noteSimulation = RightsSimulation.command({
  summary: { fr: "Consigner une simulation de droits", en: "Record a simulation" },
  by: relays,
  input: z
    .strictObject({
      simulation: field.id,
      person: field.id,
      simulator: field.id,
      outcome: z.union([
        z.strictObject({ amounts: z.partialRecord(field.keyOf(simulatedBenefits), z.int().min(0)) }),
        z.strictObject({ reason: field.keyOf(serviceFaults) }),
      ]),
    })
    .transform(({ outcome, ...input }) =>
      "reason" in outcome
        ? { ...input, failed: outcome.reason }
        : {
            ...input,
            invitations: markPersonal(invited(outcome.amounts), "situation"),
            amounts: markPersonal(outcome.amounts as SimulatedAmounts, "resources"),
          },
    ),
  key: ({ simulation }) => simulation,
  subject: ({ person }) => person,
  needs: { consents: { stream: ConsentLedger, keys: ({ input }) => [input.person] } },
  decide: ({ input, facts, today, emit }) => {
    if ("failed" in input) return emit("Failed", { reason: input.failed })
    const wish = { recipient: input.simulator, categories: ["resources"], on: today } as const
    if (agreedCategories(facts.consents.of(input.person), wish).length === 0) return emit("Dropped", {})
    return emit("Answered", { invitations: input.invitations, amounts: input.amounts })
  },
})

const invited = (amounts: SimulatedAmounts): ReadonlyArray<SimulatedBenefit> =>
  (Object.keys(simulatedBenefits) as ReadonlyArray<SimulatedBenefit>).filter((key) => (amounts[key] ?? 0) > 0)

type Sent = { readonly amounts: SimulatedAmounts } | { readonly reason: ServiceFault }

/** @internal Ask a simulator what a household could claim. */
export const simulate = (simulator: RightsSimulator, recipient: string) =>
  defineExchange({
    summary: { fr: "Simuler les droits d'un foyer", en: "Simulate a household's rights" },
    by: relays,
    input: z.strictObject({ simulation: field.id, person: field.id, month }),
    gather: async ({ input, read }) => {
      const { situation } = await read.state(Beneficiary, input.person)
      return { recipient, parts: { situation }, required: ["resources"] }
    },
    asking: { command: ask, input: ({ input }) => ({ ...input, simulator: recipient }) },
    send: async ({ parts: { situation } }, { input }): Promise<Sent> => {
      if (situation === null) throw new Error("The gate released no situation")
      try {
        return { amounts: await simulator.calculate(simulationRequest(situation, input.month), input.month) }
      } catch (error) {
        if (error instanceof ServiceFailed) return { reason: error.reason }
        throw error
      }
    },
    answering: {
      command: noteSimulation,
      input: (outcome, { input: { simulation, person } }) => ({
        simulation,
        person,
        simulator: recipient,
        outcome,
      }),
    },
    tell: (sent, [event]): SimulationResult => {
      if (event?.type === "caf-simulation.Dropped") return { outcome: "no-longer-agreed", words: withdrawn }
      if ("reason" in sent) {
        const { remedy, fr, en } = serviceFaults[sent.reason]
        return { outcome: "failed", reason: sent.reason, words: { fr, en }, remedy }
      }
      const invitations = invited(sent.amounts).map((benefit) => ({
        benefit,
        label: benefits[benefit],
        monthly: sent.amounts[benefit] ?? 0,
      }))
      return { outcome: "simulated", invitations, words: noEntitlement }
    },
  })

/** A simulation as it was recorded; `null` when there is none. */
export const simulation = defineQuery({
  summary: { fr: "Lire une simulation de droits", en: "Read a simulation" },
  by: relays,
  input: z.strictObject({ simulation: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(RightsSimulation, input.simulation)
    return state.asked === null ? null : { simulation: input.simulation, ...state, words: noEntitlement }
  },
})
