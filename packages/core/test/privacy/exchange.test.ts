import {
  block,
  defineExchange,
  definePlugin,
  defineRule,
  defineStream,
  defineWords,
  field,
  openMediation,
  Person,
  pass,
  principles,
} from "@traitdunion/core"
import { memoryStorage, pluginProblems } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { failureOf } from "../support/expect.ts"
import { fixedPorts, journalOf, STRUCTURE } from "../support/world.ts"

const NAME = "Canari Nominatif"
const Check = defineStream("check", {
  Asked: z.strictObject({ partner: field.id }),
  Answered: z.strictObject({ known: z.nullable(z.boolean()) }),
  Stopped: z.strictObject({}),
}).evolve<{ readonly stopped: boolean }>(
  { stopped: false },
  { Asked: (state) => state, Answered: (state) => state, Stopped: () => ({ stopped: true }) },
)
const by = ["mediator"] as const
const stop = Check.command({
  summary: { fr: "Arrêter" },
  by,
  input: z.strictObject({ person: field.id }),
  key: ({ person }) => person,
  decide: ({ emit }) => emit("Stopped", {}),
})
const asking = Check.command({
  summary: { fr: "Demander" },
  by,
  input: z.strictObject({ person: field.id, partner: field.id }),
  key: ({ person }) => person,
  decide: ({ input: { partner }, emit }) => emit("Asked", { partner }),
})
const answering = Check.command({
  summary: { fr: "Consigner la réponse" },
  by,
  input: z.strictObject({ person: field.id, known: z.boolean() }),
  key: ({ person }) => person,
  refusals: { Nonsense: { fr: "Réponse impossible.", en: "Nonsense." } },
  // What came back after it was stopped is not kept.
  decide: ({ input: { known }, state, emit }) => emit("Answered", { known: state.stopped ? null : known }),
})
const notStopped = defineRule({
  id: "checks/not-stopped",
  label: { fr: "Rien après l'arrêt" },
  principle: principles.freeConsent,
  on: [asking],
  check: ({ state }) => (state.stopped ? block({ fr: "C'est arrêté.", en: "It was stopped." }) : pass),
})

