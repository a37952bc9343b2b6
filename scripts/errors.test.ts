import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { logRefused, NoJournal, notWritten, wrongUse } from "../packages/cli/src/refusals/index.ts"
import { catalogues } from "../packages/cli/src/words/index.ts"
import { builtIns } from "../packages/core/src/built-ins.ts"
import * as core from "../packages/core/src/index.ts"
import { BrokerFailure, type BrokerFault, brokerFaults } from "../packages/outbox/src/index.ts"
import { ServiceFailed, type ServiceFault, serviceFaults } from "../packages/plugins/caf-relay/src/index.ts"
import { generatedPart } from "./generated.ts"

const page = new URL("../docs/errors.md", import.meta.url)
const text = readFileSync(page, "utf8")

// One of each, so that the tags and the codes are those that callers meet.
const words = { fr: "Exemple", en: "Example" }
const samples: ReadonlyArray<core.TraitDunionError> = [
  new core.ActorNotAllowed("process.meet", ["mediator"]),
  new core.ClockAhead(600),
  new core.ClockWentBack(600),
  new core.CommandRefused("process.meet", "NotYet", words),
  new core.ConcurrencyConflict("mediation/m-1", 1, 2),
  new core.CopyRefused("other", 0),
  new core.EventUnreadable("newer", {
    plugin: "workshops",
    stream: "workshop/1",
    position: 7,
    type: "workshop.Held@2",
  }),
  new core.InvalidInput("process.meet", []),
  new core.InvalidValue("date", words),
  new core.KeyUnavailable("missing"),
  new core.OutsideKnownPeriod("example.fee", "2026-01-01", "2026-02-01", undefined),
  new core.PluginFault(
    { plugin: "workshops", operation: "workshops.hold", stream: "workshop", event: "workshop.Held" },
    [],
  ),
  new core.PluginMisconfigured("workshops", words),
  new core.RuleBreached("process.meet", []),
  new core.SealBroken("mediation/m-1"),
  new core.StorageFailure("commit", "full"),
  new core.SubjectClosed("erased"),
  new core.SubjectUnregistered("workshops.hold"),
]

it("has one sample of every exported error", () => {
  const exported = Object.entries(core)
    .filter(([, value]) => typeof value === "function" && value.prototype instanceof core.TraitDunionError)
    .map(([name]) => name)
  expect(samples.map((sample) => sample._tag).toSorted()).toEqual(exported.toSorted())
})

it("lists every error with its code, and no other", () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \| `(TDU-[A-Z]+)` \|/gm)].map(([, tag, code]) => `${tag} ${code}`)
  expect(listed.toSorted()).toEqual(samples.map((sample) => `${sample._tag} ${sample.code}`).toSorted())
})

