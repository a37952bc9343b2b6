import { type Keys, openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, fixedPorts, openWorld, STRUCTURE, storedEvents } from "../support/world.ts"

describe("the key holder", () => {
  it("wraps each person's key once, also when two record the person at once", async () => {
    await using world = await openWorld()
    const { clock } = fixedPorts()
    const open = () =>
      openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, keys: memoryKeys() } })
    const cores = await Promise.all([open(), open(), open()])
    const mediation = await world.bringTo("dialogue")
    await world.mediator.people.registerInstitution({ institution: "bank-9", name: "Banque d'exemple", kind: "bank" })
    const told = await Promise.all(
      cores.map((core, n) =>
        core
          .as({ id: `mediator-${n}`, roles: ["mediator"] })
          .people.registerPerson({
            person: `new-${n % 2}`,
            name: `Personne Exemple ${n}`,
          })
          .then(
            () => "done",
            (error: { readonly _tag: string }) => error._tag,
          ),
      ),
    )
    expect(told.filter((one) => one === "done")).toHaveLength(2)
    expect(told.filter((one) => one === "CommandRefused")).toHaveLength(1)
    const store = await world.storage.open({ structure: STRUCTURE, tables: [] })
    expect((await store.keys(["new-0", "new-1"])).size).toBe(2)
    for (const person of ["new-0", "new-1"]) {
      expect((await world.lead.people.person({ person }))?.name).toMatch(/^Personne Exemple/)
    }
    expect(await world.core.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    expect(mediation).not.toBe("")
    await Promise.all(cores.map((core) => core.close()))
  })

  it("can change: every key is wrapped anew and the journal stays as it is", async () => {
    await using world = await openWorld()
    const before = await storedEvents(world.storage)
    const [old, now] = [memoryKeys(), memoryKeys("the next one")]
    const both: Keys = {
      name: "both",
      wrap: now.wrap,
      unwrap: (text, context) => now.unwrap(text, context).catch(() => old.unwrap(text, context)),
    }
    const { clock, ids } = fixedPorts()
    await using during = await openMediation({
      structure: STRUCTURE,
      storage: world.storage,
      ports: { clock, ids, keys: both },
    })
    const progress: Array<number> = []
    const count = await during.keys.rotate({ onProgress: ({ done }) => progress.push(done) })
    expect(count).toBeGreaterThan(3)
    expect(progress.at(-1)).toBe(count)
    await using after = await openMediation({
      structure: STRUCTURE,
      storage: world.storage,
      ports: { clock, ids, keys: now },
    })
    const lead = after.as({ id: "lead-1", roles: ["lead"] })
    expect(await lead.people.person({ person: CAMILLE })).toMatchObject({ name: "Camille Exemple" })
    expect(await lead.people.search({ name: "camille" })).toHaveLength(1)
    expect(await after.audit.verify()).toMatchObject({ ok: true, marksChecked: true })
    expect(await storedEvents(world.storage)).toEqual(before)
    expect(
      await failureOf(
        openMediation({ structure: STRUCTURE, storage: world.storage, ports: { clock, ids, keys: old } }),
      ),
    ).toMatchObject({
      _tag: "KeyUnavailable",
    })
  })
})