const openScene = async (service: (name: string | null) => Promise<boolean>) => {
  const isKnown = defineExchange({
    summary: { fr: "Demander à un partenaire s'il connaît une personne" },
    by,
    input: z.strictObject({ person: field.id, partner: field.id }),
    gather: async ({ input: { person, partner }, read }) => {
      const { name } = await read.state(Person, person)
      return { recipient: partner, parts: { name }, required: ["identity"] }
    },
    asking: { command: asking, input: ({ input }) => input },
    send: async ({ parts }) => service(parts.name),
    answering: { command: answering, input: (known, { input: { person } }) => ({ person, known }) },
    tell: (known, [event]) => (event?.type === "check.Answered" && event.data.known !== null ? { known } : "stopped"),
  })
  const checks = definePlugin({
    id: "checks",
    label: { fr: "Vérifications" },
    streams: [Check],
    commands: { stop },
    outlets: { isKnown },
    rules: [notStopped],
    words: [defineWords(Check, { known: { fr: "Connue" } })],
  })
  expect(pluginProblems(checks)).toEqual([])
  const storage = memoryStorage()
  const core = await openMediation({ structure: STRUCTURE, storage, plugins: [checks], ports: fixedPorts() })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerInstitution({ institution: "agency-1", name: "Caisse d'exemple", kind: "other" })
  await desk.people.registerPerson({ person: "canary-1", name: NAME })
  const agree = () =>
    desk.consent.give({
      party: "canary-1",
      consent: "sharing-1",
      purpose: { kind: "sharing", partner: "agency-1", categories: ["identity"] },
      words: "Nous dirions à la caisse d'exemple qui vous êtes.",
      language: "fr",
      means: "oral",
    })
  const told = async () =>
    (await journalOf(storage))
      .filter(({ stream }) => /^(check|disclosure)\//.test(stream))
      .map(({ type, meta }) => [type, (meta as { readonly command: string }).command])
  return { core, desk, agree, told, [Symbol.asyncDispose]: () => core.close() }
}
const asked = { person: "canary-1", partner: "agency-1" }

describe("an exchange", () => {
  it("writes what is asked with the disclosure, before it is sent, and then what came back", async () => {
    const before: Array<unknown> = []
    await using scene = await openScene(async (name) => {
      before.push(...(await scene.told()))
      return name === NAME
    })
    await scene.agree()
    expect(await scene.desk.checks.isKnown(asked)).toEqual({ known: true })
    const first = [
      ["check.Asked", "checks.isKnown:asking"],
      ["disclosure.Disclosed", "privacy.disclose"],
    ]
    expect(before).toEqual(first)
    expect(await scene.told()).toEqual([...first, ["check.Answered", "checks.isKnown:answering"]])
  })

  it("sends and writes nothing where a rule blocks, or nobody agreed", async () => {
    let sent = 0
    await using scene = await openScene(async () => {
      sent += 1
      return true
    })
    expect((await failureOf(scene.desk.checks.isKnown(asked)))._tag).toBe("RuleBreached")
    expect(await scene.told()).toEqual([])
    await scene.agree()
    await scene.desk.checks.stop({ person: "canary-1" })
    const blocked = await failureOf(scene.desk.checks.isKnown(asked))
    expect(blocked.words.fr).toContain("C'est arrêté.")
    expect(await scene.told()).toEqual([["check.Stopped", "checks.stop"]])
    expect(sent).toBe(0)
  })

  it("decides the answer on how things stand when it comes", async () => {
    await using scene = await openScene(async () => {
      await scene.desk.checks.stop({ person: "canary-1" })
      return true
    })
    await scene.agree()
    expect(await scene.desk.checks.isKnown(asked)).toBe("stopped")
    expect((await scene.told()).map(([type]) => type)).toEqual([
      "check.Asked",
      "disclosure.Disclosed",
      "check.Stopped",
      "check.Answered",
    ])
  })

  it("leaves the question in the file when the sending dies, and can be asked again", async () => {
    let dead = true
    await using scene = await openScene(async () => {
      if (dead) throw new Error("the line is dead")
      return false
    })
    await scene.agree()
    await expect(scene.desk.checks.isKnown(asked)).rejects.toThrow("the line is dead")
    expect((await scene.told()).map(([type]) => type)).toEqual(["check.Asked", "disclosure.Disclosed"])
    dead = false
    expect(await scene.desk.checks.isKnown(asked)).toEqual({ known: false })
    expect(await scene.told()).toHaveLength(5)
  })

  it("is asked once under one command id, whatever is asked and whoever is asked about", async () => {
    let sent = 0
    await using scene = await openScene(async () => {
      sent += 1
      return true
    })
    await scene.agree()
    const options = { commandId: "asking-1" }
    expect(await scene.desk.checks.isKnown(asked, options)).toEqual({ known: true })
    await scene.desk.people.registerPerson({ person: "canary-2", name: NAME })
    for (const again of [asked, { ...asked, person: "canary-2" }, { ...asked, partner: "agency-2" }]) {
      const refused = await failureOf(scene.desk.checks.isKnown(again, options))
      expect(refused._tag).toBe("InvalidInput")
    }
    expect(await scene.told()).toHaveLength(3)
    expect(sent).toBe(1)
  })

  it("that was put and then forbidden does not leave again under its id", async () => {
    let sent = 0
    await using scene = await openScene(async () => {
      sent += 1
      throw new Error("the line is dead")
    })
    await scene.agree()
    const options = { commandId: "asking-1" }
    await expect(scene.desk.checks.isKnown(asked, options)).rejects.toThrow("the line is dead")
    await scene.desk.checks.stop({ person: "canary-1" })
    expect((await failureOf(scene.desk.checks.isKnown(asked, options)))._tag).toBe("InvalidInput")
    expect((await failureOf(scene.desk.checks.isKnown(asked)))._tag).toBe("RuleBreached")
    expect(sent).toBe(1)
  })

  it("of one id, put twice at the same moment, leaves once", async () => {
    let sent = 0
    await using scene = await openScene(async () => {
      sent += 1
      return true
    })
    await scene.agree()
    const options = { commandId: "asking-1" }
    const both = await Promise.allSettled([
      scene.desk.checks.isKnown(asked, options),
      scene.desk.checks.isKnown(asked, options),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
    expect(sent).toBe(1)
    expect(await scene.told()).toHaveLength(3)
  })

  it("offers neither of its two commands to anybody", async () => {
    await using scene = await openScene(async () => true)
    expect(Object.keys(scene.desk.checks).toSorted()).toEqual(["isKnown", "stop"])
  })
})
