import { setTimeout } from "node:timers/promises"
import { reasonAt } from "./reason.ts"
import { tally } from "./seen.ts"
import { faultsAt, type Trial } from "./trial.ts"
import { toldTogether, Writer } from "./writer.ts"

/** A partition leaves one node alone, with writers on both sides; then it heals. */
export const minority: Trial = {
  name: "minority",
  engines: ["galera"],
  run: async ({ engine, short, next, say }) => {
    const { cluster, fresh } = await engine()
    if (cluster === undefined) throw new Error("This engine is no cluster")
    const place = await fresh()
    const cuts = short ? 1 : 6
    const faults: Array<string> = []
    const writers = place.doors.map((door, n) => new Writer(door, `w${n + 1}`, "run", next(2 ** 31)))
    await Promise.all(writers.map((writer) => writer.loaded()))
    let apart = 0
    for (let round = 1; round <= cuts && faults.length === 0; round += 1) {
      for (const writer of writers) writer.go()
      await Promise.all(writers.map((writer) => writer.more(1 + next(20))))
      await setTimeout(next(30))
      const node = cluster.nodes[next(cluster.nodes.length)] ?? 0
      const others = cluster.nodes.filter((other) => other !== node)
      await cluster.cut(node)
      await cluster.settled(others, others.length)
      const alone = writers[node]
      const door = place.doors[node]
      if (alone === undefined || door === undefined) throw new Error("No such node")
      const before = alone.acknowledged.length
      await Promise.all(others.map((other) => writers[other]?.more(10)))
      for (const [what, reason] of await reasonAt(door)) {
        if (reason !== "unavailable") faults.push(`${what} through the node that is alone: ${reason}`)
      }
      apart += others.reduce<number>((sum, other) => sum + (writers[other]?.acknowledged.length ?? 0), 0)
      if (alone.acknowledged.length > before) faults.push("the node that is alone acknowledged a commit")
      await cluster.heal(node)
      await cluster.settled(cluster.nodes, cluster.nodes.length)
      await Promise.all(writers.map((writer) => writer.more(3)))
      await Promise.all(writers.map((writer) => writer.pause()))
      faults.push(...(await faultsAt(place.doors, toldTogether(writers))).faults)
      say(`${round} of ${cuts} cuts`)
    }
    const told = toldTogether(writers)
    await Promise.all(writers.map((writer) => writer.kill()))
    if (faults.length > 0) return { did: "cut off and healed", faults }
    const { kept } = await faultsAt(place.doors, told)
    await place.drop()
    const saw = tally(told.failures.map(({ said }) => said))
    return {
      did:
        `${cuts} cuts; the node alone refused to read and to write, the others went on (${apart} commits by then); healed, ` +
        `${told.acknowledged.length} commits acknowledged, ${kept} kept on each node; writers saw ${saw}`,
      faults,
    }
  },
}
