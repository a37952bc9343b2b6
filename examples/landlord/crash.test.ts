// Both or neither, whatever dies and whenever: the landlord's process at each statement of a transaction, the server
// in between.
import { fork } from "node:child_process"
import { once } from "node:events"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fileReport, recordAppointment } from "./reports.ts"
import { bothSides, engines, key, openScene, TENANT } from "./scene.ts"
import { atStatements } from "./statements.ts"
import { mediator } from "./users.ts"

type What = "report" | "appointment"
interface Death {
  readonly id: string
  readonly when: "before" | "after"
  readonly statement: number
}

const AT_ONCE = 2

for (const engine of engines) {
  describe.skipIf(engine.why !== undefined)(`what dies on ${engine.engine} ${engine.why ?? ""}`, () => {
    let scene: Awaited<ReturnType<typeof openScene>>
    beforeAll(async () => {
      scene = await openScene(engine)
    })
    afterAll(() => scene[Symbol.asyncDispose]())

    const does = (what: What, id: string): Promise<unknown> =>
      what === "report"
        ? fileReport(scene.platform, mediator, { id, tenant: TENANT, months: 2, cents: 90_000 })
        : recordAppointment(scene.platform, mediator, { id, report: "shared", minutes: 30 })
    /** The statements of a transaction, in order. */
    const statementsOf = async (what: What, id: string): Promise<ReadonlyArray<string>> => {
      // Once without counting: what a process asks now and then, such as the server's time, is then asked.
      await does(what, `${id}-first`)
      const seen: Array<string> = []
      using _ = atStatements({
        before: (_count, sql) => {
          seen.push(sql)
        },
      })
      await does(what, id)
      return seen
    }
    const dying = async (what: What, { id, when, statement }: Death): Promise<unknown> => {
      const file = new URL("dying-process.ts", import.meta.url)
      const args = [engine.engine, scene.server.url(), key, what, id, TENANT, when, `${statement}`]
      const child = fork(file, args, {
        execArgv: ["--conditions=@traitdunion/source"],
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      })
      const [code, signal] = await once(child, "exit")
      return code ?? signal
    }
    const allDie = async (what: What, deaths: ReadonlyArray<Death>): Promise<ReadonlyArray<string>> => {
      for (let from = 0; from < deaths.length; from += AT_ONCE) {
        const some = deaths.slice(from, from + AT_ONCE)
        expect(await Promise.all(some.map((death) => dying(what, death)))).toEqual(some.map(() => "SIGKILL"))
      }
      return bothSides(
        scene.platform,
        what,
        deaths.map(({ id }) => id),
      )
    }
    /** What was asked for and never answered is asked again under its id: then all are there, each once. */
    const goesOn = async (what: What, ids: ReadonlyArray<string>): Promise<void> => {
      for (const id of ids) await does(what, id)
      expect(await bothSides(scene.platform, what, ids)).toEqual(ids.map(() => "both"))
      expect(await scene.platform.core.audit.verify()).toMatchObject({ ok: true })
    }

    it.each(["report", "appointment"] as const)(
      "the process, killed at each statement of recording (%s)",
      async (what) => {
        const statements = await statementsOf(what, `p-${what}`)
        const commit = statements.length
        expect(statements[commit - 1]).toBe("commit")
        const row = 1 + statements.findIndex((sql) => /^insert into .landlord/.test(sql))
        const event = 1 + statements.findIndex((sql) => /^insert into .mediation.\..tdu_journal_event/.test(sql))
        expect(Math.min(row, event)).toBeGreaterThan(1)
        // MariaDB takes as long, and is the same program: there, the steps between which something could be lost.
        const points = engine.engine === "postgres" ? statements.map((_, index) => index + 1) : [row, event, commit - 1]
        const before: ReadonlyArray<Death> = points
          .filter((statement) => statement < commit)
          .map((statement) => ({ id: `${what}-${statement}`, when: "after", statement }))
        expect(await allDie(what, before)).toEqual(before.map(() => "neither"))
        const unsent: ReadonlyArray<Death> = [1, 2].map((n) => ({
          id: `u-${what}-${n}`,
          when: "before",
          statement: commit,
        }))
        expect(await allDie(what, unsent)).toEqual(["neither", "neither"])
        const sent: ReadonlyArray<Death> = [1, 2, 3, 4].map((n) => ({
          id: `s-${what}-${n}`,
          when: "after",
          statement: commit,
        }))
        const found = await allDie(what, sent)
        expect(found.filter((sides) => sides !== "both" && sides !== "neither")).toEqual([])
        await goesOn(
          what,
          [...before, ...unsent, ...sent].map(({ id }) => id),
        )
      },
      180_000,
    )

    it.each(["report", "appointment"] as const)(
      "the server, killed at steps of recording (%s): the same process goes on",
      async (what) => {
        const commit = (await statementsOf(what, `q-${what}`)).length
        const ids: Array<string> = []
        const killedAt = async (statement: number, when: "before" | "after"): Promise<void> => {
          const id = `k-${what}-${ids.length}`
          ids.push(id)
          let killing: Promise<void> | undefined
          const kill = (): void => {
            killing = scene.server.kill()
          }
          using _ = atStatements(
            when === "before"
              ? {
                  before: async (count) => {
                    if (count !== statement || killing !== undefined) return
                    kill()
                    await killing
                  },
                }
              : {
                  after: (count) => {
                    if (count === statement && killing === undefined) setImmediate(kill)
                  },
                },
          )
          const failed = await does(what, id).then(
            () => undefined,
            (error) => error,
          )
          expect(killing).toBeDefined()
          await killing
          await scene.server.restart()
          const [sides] = await bothSides(scene.platform, what, [id])
          // An answer is the truth; without one, it is both or neither, and nothing at all before the commit was sent.
          if (failed === undefined) return expect(sides).toBe("both")
          expect(failed).toMatchObject({ _tag: "StorageFailure", reason: "unavailable" })
          expect(statement === commit && when === "after" ? ["both", "neither"] : ["neither"]).toContain(sides)
        }
        for (const statement of [1, commit - 12, commit - 8, commit - 3, commit - 1, commit]) {
          await killedAt(statement, "before")
        }
        for (let times = 0; times < 3; times += 1) await killedAt(commit, "after")
        await goesOn(what, ids)
      },
      180_000,
    )
  })
}
