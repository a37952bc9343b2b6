import { inputSchema } from "@traitdunion/http"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openWorld, type Person, type World } from "./world.ts"

let world: World
let mediator: Person
beforeEach(async () => {
  world = await openWorld()
  mediator = await world.enter("m-1", ["mediator", "lead"])
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
})

interface Field {
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Field>>
  readonly items?: Field
  readonly anyOf?: ReadonlyArray<Field>
  readonly oneOf?: ReadonlyArray<Field>
}

const fieldsOf = (path: string): Readonly<Record<string, Field>> => {
  const found = world.app.operations.get(path)
  return found === undefined ? {} : { "": inputSchema(found) as Field, ...(inputSchema(found) as Field).properties }
}

/** The patterns of the fields of a name, wherever in an input. */
const patternsOf = (fields: Readonly<Record<string, Field>>, name: string): ReadonlyArray<string> =>
  Object.entries(fields).flatMap(([key, field]) => [
    ...(key === name && field.pattern !== undefined ? [field.pattern] : []),
    ...patternsOf(field.properties ?? {}, name),
    ...[field.items ?? {}, ...(field.anyOf ?? []), ...(field.oneOf ?? [])].flatMap((inner) => [
      ...(key === name && inner.pattern !== undefined ? [inner.pattern] : []),
      ...patternsOf(inner.properties ?? {}, name),
    ]),
  ])

const desk = () => world.app.core.as({ id: "m-1", roles: ["mediator", "lead"] })
const radio = (text: string, name: string): string | undefined =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1]
const registered = async (name: string): Promise<string> => (await desk().people.registerPerson({ name })).key

describe("who and what a form is about", () => {
  it("is searched for by name within the form, which keeps what was typed and records nothing yet", async () => {
    const person = await registered("Camille Exemple")
    const first = await mediator.get("/faire/budget.openFile")
    expect(first.text).not.toMatch(/<input[^>]*name="(file|holder)"[^>]*type="text"/)
    const searched = await mediator.post("/faire/budget.openFile", {
      "~find.holder": "camille",
      "~search": "holder",
      support: "advice",
    })
    expect(radio(searched.text, "holder")).toBe(person)
    expect(searched.text).toContain("Camille Exemple")
    expect(searched.text).toMatch(/value="advice"[^>]*(checked|selected)/)
    expect((await mediator.get("/faire/budget.closeFile")).text).toContain("Il n'y en a pas encore.")
  })

  it("is not recorded while a search waits for an answer, also when somebody pressed the return key", async () => {
    await registered("Alix Fictive")
    const sent = await mediator.post("/faire/people.changeCapacity", { "~find.person": "alix", capacity: "minor" })
    expect(sent.status).toBe(200)
    expect(sent.text).toContain("Alix Fictive")
    const nobody = await mediator.post("/faire/people.changeCapacity", {
      "~find.person": "personne ainsi",
      "~search": "person",
    })
    expect(nobody.text).toContain("Personne à ce nom.")
  })

  it("a file of a plugin is chosen by whose it is, and what hangs on it follows", async () => {
    const holder = await registered("Sacha Inventé")
    const opened = await mediator.post("/faire/dalo.openAppeal", {
      holder,
      procedure: "dalo",
      departement: "75",
      grounds: "homeless",
    })
    expect(opened.text).toContain("est enregistré")
    const listed = await mediator.post("/faire/questions/dalo.appeals", { "~variant": "" })
    const key = /<dt>appeal<\/dt><dd>([^<]+)/.exec(listed.text)?.[1] ?? "none"
    const form = await mediator.get("/faire/dalo.noteHousingRequest")
    expect(form.text).toContain(key)
    expect(form.text).toContain("Sacha Inventé")
    // A file's own things wait until the file is known.
    await mediator.post("/faire/budget.openFile", { holder, support: "advice" })
    const file =
      radio((await mediator.get("/faire/budget.closeFile")).text, "file") ??
      /name="file"[\s\S]*?<option value="([^"]{8,})"/.exec((await mediator.get("/faire/budget.closeFile")).text)?.[1]
    expect((await mediator.get("/faire/budget.cancel")).text).toContain("Remplir d'abord ce qui précède")
    const told = await mediator.post("/faire/budget.cancel", { file: file ?? "", "~search": "version" })
    expect(told.text).toContain("Il n'y en a pas encore.")
  })

  it("a consent is withdrawn from those that the party gave, and a deadline is taken in hand by a link", async () => {
    const party = await registered("Dominique Modèle")
    await mediator.post(`/faire/consent.give?party=${party}`, {
      "purpose~variant": "2",
      words: "standard",
      language: "fr",
      means: "spoken",
    })
    const waits = await mediator.get("/faire/consent.withdraw")
    expect(waits.text).toContain("Remplir d'abord ce qui précède")
    const chosen = await mediator.post("/faire/consent.withdraw", { party, "~search": "consent" })
    expect(chosen.text).toContain("Dominique Modèle")
  })
})

/**
 * What the form by itself cannot offer: no question lists it. Steps of a mediation and deadlines are reached by links that
 * say it; a pole is a word of the structure.
 */
const STILL_TYPED: ReadonlyArray<string> = [
  "agenda.tellBefore to",
  "budget.askBank ~1.procedure",
  "budget.askBank ~2.procedure",
  "budget.cancelRight id",
  "budget.negotiate debt",
  "budget.recordRight ~1.id",
  "caf.noteFileNumber office",
  "deadlines.acknowledge key",
  "deadlines.withdrawAcknowledgement key",
  "partners.endService service",
  "partners.removeContact contact",
  "partners.reportSent report",
  "people.household household",
  "people.joinHousehold household",
  "people.leaveHousehold household",
  "people.registerPerson pole",
  "practice.endTie tie",
  "process.agree commitments.by",
  "process.followUp commitment",
  "process.open pole",
  "process.redirect to",
  "process.shuttle from",
  "process.shuttle to",
  "projects.completeStep step",
  "registers.sourced source",
]

it("no form asks for an id to be typed, but for what no question lists", async () => {
  const idPattern = JSON.stringify(fieldsOf("commands/people.separatePerson")["person"]?.pattern)
  const typed: Array<string> = []
  for (const [path, { id, operation }] of world.app.operations) {
    if (!operation.by.some((role) => role === "mediator" || role === "lead")) continue
    const place = path.startsWith("commands/") ? "" : path.startsWith("queries/") ? "questions/" : "documents/"
    const { text } = await mediator.get(`/faire/${place}${id}`)
    const names = new Set([...text.matchAll(/<input[^>]*name="([\w.~]+)" type="text"/g)].map(([, name = ""]) => name))
    for (const name of names) {
      const last = name.split(/[.~]/).at(-1) ?? ""
      if (patternsOf(fieldsOf(path), last).some((pattern) => JSON.stringify(pattern) === idPattern))
        typed.push(`${id} ${name.replaceAll(/\.\d+/g, "")}`)
    }
  }
  expect([...new Set(typed)].toSorted()).toEqual(STILL_TYPED)
}, 120_000)
