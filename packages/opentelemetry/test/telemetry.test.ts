import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SpanKind, SpanStatusCode } from "@opentelemetry/api"
import * as conventions from "@opentelemetry/semantic-conventions"
import * as experimental from "@opentelemetry/semantic-conventions/incubating"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation, type Storage, settle } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openTelemetry } from "../src/index.ts"
import { names } from "../src/names.ts"
import { recorded } from "./recorded.ts"

/** Invented people. */
const CANARIES = /Camille|Sacha|Exemple|06 99 88 77 66|jardin|mediator-1/

const start = async (
  storage: Storage,
  sdk: ReturnType<typeof recorded>,
  more: { readonly structures?: boolean } = {},
) => {
  const ports = { keys: memoryKeys(), telemetry: openTelemetry({ ...sdk, ...more }) }
  const core = await openMediation({ structure: "association-1", storage, ports })
  return { core, desk: core.as({ id: "mediator-1", roles: ["mediator"] }) }
}

/** Two people, a mediation, a meeting that is refused for want of consent, and one that is held. */
const conflict = async ({ desk }: Awaited<ReturnType<typeof start>>) => {
  const { key: camille } = await desk.people.registerPerson({ name: "Camille Exemple", phone: "06 99 88 77 66" })
  const { key: sacha } = await desk.people.registerPerson({ name: "Sacha Exemple" })
  const parties = [camille, sacha].map((id) => ({ kind: "person" as const, id }))
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  const meeting = { mediation, parties: [camille, sacha], minutes: 60 }
  const early = await settle(desk.process.meet(meeting))
  const asked = { purpose: { kind: "mediation", mediation }, language: "fr", means: "oral" } as const
  for (const party of [camille, sacha]) {
    await desk.consent.give({ party, consent: `${party}-1`, ...asked, words: "On parle du jardin." })
  }
  await desk.process.meet(meeting)
  await desk.process.get({ mediation })
  return { early, mediation, people: [camille, sacha] }
}

