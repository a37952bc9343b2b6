import { isDeepStrictEqual } from "node:util"
import { journalFaults, type SeenFailure } from "./check.ts"
import { coreAt, deskOf, STRUCTURE } from "./core-at.ts"
import { type Door, storageAt } from "./door.ts"
import { type Cut, type CuttingProxy, cuttingProxy } from "./proxy.ts"
import { seenFailure, tally } from "./seen.ts"
import type { Trial } from "./trial.ts"

const MOST_STEPS = 100

/** A door through the proxy, by one connection, so that the steps of a command are always the same. */
const through = (door: Door, proxy: CuttingProxy): Door => {
  const url = new URL(String(door.options["connection"]))
  url.port = String(proxy.port)
  return { ...door, options: { ...door.options, connection: url.href, connections: 1 } }
}

/** The connection is cut at every step of a command, and of an opening; the command is repeated under its id. */
export const connectionCut: Trial = {
  name: "connection-cut",
  engines: ["postgres", "mariadb", "galera"],
  run: async ({ engine, say }) => {
    const place = await (await engine()).fresh()
    const [door] = place.doors
    await using proxy = await cuttingProxy(Number(new URL(String(door.options["connection"])).port))
    const cutting = through(door, proxy)
    // On a cluster, somebody else looks through another node.
    await using other = await coreAt(place.doors.at(-1) ?? door)
    const faults: Array<string> = []
    const failures: Array<SeenFailure> = []
    const acknowledged: Array<string> = []
    let cuts = 0
    let lost = 0

    await using core = await coreAt(cutting)
    const record = (by: typeof core, commandId: string) =>
      deskOf(by).registers.record(
        { activity: commandId, on: "2026-05-04", register: "inform", minutes: 15, persons: 2 },
        { commandId },
      )
    const trySteps = async (at: Cut["at"], step: (nth: number) => Promise<boolean>): Promise<void> => {
      for (let nth = 1; nth <= MOST_STEPS; nth += 1) {
        proxy.arm({ at, nth })
        if (!(await step(nth))) return say(`${nth - 1} cuts, ${at}s counted, until one came through`)
        cuts += 1
      }
      faults.push(`no end after ${MOST_STEPS} steps`)
    }
    await record(core, "warm")
    for (const at of ["request", "answer"] as const) {
      await trySteps(at, async (nth) => {
        const id = `${at}-${nth}`
        const first = await record(core, id).catch((error: unknown) => {
          failures.push(seenFailure(error))
          return undefined
        })
        const wasCut = proxy.disarm()
        const again = await record(core, id)
        const elsewhere = await record(other, id)
        acknowledged.push(id)
        if (first === undefined && again.replayed) lost += 1
        if (first !== undefined && !again.replayed) faults.push(`${id} was acknowledged, and written again`)
        for (const receipt of [first ?? again, elsewhere]) {
          const [one, two] = [receipt, again].map(({ replayed: _, consulted: __, ...rest }) => rest)
          if (!isDeepStrictEqual(one, two)) faults.push(`${id}: the receipts differ`)
        }
        return wasCut
      })
      await trySteps(at, async () => {
        const opening = coreAt(cutting)
        await opening.then(
          (opened) => opened.close(),
          (error: unknown) => failures.push(seenFailure(error)),
        )
        return proxy.disarm()
      })
    }
    const store = await (await storageAt(door)).open({ structure: STRUCTURE, tables: [] })
    faults.push(...(await journalFaults(STRUCTURE, store, { acknowledged, failures })))
    const expected = acknowledged.length + 1
    const { verified } = await other.audit.verify()
    if (verified !== expected) faults.push(`${expected} commands, and ${verified} facts`)
    await store.close()
    return {
      did: `${cuts} cuts; ${expected} commands, each one fact with one receipt; the answers of ${lost} were lost; callers saw ${tally(failures.map(({ said }) => said))}`,
      faults,
    }
  },
}
