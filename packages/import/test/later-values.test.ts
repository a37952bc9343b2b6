import { autonomyLevels, doers, origins, publics } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { parseAutonomy } from "../src/values/autonomy.ts"
import { parseConventions } from "../src/values/conventions.ts"
import { parseDoer } from "../src/values/doer.ts"
import { mediatorId } from "../src/values/mediator.ts"
import { parseOrigin } from "../src/values/origin.ts"
import type { Parsed } from "../src/values/parsed.ts"
import { parsePublics } from "../src/values/publics.ts"
import { parseQpv } from "../src/values/qpv.ts"

const answerOf = <T>(parsed: Parsed<T>): T | "refused" => (parsed.ok ? parsed.value : "refused")

describe("the later columns", () => {
  it("read every official wording, whatever its case", () => {
    const lists = [
      [autonomyLevels, parseAutonomy],
      [doers, parseDoer],
      [origins, parseOrigin],
    ] as const
    for (const [labels, parse] of lists) {
      for (const [key, { fr }] of Object.entries(labels)) expect(answerOf(parse(fr.toUpperCase()))).toBe(key)
      expect(answerOf(parse("chose"))).toBe("refused")
    }
    for (const [key, { fr }] of Object.entries(publics)) expect(answerOf(parsePublics(fr))).toEqual([key])
  })

  it.each([
    ["Jeune / famille", ["youth", "families"]],
    ["seniors, Senior,handicap", ["seniors", "disability"]],
    ["isolés", ["isolated"]],
    ["jeune, chats", "refused"],
    ["jeune,", "refused"],
  ])("read several publics, or none: %s", (text, expected) => {
    expect(answerOf(parsePublics(text))).toEqual(expected)
  })

  it.each([
    ["qn06699a", "QN06699A"],
    ["Hors QPV", "outside"],
    ["hors-qpv", "outside"],
    ["oui", "refused"],
    ["Quartier Nord", "refused"],
  ])("read a neighbourhood by its code, or outside: %s", (text, expected) => {
    expect(answerOf(parseQpv(text))).toBe(expected)
  })

  it("read conventions by their ids, each once", () => {
    expect(answerOf(parseConventions("etat-2026, caf-2026,etat-2026"))).toEqual(["etat-2026", "caf-2026"])
    expect(answerOf(parseConventions("Contrat de ville"))).toBe("refused")
  })
})

describe("a mediator's label", () => {
  it.each([
    ["Médiatrice A", "mediatrice-a"],
    ["  Camille EXEMPLE ", "camille-exemple"],
    ["???", ""],
  ])("makes an identifier: %s", (label, id) => {
    expect(mediatorId(label)).toBe(id)
  })
})
