import { field } from "@traitdunion/core"
import { expect, it } from "vitest"
import * as z from "zod"
import { defineService, type OpenApiDocument } from "../src/index.ts"
import { openWorld, told } from "./support/world.ts"

const calls: Array<string | undefined> = []
const opening = defineService({
  id: "landlord.opening",
  summary: { fr: "Lire les horaires" },
  by: ["mediator"],
  input: z.strictObject({ point: field.id, minutes: z.exactOptional(field.minutes) }),
  run: async ({ input, commandId }) => {
    calls.push(commandId)
    return input.point === "none" ? undefined : { point: input.point, repeated: false }
  },
  status: ({ repeated }) => (repeated ? 200 : 201),
})

it("serves what is the embedder's own with the same roles, checks, keys and problems", async () => {
  await using world = await openWorld(undefined, { services: [opening] })
  const ask = (body: unknown, as = "m1", headers = {}) => world.send("services/landlord.opening", body, { as, headers })
  const done = await ask({ point: "p-1" }, "m1", { "idempotency-key": "k-1" })
  expect([done.status, done.body, calls]).toEqual([201, { point: "p-1", repeated: false }, ["k-1"]])
  expect((await ask({ point: "p-1" }, "director")).status).toBe(403)
  expect((await ask({ point: "p-1" }, "nobody")).status).toBe(401)
  expect((await ask({ point: "none" })).body.code).toBe("TDU-HTTP-UNKNOWN")
  expect((await ask({ point: "p-1" }, "m1", { prefer: "dry-run" })).status).toBe(400)
  const wrong = await ask({ point: "a\u0000", minutes: 5 })
  expect([wrong.status, wrong.body.errors[0]?.pointer]).toEqual([422, "#/point"])
  const request = new Request("http://localhost/api/v1/openapi.json", { headers: { authorization: "Bearer m1" } })
  const { body } = await told<OpenApiDocument>(await world.handler(request))
  expect(body.paths["/services/landlord.opening"]?.post["x-roles"]).toEqual(["mediator"])
  expect(body.components["schemas"]?.["landlord.opening"]).toMatchObject({
    properties: { minutes: { title: "Durée en minutes" } },
  })
})
