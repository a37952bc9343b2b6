import { defineAsk, defineOffer, definePlugin, defineQuery, defineStream, field } from "@traitdunion/core"
import { outcome, testWorld } from "@traitdunion/core/testing"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { expect, it } from "vitest"
import * as z from "zod"

const File = defineStream("trial-file", { Opened: z.strictObject({ on: field.date }) }).evolve<string | null>(null, {
  Opened: (_, { on }) => on,
})

/** What a CAF relay offers, as small as a test needs it. */
const caf = definePlugin({
  id: "caf",
  label: { fr: "Relais fictif" },
  streams: [File],
  commands: {
    begin: File.command({
      summary: { fr: "Ouvrir un dossier fictif" },
      by: ["mediator"],
      input: z.strictObject({ person: field.person }),
      key: ({ person }) => person,
      decide: ({ today, emit }) => emit("Opened", { on: today }),
    }),
  },
  offers: [
    defineOffer(File, {
      name: "caf/procedure",
      version: 1,
      label: { fr: "Démarches CAF" },
      answer: z.strictObject({
        procedure: field.id,
        kind: z.string(),
        stage: z.string(),
        openedOn: field.date,
        effectiveOn: z.nullable(field.date),
        closedOn: z.nullable(field.date),
      }),
      find: async (person) => [person],
      tells: (on, procedure) =>
        on === null ? null : { procedure, kind: "rsa", stage: "sent", openedOn: on, effectiveOn: null, closedOn: null },
    }),
  ],
})

it("shows what a CAF relay follows beside its own, and asks before it is counted twice", async () => {
  await using world = await testWorld({ plugins: [rightsAccess, caf], day: "2026-12-01" })
  const { mediator: desk } = world
  const open = { holder: "camille", kind: "family-benefit" } as const
  expect(await outcome(desk.rights.openProcedure({ ...open, procedure: "p-1" }))).toBe("done")
  await desk.caf.begin({ person: "camille" })
  expect(await outcome(desk.rights.openProcedure(open))).toBe("rights/counted-once")
  expect(await outcome(desk.rights.openProcedure({ ...open, kind: "pension" }))).toBe("done")
  expect(await outcome(desk.rights.openProcedure({ ...open, holder: "sacha" }))).toBe("done")
  const { own, caf: followed } = await desk.rights.proceduresOf({ person: "camille" })
  expect(own.map(({ counter }) => counter).toSorted()).toEqual(["caf", "pension"])
  expect(followed).toMatchObject([{ kind: "rsa", stage: "sent", closedOn: null }])
})

it("does not know what nobody follows", async () => {
  await using world = await testWorld({ plugins: [rightsAccess], day: "2026-12-01" })
  expect(await world.mediator.rights.proceduresOf({ person: "camille" })).toEqual({ own: [], caf: null })
})

it("offers its own procedures to whoever may read them", async () => {
  const followed = defineAsk({
    offer: "rights/procedure",
    version: 1,
    answer: z.strictObject({
      procedure: field.id,
      theme: z.string(),
      counter: z.string(),
      stage: z.string(),
      openedOn: field.date,
      effectiveOn: z.nullable(field.date),
      closedOn: z.nullable(field.date),
    }),
  })
  const asking = definePlugin({
    id: "asking",
    label: { fr: "Extension qui demande" },
    asks: [followed],
    queries: {
      followed: defineQuery({
        summary: { fr: "Voir" },
        by: ["mediator"],
        input: z.strictObject({ person: field.person }),
        run: async ({ input, read }) => read.state(followed, input.person),
      }),
    },
  })
  await using world = await testWorld({ plugins: [rightsAccess, asking], day: "2026-12-01" })
  await world.mediator.rights.openProcedure({ procedure: "p-1", holder: "camille", kind: "pension" })
  expect(await world.mediator.asking.followed({ person: "camille" })).toEqual([
    {
      procedure: "p-1",
      theme: "social-rights",
      counter: "pension",
      stage: "identified",
      openedOn: "2026-12-01",
      effectiveOn: null,
      closedOn: null,
    },
  ])
})
