import {
  addDays,
  column,
  defineDeadline,
  defineIndicator,
  definePlugin,
  defineProjection,
  defineQuery,
  defineRows,
  defineStream,
  defineTable,
  defineTally,
  field,
  MediationStream,
  openMediation,
  type PlainDate,
  type Storage,
} from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import * as z from "zod"

/** A database in which lists may go stale. */
export interface ListedDatabase {
  readonly storage: () => Storage
  readonly drop: () => Promise<void>
}

const structure = "association-exemple"
const keys = memoryKeys()
const mediator = { id: "mediator-1", roles: ["mediator"] } as const
const label = { fr: "Exemple" }
const citation = { source: "Exemple" }
const summary = { fr: "Exemple" }

interface Made {
  readonly days?: number
  readonly factor?: number
  readonly more?: boolean
  /** The same plugin with the body of its deadline written anew. */
  readonly rewritten?: boolean
}

/** A plugin with a stream of its own, a list and rows over it, figures, and deadlines: some of the core's mediations. */
const housing = ({ days = 30, factor = 1, more = false, rewritten = false }: Made = {}) => {
  const Claim = defineStream("claim", {
    Filed: z.strictObject({ on: field.date, persons: z.int() }),
    Joined: z.strictObject({ names: z.array(field.id) }),
    Answered: z.strictObject({ on: field.date }),
  }).evolve<{
    readonly on: PlainDate | null
    readonly persons: number
    readonly names: ReadonlyArray<string>
    readonly answered: boolean
  }>(
    { on: null, persons: 0, names: [], answered: false },
    {
      Filed: (state, { on, persons }) => ({ ...state, on, persons: persons * factor }),
      Joined: (state, { names }) => ({ ...state, names }),
      Answered: (state) => ({ ...state, answered: true }),
    },
  )
  const claims = defineTable("claim", { on: column.indexed(column.date()), persons: column.integer() })
  const members = defineTable("claim_member", { claim: column.text(), name: column.text() })
  const rooms = defineTable("claim_mediation", { parties: column.integer() })
  const tally = defineTally(Claim, {
    name: "claim",
    measures: { persons: { label, exposes: "nobody" } },
    dimensions: {},
    days: { table: claims, columns: ["on"] },
    entries: ({ on, persons }) => (on === null ? [] : [{ on, of: { persons }, by: {} }]),
  })
  const claim = z.strictObject({ claim: field.id })
  const command = { summary, by: ["mediator"] as const, key: (input: { readonly claim: string }) => input.claim }
  return definePlugin({
    id: "claims",
    label,
    streams: [Claim],
    tables: [claims, members, rooms],
    indicators: [
      defineIndicator(tally, {
        id: "claims/persons",
        label,
        unit: "count",
        numerator: { measure: "persons", words: label },
        by: [],
        source: citation,
      }),
    ],
    projections: [
      defineProjection(Claim, claims, ({ on, persons }) => (on === null ? null : { on, persons })),
      defineRows(Claim, members, ({ names }, key) => names.map((name) => [name, { claim: key, name }] as const)),
      defineProjection(MediationStream, rooms, ({ parties }) => ({ parties: parties.length })),
    ],
    deadlines: [
      defineDeadline(Claim, {
        id: "claims/answer",
        label,
        citation,
        due: rewritten
          ? ({ on, answered }) => (answered || on === null ? null : addDays(on, 60))
          : ({ on, answered }) => (on === null || answered ? null : addDays(on, days)),
      }),
      defineDeadline(MediationStream, {
        id: "claims/first-call",
        label,
        citation,
        due: ({ opened }) => (opened === null ? null : addDays(opened.on, days)),
      }),
      ...(more
        ? [
            defineDeadline(Claim, {
              id: "claims/court",
              label,
              citation,
              due: ({ on }) => (on === null ? null : addDays(on, 90)),
            }),
          ]
        : []),
    ],
    commands: {
      file: Claim.command({
        ...command,
        input: claim.extend({ on: field.date, persons: z.int() }),
        decide: ({ input: { on, persons }, emit }) => emit("Filed", { on, persons }),
      }),
      join: Claim.command({
        ...command,
        input: claim.extend({ names: z.array(field.id) }),
        decide: ({ input: { names }, emit }) => emit("Joined", { names }),
      }),
    },
    queries: {
      all: defineQuery({ summary, by: ["mediator"], input: z.strictObject({}), run: ({ read }) => read.rows(claims) }),
      members: defineQuery({
        summary,
        by: ["mediator"],
        input: z.strictObject({}),
        run: ({ read }) => read.rows(members),
      }),
      rooms: defineQuery({ summary, by: ["mediator"], input: z.strictObject({}), run: ({ read }) => read.rows(rooms) }),
      figures: defineQuery({
        summary,
        by: ["mediator"],
        input: z.strictObject({}),
        run: ({ read }) =>
          read.tally(tally, { from: "2026-01-01" as PlainDate, to: "2026-12-31" as PlainDate, by: [] }),
      }),
    },
  })
}

