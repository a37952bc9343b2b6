import { setTimeout } from "node:timers/promises"
import { tally } from "./seen.ts"
import { faultsAt, type Trial } from "./trial.ts"
import { toldTogether, Writer } from "./writer.ts"

/** SIGKILL of the server among commits; the writers live on, and repeat what was not answered. */
export const serverKilled: Trial = {
  name: "server-killed",
  engines: ["postgres", "mariadb"],
  run: async ({ engine, short, next, say }) => {
    const { server, fresh } = await engine()
    if (server === undefined) throw new Error("This engine has no server")
    const place = await fresh()
    const kills = short ? 3 : 20
    const writers = [1, 2, 3].map((n) => new Writer(place.doors[0], `w${n}`, "run", next(2 ** 31)))
    await Promise.all(writers.map((writer) => writer.loaded()))
    for (let round = 1; round <= kills; round += 1) {
      for (const writer of writers) writer.go()
      await Promise.all(writers.map((writer) => writer.more(1 + next(30))))
      await setTimeout(next(20))
      await server.kill()
      await Promise.all(writers.map((writer) => writer.told()))
      await server.restart()
      // The same processes, with the storages that they have, go on by themselves.
      await Promise.all(writers.map((writer) => writer.more(5)))
      await Promise.all(writers.map((writer) => writer.pause()))
      const { faults } = await faultsAt(place.doors, toldTogether(writers))
      if (faults.length > 0) return { did: `${round} kills`, faults }
      say(`${round} of ${kills} kills`)
    }
    const told = toldTogether(writers)
    await Promise.all(writers.map((writer) => writer.kill()))
    const { faults, kept } = await faultsAt(place.doors, told)
    await place.drop()
    const saw = tally(told.failures.map(({ said }) => said))
    return {
      did: `${kills} kills; ${told.acknowledged.length} commits acknowledged, ${kept} kept; writers saw ${saw}`,
      faults,
    }
  },
}
