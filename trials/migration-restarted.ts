import { once } from "node:events"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import type { SeenFailure } from "./check.ts"
import type { Door } from "./door.ts"
import { tally } from "./seen.ts"
import { faultsAt, lookingAt, type Trial } from "./trial.ts"
import { batchOf, streamsOf } from "./work.ts"
import { processOf } from "./writer.ts"

/** A process that is loaded, and opens a database at the word. */
const opener = async (door: Door) => {
  const child = processOf("open-process.ts", [JSON.stringify(door)])
  if (child.stdout === null) throw new Error("The process has no pipe")
  const lines: Array<string> = []
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line))
  const ended = once(child, "close")
  await once(reader, "line")
  return {
    go: () => child.stdin?.write("go\n"),
    kill: () => child.kill("SIGKILL"),
    ended: async (): Promise<string> => {
      await ended
      return lines.at(-1) ?? ""
    },
  }
}

/** The process that makes the tables of a new database, or the server under it, is killed at any moment of it. */
export const migrationRestarted: Trial = {
  name: "migration-restarted",
  engines: ["sqlite", "postgres", "mariadb", "galera"],
  run: async ({ engine, short, next, say }) => {
    const { fresh, server } = await engine()
    const faults: Array<string> = []
    const failures: Array<SeenFailure> = []
    const reference = await fresh()
    const measured = await opener(reference.doors[0])
    const began = performance.now()
    measured.go()
    await measured.ended()
    const span = Math.ceil(performance.now() - began)
    const wanted = await reference.tables()
    const rounds = short ? 3 : 30
    let [kills, serverKills, halfway] = [0, 0, 0]
    for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
      const place = await fresh()
      for (let time = 0; time <= next(3); time += 1) {
        const killsServer = server !== undefined && next(3) === 0
        const process = await opener(place.doors[(round + time) % place.doors.length] ?? place.doors[0])
        process.go()
        await setTimeout(next(span))
        if (killsServer) await server.kill()
        else process.kill()
        const last = await process.ended()
        if (killsServer) await server.restart()
        if (last.startsWith("-")) failures.push(JSON.parse(last.slice(1)) as SeenFailure)
        if (last !== "=opened") halfway += 1
        if (killsServer) serverKills += 1
        else kills += 1
      }
      const acknowledged: Array<string> = []
      for (const [index, door] of place.doors.entries()) {
        const streams = streamsOf(`door${index}`)
        await lookingAt(door, (store) => store.commit(batchOf(`c${index}`, streams, new Map(), next)))
        acknowledged.push(`c${index}`)
      }
      faults.push(...(await faultsAt(place.doors, { acknowledged, failures })).faults)
      faults.push(...(await place.damage()))
      const tables = await place.tables()
      if (tables !== wanted) faults.push("the tables are not those of an opening that nobody disturbed")
      await place.drop()
      if (round % 5 === 0) say(`${round} of ${rounds} databases`)
    }
    await reference.drop()
    const saw = failures.length === 0 ? "" : `; callers saw ${tally(failures.map(({ said }) => said))}`
    return {
      did:
        `${rounds} new databases; ${kills} kills of the process, ${serverKills} of the server, ${halfway} before it was open; ` +
        `each was whole in the end, and took commits${saw}`,
      faults,
    }
  },
}
