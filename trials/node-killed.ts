import { setTimeout } from "node:timers/promises"
import { reasonAt } from "./reason.ts"
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
    const kills = short ? 1 : 9
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
    // Two of three at once: the one that is left is no majority, until it is told that the others will not come back.
    for (const writer of writers) writer.go()
    await Promise.all(writers.map((writer) => writer.more(5)))
    const left = cluster.nodes[next(cluster.nodes.length)] ?? 0
    const dead = cluster.nodes.filter((node) => node !== left)
    const survivor = place.doors[left]
    if (survivor === undefined) throw new Error("No such node")
    await Promise.all(dead.map((node) => cluster.kill(node)))
    await cluster.lost(left)
    const alone = await reasonAt(survivor)
    await cluster.bootstrap(left)
    await cluster.settled([left], 1)
    await writers[left]?.more(3)
    for (const node of dead) await cluster.rejoin(node)
    await Promise.all(writers.map((writer) => writer.more(3)))
    await Promise.all(writers.map((writer) => writer.pause()))
    const told = toldTogether(writers)
    await Promise.all(writers.map((writer) => writer.kill()))
    const { faults: found, kept } = await faultsAt(place.doors, told)
    const faults = [
      ...found,
      ...alone
        .filter(([, reason]) => reason !== "unavailable")
        .map(([what, reason]) => `${what} through the last node: ${reason}`),
    ]
    await place.drop()
    const saw = tally(told.failures.map(({ said }) => said))
    return {
      did:
        `${kills} kills of a node and one of two nodes, each back with everything; the others committed again within ${(longest / 1000).toFixed(1)} s; ` +
        `${told.acknowledged.length} commits acknowledged, ${kept} kept on each node; writers saw ${saw || "no failure"}`,
      faults,
    }
  },
}
