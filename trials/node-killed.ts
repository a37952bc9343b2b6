import { setTimeout } from "node:timers/promises"
import { tally } from "./seen.ts"
import { faultsAt, type Trial } from "./trial.ts"
import { toldTogether, Writer } from "./writer.ts"

/** SIGKILL of a node of a cluster, with a writer on each; the others go on, and the node rejoins. */
export const nodeKilled: Trial = {
  name: "node-killed",
  engines: ["galera"],
  run: async ({ engine, short, next, say }) => {
    const { cluster, fresh } = await engine()
    if (cluster === undefined) throw new Error("This engine is no cluster")
    const place = await fresh()
    const kills = short ? 2 : 9
    const writers = place.doors.map((door, n) => new Writer(door, `w${n + 1}`, "run", next(2 ** 31)))
    await Promise.all(writers.map((writer) => writer.loaded()))
    let longest = 0
    for (let round = 1; round <= kills; round += 1) {
      for (const writer of writers) writer.go()
      await Promise.all(writers.map((writer) => writer.more(1 + next(20))))
      await setTimeout(next(30))
      const node = cluster.nodes[next(cluster.nodes.length)] ?? 0
      const others = cluster.nodes.filter((other) => other !== node)
      await cluster.kill(node)
      const killed = performance.now()
      await Promise.all(others.map((other) => writers[other]?.more(3)))
      longest = Math.max(longest, performance.now() - killed)
      await cluster.settled(others, others.length)
      await cluster.rejoin(node)
      await Promise.all(writers.map((writer) => writer.more(3)))
      await cluster.settled(cluster.nodes, cluster.nodes.length)
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
      did:
        `${kills} kills of a node, each back with everything; the others committed again within ${(longest / 1000).toFixed(1)} s; ` +
        `${told.acknowledged.length} commits acknowledged, ${kept} kept on each node; writers saw ${saw || "no failure"}`,
      faults,
    }
  },
}
