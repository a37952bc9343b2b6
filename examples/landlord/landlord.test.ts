import { fork } from "node:child_process"
import { once } from "node:events"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { inOneTransaction } from "./in-one-transaction.ts"
import { fileReport, recordAppointment } from "./reports.ts"
import { bothSides, engines, key, openScene, TENANT } from "./scene.ts"
import { listen } from "./serve.ts"
import { asking, play } from "./story.ts"
import { mediator } from "./users.ts"

for (const engine of engines) {
  describe.skipIf(engine.why !== undefined)(`a landlord on ${engine.engine} ${engine.why ?? ""}`, () => {
    let scene: Awaited<ReturnType<typeof openScene>>
    beforeAll(async () => {
      scene = await openScene(engine)
    })
    afterAll(() => scene[Symbol.asyncDispose]())

    const positionOf = async (): Promise<number> => {
      const { rows } = await sql<{ position: unknown }>`select position from mediation.tdu_journal_head`.execute(
        scene.platform.db,
      )
      return Number(rows[0]?.position)
    }
    const whole = async (): Promise<void> => {
      const report = await scene.platform.core.audit.verify()
      expect(report).toMatchObject({ ok: true, verified: await positionOf() })
    }

    it("plays its story over HTTP", async () => {
      // The platform closes with the scene.
      const { url } = await listen({ ...scene.platform, [Symbol.asyncDispose]: async () => {} })
      const lines: Array<string> = []
      for await (const line of play(scene.platform, url, "story")) lines.push(line)
      const told = lines.join("\n")
      for (const status of ["(201)", "une fois (200)", "refusé (422)", "refusé (409)", "ensemble (201)"]) {
        expect(told).toContain(status)
      }
      expect(told).toContain("0 rendez-vous")
      expect(told).toContain("Libre consentement")
      expect(told).toContain("aucun entretien des autres : 0")
      expect(told).toContain("Journal vérifié : true")
      await whole()
    })

    it("answers who is unknown, what is not there and what does not fit, and writes nothing", async () => {
      const bugs: Array<unknown> = []
      const { url } = await listen({ ...scene.platform, [Symbol.asyncDispose]: async () => {} }, 0, (bug) =>
        bugs.push(bug),
      )
      const ask = asking(url)
      const before = await positionOf()
      expect((await ask("nobody", "readReport", { id: "R-1" })).status).toBe(401)
      expect((await ask("agent-7", "readReport", { id: "none" })).status).toBe(404)
      const misfit = await ask("mediator-1", "fileReport", { id: "R-9", tenant: TENANT, months: -1 })
      expect(misfit.status).toBe(422)
      expect(JSON.parse(misfit.body).errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
        "#/months",
        "#/cents",
      ])
      const nul = await ask("mediator-1", "addTenant", { id: "T-9", name: "Sacha\u0000Exemple" })
      expect([nul.status, JSON.parse(nul.body).errors[0].pointer]).toEqual([422, "#/name"])
      const large = await ask("mediator-1", "addTenant", { id: "T-9", name: "x".repeat(300_000) })
      expect(large.status).toBe(413)
      const plain = await fetch(`${url}/api/v1/services/landlord.addTenant`, {
        method: "POST",
        body: JSON.stringify({ id: "T-9", name: "Sacha Exemple" }),
        headers: { "content-type": "text/plain", "x-user": "mediator-1" },
      })
      expect(plain.status).toBe(415)
      const report = { id: "R-9", tenant: "nobody", months: 1, cents: 100 }
      const refused = await ask("mediator-1", "fileReport", report)
      expect([refused.status, JSON.parse(refused.body).code]).toEqual([409, "TDU-REFUSED"])
      expect(await bothSides(scene.platform, "report", ["R-9"])).toEqual(["neither"])
      expect([await positionOf(), bugs]).toEqual([before, []])
    })

    it("a row of the landlord's that fails takes the command back", async () => {
      const before = await positionOf()
      const failing = inOneTransaction(scene.platform, async (tx, core) => {
        const { key: mediation } = await core
          .as(mediator)
          .process.open({ origin: "person", register: "conflict", parties: [{ kind: "person", id: TENANT }] })
        // No such tenant: the landlord's own foreign key stands against it.
        const row = { id: "R-bad", tenant: "nobody", months: 1, cents: 1, mediation }
        await tx.insertInto("landlord.report").values(row).execute()
      })
      await expect(failing).rejects.toThrow(/report_tenant/)
      expect(await positionOf()).toBe(before)
      await whole()
    })

    it("a rule that blocks takes the landlord's row back", async () => {
      const report = { id: "R-quiet", tenant: TENANT, months: 1, cents: 100 }
      await fileReport(scene.platform, mediator, report)
      const before = await positionOf()
      const blocked = recordAppointment(scene.platform, mediator, { id: "A-quiet", report: "R-quiet", minutes: 30 })
      await expect(blocked).rejects.toMatchObject({ _tag: "RuleBreached" })
      expect(await bothSides(scene.platform, "appointment", ["A-quiet"])).toEqual(["neither"])
      expect(await positionOf()).toBe(before)
    })

    it("four processes at once on the same reports and the same mediation: each request is one fact", async () => {
      const [names, reports] = [["p", "q", "r", "s"], 8]
      const file = new URL("filing-process.ts", import.meta.url)
      const children = names.map((name) =>
        fork(file, [engine.engine, scene.server.url(), key, name, TENANT, `${reports}`], {
          execArgv: ["--conditions=@traitdunion/source"],
          stdio: ["ignore", "inherit", "inherit", "ipc"],
        }),
      )
      const exits = await Promise.all(children.map((child) => once(child, "exit")))
      expect(exits.map(([code]) => code)).toEqual([0, 0, 0, 0])
      const numbers = Array.from({ length: reports }, (_, n) => n)
      const ids = numbers.map((n) => `R-${n}`)
      expect(await bothSides(scene.platform, "report", ids)).toEqual(ids.map(() => "both"))
      const appointments = numbers.flatMap((n) => [`B-${n}`, ...names.map((name) => `A-${n}-${name}`)])
      expect(await bothSides(scene.platform, "appointment", appointments)).toEqual(appointments.map(() => "both"))
      const { interviews } = (await scene.platform.core.as(mediator).process.get({ mediation: scene.mediation })) ?? {}
      expect(interviews).toHaveLength(appointments.length)
      await whole()
    }, 60_000)

    it("keeps apart what is the landlord's and what is ours", async () => {
      const { db } = scene.platform
      const tables = await sql<{ schema: string; name: string }>`
        select table_schema as ${sql.id("schema")}, table_name as name from information_schema.tables
        where table_schema in ('landlord', 'mediation')`.execute(db)
      const ours = tables.rows.filter(({ name }) => name.startsWith("tdu_"))
      expect(ours.length).toBeGreaterThan(10)
      expect(new Set(ours.map(({ schema }) => schema))).toEqual(new Set(["mediation"]))
      const stored = await sql`select * from mediation.tdu_journal_event`.execute(db)
      expect(
        JSON.stringify(stored.rows, (_, value) =>
          value?.type === "Buffer" ? Buffer.from(value.data).toString() : value,
        ),
      ).not.toContain("Sacha")
    })
  })
}
