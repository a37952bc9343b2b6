import { valueOn } from "@traitdunion/core"
import { counterSilence, counters, rightsAccess, rightsCatalogue, silenceOf } from "@traitdunion/plugin-rights-access"
import { describe, expect, it } from "vitest"
import { openRights, outcome } from "./support/desk.ts"

describe("the catalogue", () => {
  it("covers every counter and every theme of the project, and tells no paper and no delay that was read nowhere", async () => {
    const { desk } = await openRights()
    const { known } = await desk.rights.catalogue({})
    expect(new Set(known.map(({ counter }) => counter))).toEqual(new Set(Object.keys(counters)))
    for (const theme of ["housing", "health", "family", "social-rights", "taxes", "civil-status"]) {
      expect(known.map((one) => one.theme)).toContain(theme)
    }
    for (const { pieces, words } of known) {
      expect(pieces).toBeNull()
      expect(words?.fr).toContain("ne sont pas connues de l'outil")
    }
    expect(valueOn(rightsCatalogue, "2026-12-01").value["health-cover"].counter).toBe("cpam")
  })

  it("takes a structure's own kinds, for their days, and their papers", async () => {
    const { desk, director } = await openRights()
    const kind = {
      kind: "transport",
      name: "Carte de transport solidaire",
      theme: "social-rights",
      counter: "town-hall",
      pieces: ["identity", "resources"],
      source: "Règlement fictif de la commune",
      from: "2026-06-01",
    } as const
    await director.rights.addKind(kind)
    expect(await outcome(director.rights.addKind(kind))).toBe("AlreadyAdded")
    expect((await desk.rights.catalogue({ counter: "town-hall" })).own).toMatchObject([
      { kind: "transport", own: true },
    ])
    expect(await desk.rights.ownKinds({})).toEqual([
      { kind: "transport", name: "Carte de transport solidaire", counter: "town-hall" },
    ])
    const open = { procedure: "p-2", holder: "camille", ownKind: "transport" } as const
    expect(await outcome(desk.rights.openProcedure({ ...open, on: "2026-05-31" }))).toBe("UnknownKind")
    await desk.rights.openProcedure({ ...open, on: "2026-06-01" })
    expect(await desk.rights.procedure({ procedure: "p-2" })).toMatchObject({
      label: "Carte de transport solidaire",
      theme: "social-rights",
      counter: "town-hall",
      expected: { pieces: ["identity", "resources"], words: null },
    })
    expect(await outcome(director.rights.endKind({ ownKind: "transport", on: "2026-05-01" }))).toBe("BeforeItWasAdded")
    await director.rights.endKind({ ownKind: "transport", on: "2026-11-01" })
    expect((await desk.rights.catalogue({})).own).toEqual([])
    expect(await desk.rights.ownKinds({})).toEqual([])
    expect(await outcome(desk.rights.openProcedure({ ...open, procedure: "p-3" }))).toBe("UnknownKind")
    expect(await outcome(director.rights.endKind({ ownKind: "none-1" }))).toBe("UnknownKind")
  })

  it("is a structure's to extend, and not a mediator's", async () => {
    const { desk } = await openRights()
    const own = { name: "Autre", theme: "other", counter: "other", source: "Texte fictif" } as const
    expect(await outcome(desk.rights.addKind(own))).toBe("ActorNotAllowed")
  })
})

describe("the silence of a counter", () => {
  it("is not known, and says so", async () => {
    for (const counter of Object.keys(counters) as ReadonlyArray<keyof typeof counters>) {
      expect(silenceOf(counter, "2026-12-01")).toEqual({
        silence: null,
        words: expect.objectContaining({ fr: expect.stringContaining("accusé de réception") }),
      })
    }
    expect(rightsAccess.parameters).toContain(counterSilence)
  })

  it("is what a structure entered, from its day", async () => {
    const { desk, director, read } = await openRights()
    expect((await read()).silence.silence).toBeNull()
    await director.law.enter({
      parameter: "rights.silence",
      from: "2026-01-01",
      value: { cpam: { after: "P2M", means: "rejected" } },
      reference: { source: "Texte fictif" },
    })
    expect((await read()).silence).toEqual({ silence: { after: "P2M", means: "rejected" }, words: null })
    await desk.rights.openProcedure({ procedure: "p-2", holder: "camille", kind: "pension" })
    expect((await desk.rights.procedure({ procedure: "p-2" }))?.silence.silence).toBeNull()
  })
})
