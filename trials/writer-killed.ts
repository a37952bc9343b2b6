import { setTimeout } from "node:timers/promises"
import { faultsAt, type Trial } from "./trial.ts"
import { Writer } from "./writer.ts"

/** SIGKILL of the writing process at any moment of its commits. */
export const writerKilled: Trial = {
  name: "writer-killed",
  engines: ["sqlite", "postgres", "mariadb", "galera"],
  run: async ({ engine, name, short, next, say }) => {
    const place = await (await engine()).fresh()
    const kills = (short ? 4 : 40) * (name === "sqlite" ? 2 : 1)
    const acknowledged: Array<string> = []
    const failures = []
    const started = (run: number): Writer =>
      new Writer(place.doors[run % place.doors.length] ?? place.doors[0], "w", `run${run}`, next(2 ** 31))
    let waiting = started(1)
    for (let run = 1; run <= kills; run += 1) {
      const writer = waiting
      await writer.loaded()
      writer.go()
      // The next one loads while this one writes.
      waiting = started(run + 1)
      await writer.more(1 + next(30))
      await setTimeout(next(15))
      await writer.kill()
      acknowledged.push(...writer.acknowledged)
      failures.push(...writer.failures)
      const { faults } = await faultsAt(place.doors.slice(0, 1), { acknowledged, failures })
      if (faults.length > 0) return { did: `${run} kills`, faults }
      if (run % 5 === 0) say(`${run} of ${kills} kills, ${acknowledged.length} commits acknowledged`)
    }
    await waiting.kill()
    const { faults: found, kept } = await faultsAt(place.doors, { acknowledged, failures })
    const faults = [...found, ...(await place.damage())]
    await place.drop()
    return { did: `${kills} kills; ${acknowledged.length} commits acknowledged, ${kept} kept`, faults }
  },
}
