import { defineOutlet, definePlugin, field, Person } from "@traitdunion/core"
import { type Document, toHtml } from "@traitdunion/documents"
import { expect, it } from "vitest"
import * as z from "zod"
import type { Renderer } from "../src/index.ts"
import { act, openWorld } from "./support/world.ts"

const letter = defineOutlet({
  summary: { fr: "Écrire à un partenaire" },
  by: ["mediator"],
  input: z.strictObject({ person: field.id, partner: field.id }),
  gather: async ({ input, read }) => ({
    recipient: input.partner,
    parts: { name: (await read.state(Person, input.person)).name },
  }),
  send: async (released, { today }): Promise<Document> => ({
    title: "Lettre",
    on: today,
    blocks: [{ kind: "paragraph", text: `Pour ${released.parts.name ?? "une personne"}` }],
  }),
})
const letters = definePlugin({ id: "letters", label: { fr: "Lettres" }, requires: ["people"], outlets: { letter } })

const isDocument = (answer: unknown): answer is Document =>
  typeof answer === "object" && answer !== null && "blocks" in answer
const html: Renderer = {
  mediaType: "text/html",
  render: async (answer) => (isDocument(answer) ? toHtml(answer) : undefined),
}

it("answers a document in the format that is asked for, and makes nothing leave for one that is not made here", async () => {
  await using world = await openWorld([letters] as const, { renderers: [html] })
  const { body } = await world.send("commands/people.registerPerson", { name: "Camille Exemple" })
  const partner = { institution: "partner-1", name: "Centre social d'exemple", kind: "association" }
  expect((await world.send("commands/people.registerInstitution", partner)).status).toBe(201)
  const purpose = { kind: "sharing", partner: "partner-1", categories: ["identity"] }
  const how = { words: "Mon nom peut être donné.", language: "fr", means: "oral" }
  const given = await world.send("commands/consent.give", { party: body.key, consent: "consent-1", purpose, ...how })
  expect(given.status).toBe(201)
  const ask = (accept: string) =>
    world.send("outlets/letters.letter", { person: body.key, partner: "partner-1" }, { headers: { accept } })
  const json = await ask("*/*")
  expect([json.status, json.headers.get("content-type"), json.body.title]).toEqual([200, "application/json", "Lettre"])
  const page = await ask("text/html, application/json;q=0.5")
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8")
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'")
  expect(page.headers.get("cache-control")).toBe("no-store")
  expect(page.body).toContain("Lettre")
  const before = await world.core.health()
  const none = await ask("application/pdf")
  expect([none.status, none.body.code]).toEqual([406, "TDU-HTTP-ACCEPT"])
  expect((await world.core.health()).position).toBe(before.position)
  expect((await ask("application/pdf, application/json;q=0.1")).status).toBe(200)
  expect((await world.send("commands/registers.record", act, { headers: { accept: "application/pdf" } })).status).toBe(
    201,
  )
})
