import {
  defineParameter,
  definePlugin,
  InvalidInput,
  openMediation,
  settle,
  valueOn,
  withEntered,
} from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"

// An invented amount, for the tests alone.
const fee = defineParameter({
  id: "walks.fee",
  label: { fr: "Montant fictif" },
  unit: "cents",
  checkedOn: "2026-11-23",
  accepts: z.strictObject({ adult: z.int().min(1), steps: z.array(z.int()).length(2) }),
  values: [
    {
      from: "2026-01-01",
      to: "2026-12-31",
      value: { adult: 100, steps: [1, 2] },
      reference: { source: "Texte fictif" },
    },
  ],
})
const walks = definePlugin({ id: "walks", label: { fr: "Marches" }, parameters: [fee] })

const open = async (today = "2027-01-11") => {
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [walks],
    ports: { keys: memoryKeys(), clock: { now: () => `${today}T09:00:00.000Z` as never } },
  })
  return { core, lead: core.as({ id: "lead-1", roles: ["lead"] }), desk: core.as({ id: "m-1", roles: ["mediator"] }) }
}
const given = {
  parameter: "walks.fee",
  from: "2027-01-01",
  to: "2027-12-31",
  value: { adult: 120, steps: [1, 3] },
  reference: { source: "Décret fictif n° 2026-0000", url: "https://exemple.test/decret", publishedOn: "2026-12-30" },
}

describe("the amounts of a decree", () => {
  it("are entered by the structure as a fact, with the text, who checked it and when", async () => {
    const { lead, desk } = await open()
    const { events } = await lead.law.enter({ ...given, checkedBy: "juriste-1", checkedOn: "2027-01-04" })
    expect(events).toMatchObject([
      { type: "law-amount.Entered", data: { ...given, checkedBy: "juriste-1", checkedOn: "2027-01-04" } },
    ])
    const entered = await desk.law.entered({})
    expect(valueOn(withEntered(fee, entered), "2027-03-01").value).toEqual(given.value)
    expect(await desk.law.entered({ parameter: "walks.fee" })).toEqual(entered)
    const [listed] = await desk.law.parameters({ parameter: "walks.fee" })
    expect(listed).toMatchObject({
      state: "known",
      knownUntil: "2027-12-31",
      entered: [{ usable: true, differs: false }],
    })
    expect(listed?.periods.at(-1)?.reference).toMatchObject({ url: "https://exemple.test/decret" })
  })

  it("of another shape are refused with their place, in French words", async () => {
    const { lead } = await open()
    const faults = async (value: unknown) => {
      const outcome = await settle(lead.law.enter({ ...given, value: value as typeof given.value }))
      return outcome.ok ? "entered" : outcome.error.toOutcome().issues.map(({ path, fr }) => [path.join("."), fr])
    }
    expect(await faults("120")).toEqual([["value", "objet attendu, chaîne de caractères reçu"]])
    expect(await faults({ adult: "120", steps: [1, 3] })).toEqual([
      ["value.adult", "nombre attendu, chaîne de caractères reçu"],
    ])
    expect(await faults({ steps: [1, 3] })).toEqual([["value.adult", "À renseigner (nombre attendu)"]])
  })

  it("of another unit are refused with their place and the last that is known: euros are no cents", async () => {
    const { lead } = await open()
    const places = async (value: typeof given.value) => {
      const outcome = await settle(lead.law.enter({ ...given, value }))
      return outcome.ok ? "entered" : outcome.error.toOutcome().issues.map(({ path, en }) => [path.join("."), en])
    }
    const words = (last: number) => `Looks like another unit (cents is wanted): the last value known here is ${last}`
    expect(await places({ adult: 1, steps: [1, 3] })).toEqual([["value.adult", words(100)]])
    expect(await places({ adult: 10_000, steps: [1, 200] })).toEqual([
      ["value.adult", words(100)],
      ["value.steps.1", words(2)],
    ])
    // What a text may do, however far it goes: halve, treble, begin or end.
    expect(await places({ adult: 300, steps: [0, 1] })).toBe("entered")
  })

  it("bear the name of whoever enters them and the day, when nothing else is said", async () => {
    const { lead } = await open()
    const { state } = await lead.law.enter(given)
    expect(state.entered).toMatchObject([{ checkedBy: "lead-1", checkedOn: "2027-01-11" }])
  })

  it("are withdrawn with a reason, and can be entered again", async () => {
    const { lead, desk } = await open()
    await lead.law.enter(given)
    expect(await settle(lead.law.enter(given))).toMatchObject({ error: { reason: "AlreadyEntered" } })
    await lead.law.withdraw({ parameter: "walks.fee", from: "2027-01-01", reason: "Montant mal recopié" })
    expect(await desk.law.entered({})).toEqual([])
    expect(await settle(lead.law.enter(given))).toMatchObject({ ok: true })
  })

  it.each([
    ["EndsBeforeItBegins", { to: "2026-12-31" }],
    ["CheckedLater", { checkedOn: "2027-01-12" }],
  ])("are refused as %s", async (reason, change) => {
    const { lead } = await open()
    expect(await settle(lead.law.enter({ ...given, ...change }))).toMatchObject({ error: { reason } })
  })

  it.each([
    ["parameter", { parameter: "walks.unknown" }],
    ["parameter", { parameter: "law.distance" }],
    ["value.adult", { value: { adult: 0, steps: [1, 3] } }],
    ["value.steps", { value: { adult: 120, steps: [1] } }],
    ["reference.url", { reference: { source: "Décret fictif", url: "http://exemple.test" } }],
    ["reference.source", { reference: { source: "Appeler le 06 12 34 56 78" } }],
  ])("are refused at %s, with words, when they are %j", async (place, change) => {
    const { lead, desk } = await open()
    const settled = await settle(lead.law.enter({ ...given, ...change }))
    const error = settled.ok ? undefined : settled.error
    expect(error).toBeInstanceOf(InvalidInput)
    if (error instanceof InvalidInput) expect(error.issues.map(({ path }) => path.join("."))).toContain(place)
    expect(await desk.law.entered({})).toEqual([])
  })

  it("are entered by leads and directors, and read by those who work with them", async () => {
    const { desk } = await open()
    expect(await settle(desk.law.enter(given))).toMatchObject({ error: { _tag: "ActorNotAllowed" } })
    expect((await desk.law.parameters({})).map(({ parameter }) => parameter)).toContain("law.distance")
  })

  it("name a parameter once: two plugins cannot declare the same", async () => {
    const twice = definePlugin({ id: "other", label: { fr: "Autre" }, parameters: [fee] })
    const opening = openMediation({ structure: "s", storage: memoryStorage(), plugins: [walks, twice] })
    expect(await settle(opening)).toMatchObject({ error: { _tag: "PluginMisconfigured" } })
  })
})
