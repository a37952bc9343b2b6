import { plainWording, type Wording } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, DOMINIQUE, openWorld } from "../support/world.ts"

const SUBJECT = "deontology/nameless-subject"
const TEXTS = "deontology/nameless-texts"
const { passes, warns } = rulesOf("confidentiality")

/** An invented port that knows one invented first name. */
const knowsNoe: Wording = {
  ...plainWording,
  find: (text, kind) => {
    if (kind !== "first-name") return plainWording.find(text, kind)
    const start = text.indexOf("Noé")
    return start < 0 ? [] : [{ kind, certain: false, start, end: start + 3 }]
  },
}
const both = [CAMILLE, DOMINIQUE].map((id) => ({ kind: "person", id }) as const)
const request = { origin: "person", register: "conflict", parties: both } as const
const act = { on: "2026-03-01", register: "conflict", minutes: 10, persons: 2 } as const

describe("Les textes ne nomment personne", () => {
  warns(
    SUBJECT,
    "a subject that names a person",
    async ({ mediator }) => {
      return (options) => mediator.process.open({ ...request, subject: "Bruit chez Mme Exemple" }, options)
    },
    "needed",
  )
  passes(SUBJECT, "a subject that says what it is about", async ({ mediator }) => {
    return (options) => mediator.process.open({ ...request, subject: "Bruit le soir dans la cour" }, options)
  })
  warns(
    TEXTS,
    "a first name of the list in a comment",
    async ({ mediator }) => {
      return (options) => mediator.registers.record({ ...act, comment: "Vu Noé au local" }, options)
    },
    "not-a-person",
    { wording: knowsNoe },
  )
  passes(TEXTS, "a comment when first names are not looked for", async ({ mediator }) => {
    return (options) => mediator.registers.record({ ...act, comment: "Vu Noé au local" }, options)
  })

  it("and the subject of a mediation is sealed for whoever asked for it, without any number", async () => {
    await using world = await openWorld()
    const { process } = world.mediator
    const subject = "Bruit le soir dans la cour"
    await process.open({ mediation: "m-1", ...request, requestedBy: { kind: "person", id: DOMINIQUE }, subject })
    await process.open({ mediation: "m-2", ...request, subject })
    const opened = (await world.journal()).filter(
      ({ type }) => type === "process.Opened" || type === "mediation.Opened",
    )
    expect(opened.map(({ data }) => data.subject.subject)).toEqual([DOMINIQUE, CAMILLE])
    expect(JSON.stringify(await world.journal())).not.toContain("la cour")
    expect(await expectInvalid(process.open({ ...request, subject: "Rappeler au ０６ ００ ００ ００ ００" }))).toEqual([
      "subject",
    ])
  })
})
