import { type Figure, median, short } from "../measure.ts"
import { engineNamed } from "./engines.ts"
import { openDesk, rateOf } from "./sample.ts"

const STRUCTURES = 16
const ROUNDS = 5
const TIMES = 1600

/** Sixteen structures that write at once on PostgreSQL, one client each, to one structure with one client. */
export const structures = async (): Promise<ReadonlyArray<Figure>> => {
  const engine = engineNamed("PostgreSQL")
  if (engine.why !== undefined) return []
  await using running = await engine.start()
  const storage = running.storage(STRUCTURES)
  const desks = await Promise.all(Array.from({ length: STRUCTURES }, (_, index) => openDesk(storage, `s${index}`)))
  const ratios: Array<number> = []
  const rates: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const one = await rateOf(1, TIMES / 4, async () => desks[0]?.record())
    const all = await rateOf(STRUCTURES, TIMES, async (client) => desks[client]?.record())
    if (round === 0) continue
    ratios.push(all / one)
    rates.push(all)
  }
  for (const { core } of desks) await core.close()
  const ratio = median(ratios)
  return [
    { what: `PostgreSQL: commands a second of ${STRUCTURES} structures at once`, value: short(median(rates)) },
    {
      what: `PostgreSQL: ${STRUCTURES} structures at once to one alone`,
      value: short(ratio),
      goal: "at least 3",
      met: ratio >= 3,
    },
  ]
}
