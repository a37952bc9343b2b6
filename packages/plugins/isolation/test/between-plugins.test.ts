import { defineAsk, definePlugin, defineQuery, field } from "@traitdunion/core"
import { testWorld } from "@traitdunion/core/testing"
import { isolation } from "@traitdunion/plugin-isolation"
import { expect, it } from "vitest"
import * as z from "zod"

const wishes = defineAsk({
  offer: "isolation/contact",
  version: 1,
  answer: z.strictObject({
    support: field.id,
    stage: z.string(),
    refused: z.boolean(),
    notBefore: z.nullable(field.date),
  }),
})
const diary = definePlugin({
  id: "diary",
  label: { fr: "Agenda fictif" },
  asks: [wishes],
  queries: {
    wishes: defineQuery({
      summary: { fr: "Voir si la personne souhaite un contact" },
      by: ["mediator"],
      input: z.strictObject({ person: field.person }),
      run: async ({ input, read }) => read.state(wishes, input.person),
    }),
  },
})

it("tells others whether somebody wishes contact, and from which day", async () => {
  await using world = await testWorld({ plugins: [isolation, diary], day: "2026-06-20" })
  const { mediator: desk } = world
  expect(await desk.diary.wishes({ person: "camille" })).toEqual([])
  const opening = { support: "s-1", holder: "camille", origin: "self", contactBy: "2026-06-20" } as const
  await desk.isolation.openSupport({ ...opening, on: "2026-06-10" })
  const none = { support: "s-1", stage: "noticed", refused: false, notBefore: null }
  expect(await desk.diary.wishes({ person: "camille" })).toEqual([none])
  await desk.isolation.recordSupport({
    support: "s-1",
    fact: { fact: "refused", on: "2026-06-12", notBefore: "2026-09-01" },
  })
  expect(await desk.diary.wishes({ person: "camille" })).toEqual([
    { support: "s-1", stage: "refused", refused: true, notBefore: "2026-09-01" },
  ])
})
