import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import {
  addDays,
  addLegalPeriod,
  defineDeadline,
  definePlugin,
  defineStream,
  field,
  openMediation,
  type PlainDate,
  plainDate,
} from "@traitdunion/core"
import { daloDeadlines } from "@traitdunion/plugin-dalo"
import * as z from "zod"
import { type Figure, median, short } from "./measure.ts"

const ROUNDS = 7
const OPEN = 100_000
const first = plainDate("2020-01-01")
const days = Array.from({ length: 2000 }, (_, index) => addDays(first, index))

const perSecond = (times: number, run: (day: PlainDate) => unknown): number => {
  const rates: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (let index = 0; index < times; index++) run(days[index % days.length] ?? first)
    if (round > 0) rates.push((times / (performance.now() - start)) * 1000)
  }
  return median(rates)
}

const Thing = defineStream("thing", { Opened: z.strictObject({ due: field.date }) }).evolve<{
  readonly due: PlainDate | null
}>({ due: null }, { Opened: (_, { due }) => ({ due }) })
const open = Thing.command({
  summary: { fr: "Ouvrir" },
  by: ["mediator"],
  input: z.strictObject({ id: field.id, due: field.date }),
  key: ({ id }) => id,
  decide: ({ input: { due }, emit }) => emit("Opened", { due }),
})
const things = definePlugin({
  id: "things",
  label: { fr: "Choses" },
  streams: [Thing],
  commands: { open },
  deadlines: [
    defineDeadline(Thing, {
      id: "things/due",
      label: { fr: "Échéance d'exemple" },
      citation: { source: "Exemple fictif" },
      due: ({ due }) => due,
    }),
  ],
})

/** Milliseconds to list the next thirty days among a hundred thousand open deadlines, in an SQLite file. */
const upcoming = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-"))
  try {
    await using core = await openMediation({
      structure: "bench",
      storage: sqliteStorage({ file: join(folder, "journal.sqlite") }),
      plugins: [things],
      ports: { clock: { now: () => "2020-01-01T09:00:00.000Z" as never } },
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    for (let from = 0; from < OPEN; from += 500) {
      await desk.things.open.many(
        Array.from({ length: 500 }, (_, index) => ({
          // Over twenty years: some four hundred fall within thirty days.
          input: { id: `t-${from + index}`, due: addDays(first, ((from + index) * 7919) % 7300) },
        })),
      )
    }
    const took: Array<number> = []
    for (let round = 0; round <= ROUNDS; round++) {
      const start = performance.now()
      const found = await desk.deadlines.upcoming({ within: "P30D" })
      if (found.length < 300) throw new Error("It must find some")
      if (round > 0) took.push(performance.now() - start)
    }
    return median(took)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many deadlines a second, plain, and all those of an appeal; and how long the list of what is due takes. */
export const deadlines = async (): Promise<ReadonlyArray<Figure>> => {
  const legal = perSecond(100_000, (from) =>
    addLegalPeriod({ from, period: "P2M", rule: "franc", territory: "metropole" }),
  )
  const bare = perSecond(100_000, (from) => addDays(from, 61))
  const appeals = perSecond(20_000, (receivedOn) =>
    daloDeadlines({ procedure: "dalo", departement: "66", receivedOn, decidedOn: addDays(receivedOn, 60) }),
  )
  const list = await upcoming()
  return [
    {
      what: "Legal deadlines a second, clear period with holidays",
      value: short(legal),
      goal: "at least 300,000",
      met: legal >= 300_000,
    },
    { what: "Times slower than adding days to a date", value: short(bare / legal) },
    { what: "Appeals a second, with each of their deadlines", value: short(appeals) },
    {
      what: "Milliseconds to list 30 days among 100,000 open deadlines",
      value: short(list),
      goal: "under 10",
      met: list < 10,
    },
  ]
}
