import { definePlugin, defineStream, field, openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import * as z from "zod"
import { beforeUpdate, workshops } from "./evolution.ts"

const structure = "association-exemple"
const actor = { id: "mediator-1", roles: ["mediator"] } as const
const input = z.strictObject({ workshop: field.id })
const said = { summary: { fr: "Exemple" }, by: ["mediator"] as const, key: (of: { workshop: string }) => of.workshop }

// The plugin as its first release was.
const Old = defineStream("workshop", {
  Planned: z.strictObject({ name: field.text() }),
  Attendance: z.strictObject({ came: field.persons, left: field.persons }),
  Remark: z.strictObject({ text: field.text() }),
}).evolve<null>(null, { Planned: () => null, Attendance: () => null, Remark: () => null })
const old = definePlugin({
  id: "workshops",
  label: { fr: "Ateliers" },
  streams: [Old],
  commands: {
    hold: Old.command({
      ...said,
      input,
      decide: ({ emit }) => [
        emit("Planned", { name: "Écogestes" }),
        emit("Attendance", { came: 9, left: 2 }),
        emit("Remark", { text: "Fait" }),
      ],
    }),
  },
})

it("reads a journal of the first release as if it were of today, and says before an update that it will", async () => {
  const storage = memoryStorage()
  const first = await openMediation({ structure, storage, plugins: [old] })
  await first.as(actor).workshops.hold({ workshop: "w-1" })
  await first.close()

  expect(await beforeUpdate(storage, structure)).toBe("3 faits, dont 3 lus par mise à niveau.")
  await using core = await openMediation({ structure, storage, plugins: [workshops] })
  const desk = core.as(actor)
  expect(await desk.workshops.workshop({ workshop: "w-1" })).toEqual({ title: "Écogestes", place: null, persons: 7 })
  await desk.workshops.plan({ workshop: "w-1", title: "Éco-gestes", place: "Maison de quartier" })
  expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 4 })
})
