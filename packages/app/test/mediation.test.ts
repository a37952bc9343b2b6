import { afterEach, beforeEach, expect, it } from "vitest"
import { openWorld, type Person, type World } from "./world.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
})

const unescaped = (text: string): string =>
  text.replaceAll("&amp;", "&").replaceAll("&#39;", "'").replaceAll("&quot;", '"')

/** The form of a page as somebody without a developer fills it in: what is hidden, and what they chose by its words. */
const filledIn = async (
  who: Person,
  path: string,
  chosen: Readonly<Record<string, string>>,
  typed: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly text: string }> => {
  const { text } = await who.get(path)
  const fields: Record<string, string | ReadonlyArray<string>> = {}
  for (const [, name = "", value = ""] of text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g))
    fields[name] = unescaped(value)
  for (const [words, name] of Object.entries(chosen)) {
    const option = [...text.matchAll(/<option value="([^"]*)"[^>]*>([^<]*)</g)].find(
      ([, , said]) => unescaped(said ?? "") === words,
    )
    const tile = new RegExp(`name="${name}" value="([^"]*)"[^>]*>(?:<span>)?${words}`).exec(unescaped(text))
    const value = option?.[1] ?? tile?.[1]
    if (value === undefined) throw new Error(`${path} offers no "${words}"`)
    const before = fields[name]
    fields[name] = before === undefined ? value : [...(typeof before === "string" ? [before] : before), value]
  }
  const sent = await who.post(path, { ...fields, ...typed })
  if (sent.status !== 409 || !sent.text.includes("~acknowledge")) return sent
  // A warning, taken on with the first reason that is offered.
  const taken = /name="~acknowledge" value="([^"]+)"/.exec(sent.text)?.[1] ?? ""
  return who.post(path, { ...fields, ...typed, "~acknowledge": unescaped(taken) })
}

it("a whole mediation is conducted by the pages, and nobody types an id", async () => {
  const mediator = await world.enter("m-1", ["mediator"])
  const made = async (name: string): Promise<string> =>
    (await mediator.post("/personnes/nouvelle", { name })).location?.split("/").at(-1) ?? ""
  const people = [await made("Camille Exemple"), await made("Alix Fictive")]
  const opening = `/mediations/nouvelle?${people.map((id) => `p=${id}`).join("&")}`
  const form = await mediator.get(opening)
  const hidden = [...form.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ])
  const opened = await mediator.post(opening, { ...Object.fromEntries(hidden), origin: "person", register: "conflict" })
  const path = opened.location ?? ""
  const id = path.split("/").at(-1) ?? ""
  const step = (name: string): string => `/faire/process.${name}?mediation=${id}`
  const kept = async (answer: Promise<{ readonly status: number; readonly text: string }>): Promise<void> => {
    const { status, text } = await answer
    expect([status, /<section class="refused".*?<\/section>/s.exec(text)?.[0]]).toEqual([200, undefined])
  }
  for (const name of ["Camille Exemple", "Alix Fictive"])
    await kept(filledIn(mediator, step("inform"), { [name]: "party" }))
  const consents = [...(await mediator.get(path)).text.matchAll(/href="(\/faire\/consent\.give\?[^"]+)"/g)].map(
    ([, to]) => unescaped(to ?? ""),
  )
  expect(consents).toHaveLength(2)
  for (const to of consents) {
    await kept(
      filledIn(mediator, to, { "De vive voix": "means" }, { words: "Je veux bien en parler.", language: "fr" }),
    )
  }
  await kept(filledIn(mediator, step("accept"), {}))
  await kept(filledIn(mediator, step("assign"), { "m-1": "mediator" }))
  for (const name of ["Camille Exemple", "Alix Fictive"]) {
    await kept(filledIn(mediator, step("interview"), { [name]: "party" }, { minutes: "30" }))
  }
  await kept(
    filledIn(mediator, step("meet"), { "Camille Exemple": "parties", "Alix Fictive": "parties" }, { minutes: "60" }),
  )
  const agreed = {
    form: "oral",
    extent: "whole",
    "commitments.0.what": "Baisser le son le soir",
    "commitments.0.due": "2026-12-20",
  }
  await kept(filledIn(mediator, step("agree"), { "Camille Exemple": "commitments.0.by" }, agreed))
  await kept(filledIn(mediator, step("followUp"), { "Baisser le son le soir": "commitment" }, { result: "kept" }))
  await kept(filledIn(mediator, step("close"), {}, { outcome: "agreement" }))
  expect((await mediator.get(path)).text).toContain("Close")
}, 60_000)
