import { InvalidInput, type Keys, KeyUnavailable, openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

describe("an erasure is a fact", () => {
  it("and decides, even when somebody puts the key back into its table", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 20, notes: "Confié par Camille." })
    const notes = async ({ mediator }: Pick<typeof world, "mediator">) =>
      (await mediator.process.get({ mediation }))?.interviews.map((one) => one.notes)
    expect(await notes(world)).toEqual(["Confié par Camille."])
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    const kept = (await store.keys([CAMILLE])).get(CAMILLE)
    if (kept === undefined) throw new Error("There must be a key")
    await world.director.privacy.erase({ person: CAMILLE, ground: "request" })
    const back = { subject: CAMILLE, expected: "erased", value: kept }
    await store.commit({ writes: [], guards: [], rows: [], keys: [back] })
    const { clock, keys } = fixedPorts()
    await using core = await openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys } })
    expect(await notes({ mediator: core.as({ id: "mediator-1", roles: ["mediator"] }) })).toEqual([null])
    await store.close()
  })
})

describe("a key holder that answers wrongly", () => {
  const holder = memoryKeys()
  const opening = async (keys: Keys) => {
    const { clock, ids } = fixedPorts()
    const world = await openWorld()
    return {
      world,
      core: await openMediation({ structure: "another", storage: world.storage, ports: { clock, ids, keys } }),
    }
  }
  const register = (core: Awaited<ReturnType<typeof opening>>["core"]) =>
    core.as({ id: "mediator-1", roles: ["mediator"] }).people.registerPerson({ person: "noor", name: "Noor Exemple" })

  it.each([
    ["wraps what never opens", { ...holder, wrap: async () => "nothing" }],
    ["opens to other bytes", { ...holder, unwrap: async () => new Uint8Array(32).fill(7) }],
  ] as const)("that %s is told before anything is recorded", async (_, keys) => {
    const { world, core } = await opening(keys)
    const failure = await failureOf(register(core))
    expect(failure).toBeInstanceOf(KeyUnavailable)
    expect((failure as KeyUnavailable).reason).toBe("not-opened")
    expect(await core.audit.verify()).toMatchObject({ ok: true, verified: 0 })
    await core.close()
    await world[Symbol.asyncDispose]()
  })

  it("that opens to another key later is told at once, and takes nobody for erased", async () => {
    let wrong = false
    const { world, core } = await opening({
      ...holder,
      unwrap: async (wrapped, context) => {
        const bytes = await holder.unwrap(wrapped, context)
        return wrong ? bytes.map((byte) => byte ^ 1) : bytes
      },
    })
    await register(core)
    await core.close()
    wrong = true
    const { clock, ids } = fixedPorts()
    const changed: Keys = {
      ...holder,
      unwrap: async (wrapped, context) => (await holder.unwrap(wrapped, context)).map((byte) => byte ^ 1),
    }
    const failure = await failureOf(
      openMediation({ structure: "another", storage: world.storage, ports: { clock, ids, keys: changed } }),
    )
    expect(failure).toMatchObject({ _tag: "KeyUnavailable", reason: "not-opened" })
    await world[Symbol.asyncDispose]()
  })
})

describe("a text that no database keeps as it is", () => {
  it.each([
    ["a NUL in a name", { name: "Ca\0mille" }],
    ["half of a pair in a name", { name: "Camille \ud83d" }],
    ["a NUL in the name of a field", { name: "Camille", "no\0te": "x" }],
  ] as const)("%s is refused, with its place", async (_, input) => {
    await using world = await openWorld()
    const failure = await failureOf(world.mediator.people.registerPerson(input as never))
    expect(failure).toBeInstanceOf(InvalidInput)
    expect((failure as InvalidInput).issues).toMatchObject([{ code: "unstorable_text" }])
    expect((await world.core.audit.tables()).filter(({ differences }) => differences > 0)).toEqual([])
  })
})
