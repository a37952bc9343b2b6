import { builtIns } from "@traitdunion/core/built-ins"
import { describe, expect, it } from "vitest"
import type * as z from "zod"
import * as zc from "zod/v4/core"

type Kind = "sealed" | "scanned" | "plain"

const WORDS = "Quelques mots libres"
const NUMBER = "Rappeler au 04 68 00 00 00"

/** The schemas inside a schema, with the names under which they stand. */
const inside = (schema: zc.$ZodType): ReadonlyArray<readonly [name: string, schema: zc.$ZodType]> => {
  const { def } = (schema as zc.$ZodTypes)._zod
  switch (def.type) {
    case "object":
      return Object.entries(def.shape)
    case "array":
      return [["[]", def.element]]
    case "union":
      return def.options.map((option) => ["", option])
    case "record":
      return [["{}", def.valueType]]
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "readonly":
    case "nonoptional":
      return [["", def.innerType]]
    case "pipe":
      return [["", def.in]]
    default:
      return []
  }
}

/** The texts that a schema takes as words, each with how it is kept. */
const textsOf = (schema: zc.$ZodType, path: string): ReadonlyArray<readonly [path: string, kind: Kind]> => {
  const parts = inside(schema)
  if (parts.some(([name]) => name === "~sealed")) return [[path, "sealed"]]
  const { def } = (schema as zc.$ZodTypes)._zod
  if (def.type === "string") {
    if (!zc.safeParse(schema, WORDS).success) return []
    return [[path, zc.safeParse(schema, NUMBER).success ? "plain" : "scanned"]]
  }
  return parts.flatMap(([name, part]) => textsOf(part, name === "" ? path : `${path}.${name}`))
}

const all = builtIns.flatMap((plugin) =>
  (plugin.streams ?? []).flatMap(
    (stream: { readonly name: string; readonly schemas: Record<string, z.core.$ZodType> }) =>
      Object.entries(stream.schemas).flatMap(([kind, schema]) => textsOf(schema, `${stream.name}.${kind}`)),
  ),
)

/** What stands in clear and is not scanned, each with why it may. */
const plain: Readonly<Record<string, string>> = {
  "institution.Registered.name": "the public name of an organisation",
  "institution.Renamed.name": "the public name of an organisation",
  "consent.Given.words": "the text that was shown, the same for everybody",
  "consent.Refused.words": "the text that was shown, the same for everybody",
  "activity.Recorded.watch.observation": "read by the rule deontology/anonymous-watch, names included",
  "activity.Corrected.watch.observation": "read by the rule deontology/anonymous-watch, names included",
  "partner.Described": "what an organisation publishes of itself",
  "partner.ContactAdded.title": "a function in an organisation",
  "partner.ServiceOffered": "what an organisation publishes of itself",
  "convention.Signed": "what two organisations agreed on",
  "convention.Amended": "what two organisations agreed on",
  "point.Opened": "a place that is open to the public",
  "disclosure.Disclosed.outlet": "the name of an outlet of the program",
  "disclosure.AccessGiven.outlet": "the name of an outlet of the program",
  "disclosure.DisclosedByLaw.outlet": "the name of an outlet of the program",
  "disclosure.DisclosedByLaw.article": "an article of law",
  "law-amount.Entered.checkedBy": "the id of an actor",
}

describe("every free text of the journal", () => {
  it("is sealed, scanned for numbers and addresses, or said to stand in clear", () => {
    expect(all.filter(([, kind]) => kind === "sealed").length).toBeGreaterThan(20)
    expect(all.filter(([, kind]) => kind === "scanned").length).toBeGreaterThan(20)
    const clear = [...new Set(all.filter(([, kind]) => kind === "plain").map(([path]) => path))]
    const unsaid = clear.filter(
      (path) => !Object.keys(plain).some((said) => path === said || path.startsWith(`${said}.`)),
    )
    expect(unsaid).toEqual([])
    const stale = Object.keys(plain).filter(
      (said) => !clear.some((path) => path === said || path.startsWith(`${said}.`)),
    )
    expect(stale).toEqual([])
  })

  it("of a mediation is sealed, but for what was written in clear before", () => {
    const kinds = (path: string) => all.filter(([one]) => one === path).map(([, kind]) => kind)
    for (const path of ["mediation.Opened.subject", "mediation.Declined.explanation"]) {
      expect(kinds(path)).toEqual(["sealed", "scanned"])
    }
    for (const path of ["mediation.Interviewed.notes", "mediation.Proposed.text", "mediation.Exchanged.message"]) {
      expect(kinds(path)).toEqual(["sealed"])
    }
  })
})
