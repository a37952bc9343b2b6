import { defineAsk, defineOffer, definePlugin, defineQuery, defineStream, field } from "@traitdunion/core"
import { outcome, testWorld } from "@traitdunion/core/testing"
import { housing } from "@traitdunion/plugin-housing"
import { expect, it } from "vitest"
import * as z from "zod"

const File = defineStream("trial-file", { Admitted: z.strictObject({ stage: z.string(), until: field.date }) }).evolve<{
  readonly stage: string
  readonly until: string
} | null>(null, { Admitted: (_, data) => data })

/** What a plugin of budget counselling offers, as small as a test needs it. */
const budget = definePlugin({
  id: "budget",
  label: { fr: "Budget fictif" },
  streams: [File],
  commands: {
    admit: File.command({
      summary: { fr: "Consigner une recevabilité" },
      by: ["mediator"],
      input: z.strictObject({ person: field.person, stage: z.string(), until: field.date }),
      key: ({ person }) => person,
      decide: ({ input: { stage, until }, emit }) => emit("Admitted", { stage, until }),
    }),
  },
  offers: [
    defineOffer(File, {
      name: "budget/over-indebtedness",
      version: 1,
      label: { fr: "Surendettement" },
      answer: z.strictObject({
        procedure: field.id,
        stage: z.string(),
        admissibleOn: z.nullable(field.date),
        suspendedUntil: z.nullable(field.date),
        inForceUntil: z.nullable(field.date),
      }),
      find: async (person) => [person],
      tells: (state, procedure) =>
        state === null
          ? null
          : {
              procedure,
              stage: state.stage,
              admissibleOn: "2026-11-02",
              suspendedUntil: null,
              inForceUntil: state.until,
            },
    }),
  ],
})

const evictions = defineAsk({
  offer: "housing/eviction",
  version: 1,
  answer: z.strictObject({ procedure: field.id, decidedOn: z.nullable(field.date) }),
})
const asker = definePlugin({
  id: "asker",
  label: { fr: "Demandeur fictif" },
  queries: {
    evictions: defineQuery({
      summary: { fr: "Voir les expulsions" },
      by: ["mediator"],
      input: z.strictObject({ person: field.person }),
      run: async ({ input, read }) => read.state(evictions, input.person),
    }),
  },
  asks: [evictions],
})

const open = async () => {
  const world = await testWorld({ plugins: [housing, budget, asker], day: "2026-12-01" })
  const { mediator: desk } = world
  await desk.housing.openArrears({ arrears: "i-1", holder: "camille", landlord: "social", on: "2026-01-05" })
  const offers = async () => {
    const file = await desk.housing.arrears({ arrears: "i-1" })
    return Object.fromEntries((file?.offers ?? []).map(({ offer, state }) => [offer, state]))
  }
  return { world, desk, offers }
}

it("the court's decision is offered to others from its day, and no more once the claim is rejected", async () => {
  const { world, desk } = await open()
  const told = () => desk.asker.evictions({ person: "camille" })
  expect(await told()).toEqual([{ procedure: "i-1", decidedOn: null }])
  const record = (fact: Parameters<typeof desk.housing.recordArrears>[0]["fact"]) =>
    desk.housing.recordArrears({ arrears: "i-1", fact })
  await record({ fact: "summons", on: "2026-06-01", hearingOn: "2026-09-14" })
  await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2028-10-12" })
  expect(await told()).toEqual([{ procedure: "i-1", decidedOn: null }])
  await record({ fact: "rent-missed", on: "2026-11-05" })
  expect(await told()).toEqual([{ procedure: "i-1", decidedOn: "2026-10-12" }])
  await record({ fact: "settled", on: "2026-11-20" })
  expect(await told()).toEqual([{ procedure: "i-1", decidedOn: null }])
  // Another mediator who does not know the person is told of nothing.
  const stranger = world.as("mediator-9", "mediator")
  expect(await outcome(stranger.asker.evictions({ person: "camille" }))).not.toBe("done")
})

it("an over-indebtedness file that another plugin follows changes what may be paid, as long as it holds", async () => {
  const { desk, offers, world } = await open()
  const plan = () => desk.housing.planProposal({ arrears: "i-1", monthly: 5000, startsOn: "2027-01-05" })
  expect(await offers()).toMatchObject({ plan: "open", "over-indebtedness": "open" })
  expect(await plan()).not.toBeNull()
  await desk.budget.admit({ person: "camille", stage: "in-force", until: "2026-12-31" })
  expect(await offers()).toMatchObject({ plan: "excluded", "over-indebtedness": "done" })
  expect(await plan()).toBeNull()
  world.goTo("2027-01-01")
  expect(await offers()).toMatchObject({ plan: "open", "over-indebtedness": "open" })
})