describe("what is told to OpenTelemetry", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "traitdunion-otel-"))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it("is called as the conventions call it", () => {
    expect(names).toMatchObject({
      system: conventions.ATTR_DB_SYSTEM_NAME,
      operation: conventions.ATTR_DB_OPERATION_NAME,
      operationDuration: conventions.METRIC_DB_CLIENT_OPERATION_DURATION,
      errorType: conventions.ATTR_ERROR_TYPE,
      connectionCount: experimental.METRIC_DB_CLIENT_CONNECTION_COUNT,
      connectionMax: experimental.METRIC_DB_CLIENT_CONNECTION_MAX,
      pendingRequests: experimental.METRIC_DB_CLIENT_CONNECTION_PENDING_REQUESTS,
      poolName: experimental.ATTR_DB_CLIENT_CONNECTION_POOL_NAME,
      connectionState: experimental.ATTR_DB_CLIENT_CONNECTION_STATE,
    })
  })

  it("is a span a call, with those of the storage below it, and the caller's above", async () => {
    const sdk = recorded()
    const opened = await start(sqliteStorage({ file: join(folder, "a.sqlite") }), sdk)
    const tracer = sdk.tracerProvider.getTracer("application")
    await tracer.startActiveSpan("POST /meetings", async (span) => {
      await conflict(opened)
      span.end()
    })
    await opened.core.close()
    const request = sdk.spans().find(({ name }) => name === "POST /meetings")
    if (request === undefined) throw new Error("No span of the request")
    expect(sdk.below(request)).toEqual([
      "command people.registerPerson",
      "command people.registerPerson",
      "command process.open",
      "command process.accept",
      "command process.assign",
      "command process.meet",
      "command consent.give",
      "command consent.give",
      "command process.meet",
      "query process.get",
    ])
    const [refused, held] = sdk.spans().filter(({ name }) => name === "command process.meet")
    if (refused === undefined || held === undefined) throw new Error("Two meetings")
    expect(refused).toMatchObject({ kind: SpanKind.INTERNAL, status: { code: SpanStatusCode.UNSET } })
    expect(refused.attributes).toEqual({
      "traitdunion.structure": "association-1",
      "traitdunion.kind": "command",
      "traitdunion.call": "process.meet",
      "traitdunion.outcome": "RuleBreached",
      "traitdunion.code": "TDU-RULE",
      "traitdunion.rules": ["deontology/free-consent"],
    })
    expect(held.attributes).toMatchObject({ "traitdunion.outcome": "done", "traitdunion.events": 1 })
    expect(sdk.below(refused)).not.toContain("storage commit")
    expect(sdk.below(held).at(-1)).toBe("storage commit")
    const commit = sdk.spans().find(({ name }) => name === "storage commit")
    expect(commit).toMatchObject({
      kind: SpanKind.CLIENT,
      attributes: { "db.system.name": "sqlite", "db.operation.name": "commit" },
    })
  })

  it("keeps the calls of many at once apart", async () => {
    const sdk = recorded()
    const { core, desk } = await start(sqliteStorage({ file: join(folder, "b.sqlite") }), sdk)
    const tracer = sdk.tracerProvider.getTracer("application")
    const record = (index: number): Promise<void> =>
      tracer.startActiveSpan(`request ${index}`, async (span) => {
        await desk.registers.record({ on: "2026-03-14", register: "presence", minutes: 5 + index, persons: 1 })
        span.end()
      })
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(index)))
    await core.close()
    for (const request of sdk.spans().filter(({ name }) => name.startsWith("request"))) {
      expect(sdk.below(request)).toEqual(["command registers.record"])
    }
    for (const command of sdk.spans().filter(({ name }) => name === "command registers.record")) {
      const tries = Number(command.attributes["traitdunion.tries"] ?? 1)
      expect(sdk.below(command).filter((name) => name === "storage commit")).toHaveLength(tries)
    }
  })

  it("counts calls by how they ended, rules that stood against them, tries and facts", async () => {
    const sdk = recorded()
    const opened = await start(memoryStorage(), sdk)
    const { mediation, people } = await conflict(opened)
    // Many who write the same mediation at once: some decide again.
    const meeting = { mediation, parties: people, minutes: 20 }
    await Promise.all(Array.from({ length: 6 }, () => opened.desk.process.meet(meeting)))
    const points = await sdk.points()
    const named = (metric: string) => points.filter((point) => point.metric === metric)
    expect(
      named("traitdunion.rule.breaches").map(({ attributes, value }) => ({ ...attributes, value })),
    ).toContainEqual({
      "traitdunion.kind": "command",
      "traitdunion.call": "process.meet",
      "traitdunion.rule": "deontology/free-consent",
      value: 1,
    })
    const meetings = named("traitdunion.call.duration").filter(
      ({ attributes }) => attributes["traitdunion.call"] === "process.meet",
    )
    expect(meetings.map(({ attributes }) => attributes["traitdunion.outcome"]).toSorted()).toEqual([
      "RuleBreached",
      "done",
    ])
    const facts = named("traitdunion.events.recorded")
    const sum = facts.reduce((total, { value }) => total + Number(value), 0)
    expect(sum).toBe((await opened.core.audit.verify()).verified)
    const retries = named("traitdunion.call.retries").map(({ value }) => Number(value))
    expect(retries.reduce((total, value) => total + value, 0)).toBeGreaterThan(0)
    expect(
      named("db.client.operation.duration").some(({ attributes }) => attributes["db.operation.name"] === "commit"),
    ).toBe(true)
    await opened.core.close()
  })

  it("marks as faults what is no refusal", async () => {
    const sdk = recorded()
    const { core, desk } = await start(sqliteStorage({ file: join(folder, "c.sqlite") }), sdk)
    await core.close()
    await settle(desk.process.list({}))
    const [span] = sdk.spans().filter(({ name }) => name === "query process.list")
    expect(span).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { "error.type": "StorageFailure:unavailable", "traitdunion.code": "TDU-STORAGE" },
    })
  })

  it("holds no person, no word, nor who acted", async () => {
    const sdk = recorded()
    const opened = await start(sqliteStorage({ file: join(folder, "d.sqlite") }), sdk, { structures: true })
    const { early, mediation } = await conflict(opened)
    expect(early.ok).toBe(false)
    await settle(opened.desk.people.registerPerson({ person: "not an id", name: "Camille Exemple" }))
    const told = JSON.stringify([
      sdk.spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
      await sdk.points(),
    ])
    expect(told).toContain("process.meet")
    expect(told).toContain("association-1")
    expect(told).not.toMatch(CANARIES)
    expect(told).not.toContain(mediation)
    await opened.core.close()
  })

  it("leaves structures out of metrics unless told otherwise", async () => {
    const [apart, together] = [recorded(), recorded()]
    for (const [sdk, structures] of [
      [apart, true],
      [together, false],
    ] as const) {
      const { core, desk } = await start(memoryStorage(), sdk, { structures })
      await desk.process.list({})
      await core.close()
    }
    expect(JSON.stringify(await apart.points())).toContain("association-1")
    expect(JSON.stringify(await together.points())).not.toContain("association-1")
  })
})