const until = { until: "2099-12-31" } as const

/** What every engine and its adapter must do about lists that are behind. */
export const describeUpToDate = (name: string, fresh: () => Promise<ListedDatabase>): void => {
  describe(`lists, figures and deadlines in ${name}`, () => {
    let database: ListedDatabase
    beforeEach(async () => {
      database = await fresh()
    })
    afterEach(() => database.drop())

    const plain = () => openMediation({ structure, storage: database.storage(), ports: { keys } })
    const withClaims = (made?: Made) =>
      openMediation({ structure, storage: database.storage(), plugins: [housing(made)] as const, ports: { keys } })
    type Claims = Awaited<ReturnType<typeof withClaims>>
    const file = async (core: Claims, claim: string): Promise<void> => {
      await core.as(mediator).claims.file({ claim, on: "2026-03-02", persons: 2 })
    }
    const mediation = async (core: Claims | Awaited<ReturnType<typeof plain>>, id: string): Promise<void> => {
      const desk = core.as(mediator)
      for (const person of [`${id}-a`, `${id}-b`])
        await desk.people.registerPerson({ person, name: "Personne Exemple" })
      const parties = [`${id}-a`, `${id}-b`].map((one) => ({ kind: "person" as const, id: one }))
      await desk.process.open({ mediation: id, origin: "person", register: "conflict", parties })
    }
    const due = async (core: Claims): Promise<ReadonlyArray<string>> =>
      (await core.as(mediator).deadlines.upcoming(until))
        .filter(({ deadline }) => deadline.startsWith("claims/"))
        .map(({ deadline, key, due: day }) => `${deadline} ${key} ${day}`)
        .toSorted()
    const sound = async (core: Claims): Promise<void> => {
      expect((await core.audit.tables()).filter(({ differences }) => differences > 0)).toEqual([])
      expect(await core.health()).toMatchObject({ status: "ok" })
    }

    it("are complete at the next opening where a program without the plugin recorded what they follow", async () => {
      const first = await withClaims()
      await mediation(first, "m-1")
      await using without = await plain()
      await mediation(without, "m-2")
      // The program that has the plugin and still runs does not give a shorter list.
      const behind = { _tag: "StorageFailure", reason: "behind" }
      await expect(first.as(mediator).claims.rooms({})).rejects.toMatchObject(behind)
      await expect(first.as(mediator).deadlines.upcoming(until)).rejects.toMatchObject(behind)
      // Neither does the one without it, of the deadlines that are all in one list.
      await expect(without.as(mediator).deadlines.upcoming(until)).rejects.toMatchObject(behind)
      const { checks } = await first.health()
      expect(checks.find(({ name: check }) => check === "tables")).toMatchObject({ ok: false, reason: "behind" })
      // What the other program could not touch goes on.
      await file(first, "c-1")
      expect(await first.as(mediator).claims.all({})).toHaveLength(1)
      await first.close()

      await using again = await withClaims()
      expect((await again.as(mediator).claims.rooms({})).map(({ key }) => key).toSorted()).toEqual(["m-1", "m-2"])
      expect((await due(again)).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
        "claims/answer c-1",
        "claims/first-call m-1",
        "claims/first-call m-2",
      ])
      await sound(again)
    })

    it("get a deadline that a release adds, and lose what it no longer makes", async () => {
      const first = await withClaims()
      await file(first, "c-1")
      await first.close()
      const more = await withClaims({ more: true })
      expect(await due(more)).toEqual(["claims/answer c-1 2026-04-01", "claims/court c-1 2026-05-31"])
      await sound(more)
      await more.close()
    })

    it("follow a deadline, a fold and figures whose constants alone changed", async () => {
      const first = await withClaims()
      await file(first, "c-1")
      await first.close()
      await using later = await withClaims({ days: 60, factor: 10 })
      expect(await due(later)).toEqual(["claims/answer c-1 2026-05-01"])
      expect(await later.as(mediator).claims.all({})).toMatchObject([{ key: "c-1", persons: 20 }])
      expect(await later.as(mediator).claims.figures({})).toMatchObject([{ month: "2026-03", of: { persons: 20 } }])
      await sound(later)
    })

    it("are written by one version at a time: the one that is older says so, and writes nothing", async () => {
      await using older = await withClaims()
      await file(older, "c-1")
      await using newer = await withClaims({ rewritten: true })
      expect(await due(newer)).toEqual(["claims/answer c-1 2026-05-01"])
      const { verified } = await newer.audit.verify()
      await expect(file(older, "c-2")).rejects.toMatchObject({ _tag: "StorageFailure", reason: "newer" })
      await expect(older.as(mediator).deadlines.upcoming(until)).rejects.toMatchObject({ reason: "behind" })
      expect((await newer.audit.verify()).verified).toBe(verified)
      await file(newer, "c-3")
      expect(await due(newer)).toEqual(["claims/answer c-1 2026-05-01", "claims/answer c-3 2026-05-01"])
      await sound(newer)
    })

    it("are shared by programs that say the same in other words", async () => {
      await using one = await withClaims({ days: 60 })
      await file(one, "c-1")
      await using other = await withClaims({ rewritten: true })
      await file(one, "c-2")
      await file(other, "c-3")
      const all = ["c-1", "c-2", "c-3"].map((claim) => `claims/answer ${claim} 2026-05-01`)
      expect(await due(one)).toEqual(all)
      expect(await due(other)).toEqual(all)
    })

    it("are made anew by several programs at once, and each of them opens", async () => {
      const first = await withClaims()
      await file(first, "c-1")
      await first.close()
      const all = await Promise.all(Array.from({ length: 4 }, () => withClaims({ rewritten: true })))
      for (const core of all) expect(await due(core)).toEqual(["claims/answer c-1 2026-05-01"])
      for (const core of all) await core.close()
    })

    it("lose a row of several that is no longer made, whoever recorded it", async () => {
      await using core = await withClaims()
      await file(core, "c-1")
      await core.as(mediator).claims.join({ claim: "c-1", names: ["alix", "noor"] })
      await core.as(mediator).claims.join({ claim: "c-1", names: ["noor"] })
      expect((await core.as(mediator).claims.members({})).map(({ key }) => key)).toEqual(["c-1/noor"])
      await sound(core)
    })

    it("are forgotten on request, when the plugin that kept them is not used any more", async () => {
      const first = await withClaims()
      await mediation(first, "m-1")
      await first.close()
      await using without = await plain()
      await mediation(without, "m-2")
      await expect(without.as(mediator).deadlines.upcoming(until)).rejects.toMatchObject({ reason: "behind" })
      await without.rebuild()
      expect(await without.as(mediator).deadlines.upcoming(until)).toEqual([])
      await using again = await withClaims()
      expect((await again.as(mediator).claims.rooms({})).map(({ key }) => key).toSorted()).toEqual(["m-1", "m-2"])
    })
  })
}