it("lists every reason of a storage failure with its words", () => {
  // The type checker sees to it that none is missing here.
  const reasons: Record<core.StorageReason, true> = {
    full: true,
    locked: true,
    damaged: true,
    newer: true,
    behind: true,
    "read-only": true,
    missing: true,
    "wrong-address": true,
    denied: true,
    unsupported: true,
    untrusted: true,
    altered: true,
    unprepared: true,
    unguarded: true,
    layout: true,
    "too-large": true,
    "own-transaction": true,
    unavailable: true,
    unknown: true,
  }
  const rows = Object.keys(reasons).map((reason) => {
    const failure = new core.StorageFailure("commit", reason as core.StorageReason)
    return `| \`${reason}\` | ${failure.words.fr} | ${failure.remedy.fr} | ${failure.remedy.en} |`
  })
  const expected = `\n| reason | French words | À faire | what to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "storage", expected)).toBe(expected)
})

it("lists every reason of a refused copy with its words", () => {
  const reasons: Record<core.CopyReason, true> = { other: true, ahead: true, damaged: true }
  const rows = Object.keys(reasons).map((reason) => {
    const { words, remedy } = new core.CopyRefused(reason as core.CopyReason, 12)
    return `| \`${reason}\` | ${words.fr} | ${remedy.fr} | ${remedy.en} |`
  })
  const expected = `\n| reason | French words | À faire | what to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "copies", expected)).toBe(expected)
})

it("lists every reason of an unavailable key with its words", () => {
  const reasons: Record<core.KeyReason, true> = {
    "no-keys": true,
    exposed: true,
    "wrong-passphrase": true,
    missing: true,
    "not-opened": true,
    unreachable: true,
  }
  const rows = Object.keys(reasons).map((reason) => {
    const failure = new core.KeyUnavailable(reason as core.KeyReason)
    return `| \`${reason}\` | ${failure.words.fr} | ${failure.remedy.fr} | ${failure.remedy.en} |`
  })
  const expected = `\n| reason | French words | À faire | what to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "keys", expected)).toBe(expected)
})

it("lists every reason of a service that failed with its words", () => {
  const rows = Object.keys(serviceFaults).map((reason) => {
    const failure = new ServiceFailed(reason as ServiceFault)
    return `| \`${reason}\` | ${failure.words.fr} | ${failure.remedy.fr} | ${failure.remedy.en} |`
  })
  const expected = `\n| reason | French words | À faire | what to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "services", expected)).toBe(expected)
})

it("lists every reason of a broker that failed with its words", () => {
  const rows = Object.keys(brokerFaults).map((reason) => {
    const failure = new BrokerFailure("publish", reason as BrokerFault)
    return `| \`${reason}\` | ${failure.words.fr} | ${failure.remedy.fr} | ${failure.remedy.en} |`
  })
  const expected = `\n| reason | French words | À faire | what to do |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "brokers", expected)).toBe(expected)
})

it("lists every refusal of every built-in command with its words, and no other", () => {
  const sections = builtIns
    .filter((plugin) => Object.keys(plugin.commands).length > 0)
    .map((plugin) => {
      const commands: ReadonlyArray<[string, core.AnyCommand]> = Object.entries(plugin.commands)
      const rows = commands.flatMap(([name, command]) => {
        const refusals = Object.entries(command.refusals)
        const call = `${plugin.id}.${name}`
        if (refusals.length === 0) return [`| \`${call}\` | — | |`]
        return refusals.map(([code, { fr }]) => `| \`${call}\` | \`${code}\` | ${fr} |`)
      })
      return `\n### \`${plugin.id}\`: ${plugin.label.fr}\n\n| command | reason | French words |\n| --- | --- | --- |\n${rows.join("\n")}\n`
    })
  const expected = `${sections.join("")}\n`
  expect(generatedPart(page, "refusals", expected)).toBe(expected)
})

it("lists every rule with what it sees to", () => {
  const rows = builtIns
    .flatMap(({ rules }) => rules)
    .map((rule) => `| \`${rule.id}\` | ${rule.principle.label.fr} | ${rule.label.fr} |`)
  const expected = `\n| rule | principle | what it sees to |\n| --- | --- | --- |\n${rows.join("\n")}\n\n`
  expect(generatedPart(page, "rules", expected)).toBe(expected)
})

it("lists every refusal of the command line with its code and words, and no other", () => {
  const { seeHelp: _, ...usage } = catalogues.fr.usage
  const misuses = Object.keys(usage).map((name) =>
    wrongUse((words) => {
      const said = words[name as keyof typeof usage]
      return typeof said === "string" ? said : said("…", "…")
    }, "…"),
  )
  const places = Object.keys(catalogues.fr.places.misuse).map((name) =>
    wrongUse((_, words) => {
      const said = words.places.misuse[name as keyof typeof words.places.misuse]
      return typeof said === "string" ? said : said("…", "…")
    }, "…"),
  )
  const files = [new NoJournal("…"), notWritten("…"), logRefused({ fr: "…", en: "…" })]
  const rows = [...misuses, ...places, ...files].map(
    ({ code, words, remedy }) => `| \`${code}\` | ${words.fr} | ${remedy.fr} | ${words.en} | ${remedy.en} |`,
  )
  expect(new Set([...misuses, ...places, ...files].map(({ code }) => code))).toEqual(
    new Set(["TDU-USAGE", "TDU-FILES"]),
  )
  const head = "| code | French words | À faire | English words | what to do |\n| --- | --- | --- | --- | --- |\n"
  const expected = `\n${head}${rows.join("\n")}\n\n`
  expect(generatedPart(page, "command-line", expected)).toBe(expected)
})
