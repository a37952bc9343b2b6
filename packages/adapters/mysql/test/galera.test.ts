import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type CommitBatch, type NewEvent, verifyJournal } from "@traitdunion/core"
import { storageConformance, type TrialDatabase } from "@traitdunion/core/testing"
import {
  type GaleraCluster,
  galeraCluster,
  galeraDatabase,
  note,
  opening,
  reasonOf,
  whyNoGalera,
} from "@traitdunion/test-servers"
import { Kysely, MysqlDialect } from "kysely"
import { createPool } from "mysql2"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mysqlStorage } from "../src/index.ts"

describe.skipIf(whyNoGalera !== undefined)(`a storage on a Galera cluster ${whyNoGalera ?? ""}`, () => {
  let cluster: GaleraCluster
  beforeAll(async () => {
    cluster = await galeraCluster()
  }, 120_000)
  afterAll(() => cluster[Symbol.asyncDispose]())

  describe("whose stores are on different nodes", () => {
    const database = async (): Promise<TrialDatabase> => {
      const { name, drop } = await galeraDatabase(cluster)
      let opened = 0
      return {
        connect: () => {
          opened += 1
          const node = cluster.nodes[opened % cluster.nodes.length] ?? 0
          return mysqlStorage({ connection: cluster.url(node, name), connections: 4 })
        },
        drop,
      }
    }
    for (const { name, run } of storageConformance) it(name, () => run(database))
  })
  describe("a commit through one node, while another is taken through the next", () => {
    /** A storage that waits before the end of its transactions, when it is told to: others come in between. */
    const held = (connection: string, between: () => Promise<unknown>) => {
      const dialect = new MysqlDialect({ pool: createPool({ uri: connection, charset: "utf8mb4_bin" }) })
      const createDriver = (): ReturnType<MysqlDialect["createDriver"]> => {
        const driver = dialect.createDriver()
        const commitTransaction: typeof driver.commitTransaction = async (open) => {
          await between()
          await driver.commitTransaction(open)
        }
        return new Proxy(driver, {
          get: (target, name) =>
            name === "commitTransaction" ? commitTransaction : Reflect.get(target, name).bind(target),
        })
      }
      const parts = {
        createAdapter: () => dialect.createAdapter(),
        createIntrospector: (db: Kysely<unknown>) => dialect.createIntrospector(db),
        createQueryCompiler: () => dialect.createQueryCompiler(),
        createDriver,
      }
      return kyselyStorage({ db: new Kysely<unknown>({ dialect: parts }), dialect: "mysql", own: true })
    }
    // What takes the other node a while to follow: meanwhile it does not know yet, and only certification can tell.
    const [first] = note("c3", "note/consent", 1).writes
    const long: CommitBatch = {
      ...note("c3"),
      writes: [
        {
          stream: "note/consent",
          expected: 1,
          events: Array.from({ length: 5000 }, (_, n) => ({ ...first?.events[0], id: `e-c3-${n}` }) as NewEvent),
        },
      ],
    }
    const guarding: CommitBatch = { ...note("c2"), guards: [{ stream: "note/consent", expected: 1 }] }
    const cases: Readonly<Record<string, CommitBatch>> = {
      "that writes what this one guards": guarding,
      "when this one has only rows, and holds for the end of the journal": {
        writes: [],
        guards: [],
        rows: [],
        rebuilt: ["note"],
        at: 1,
      },
      "when this one only checks a key": {
        writes: [],
        guards: [],
        rows: [],
        keys: [{ subject: "person/p", expected: "k", value: "k" }],
      },
    }
    for (const [name, batch] of Object.entries(cases)) {
      it(`${name}: is given up`, async () => {
        const { name: database, drop } = await galeraDatabase(cluster)
        const other = await mysqlStorage({ connection: cluster.url(0, database) }).open(opening)
        const keys = [{ subject: "person/p", expected: null, value: "k" }]
        await other.commit({ ...note("c1", "note/consent"), keys })
        let between = async (): Promise<unknown> => undefined
        const store = await held(cluster.url(1, database), () => between()).open(opening)
        await store.read(["note/consent"])
        between = async () => {
          const destroyed = [{ subject: "person/p", expected: "k", value: "-" }]
          between = async () => undefined
          return other.commit({ ...long, keys: destroyed })
        }
        expect(await reasonOf(store.commit(batch))).toBe("locked")
        expect(await verifyJournal("alpha", other)).toMatchObject({ ok: true, verified: 5001 })
        await Promise.all([store.close(), other.close()])
        await drop()
      })
    }
  })

  it("a node that is alone is unavailable, and the same storage goes on when the others are back", async () => {
    const { name, drop } = await galeraDatabase(cluster)
    const store = await mysqlStorage({ connection: cluster.url(2, name), connections: 2 }).open(opening)
    await store.commit(note("c1"))
    await cluster.cut(2)
    // More at once, and more often, than there are connections: none of them is lost.
    for (let round = 0; round < 3; round += 1) {
      const calls = [store.rows("note", {}), store.commit(note("c2")), store.readAll(0, 1)]
      expect(await Promise.all(calls.map((call) => reasonOf(call)))).toEqual(Array(3).fill("unavailable"))
    }
    const opened = mysqlStorage({ connection: cluster.url(2, name) }).open(opening)
    expect(await reasonOf(opened)).toBe("unavailable")
    const other = await mysqlStorage({ connection: cluster.url(0, name) }).open(opening)
    await other.commit(note("c3"))
    await cluster.heal(2)
    await cluster.settled(cluster.nodes, 3)
    expect(await Promise.all([1, 2, 3].map(() => store.rows("note", {})))).toHaveLength(3)
    await store.commit(note("c2"))
    expect(await verifyJournal("alpha", other)).toMatchObject({ ok: true, verified: 3 })
    await Promise.all([store.close(), other.close()])
    await drop()
  }, 60_000)
})
