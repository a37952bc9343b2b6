import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import {
  type ActivityData,
  activityTally,
  column,
  defineIndicator,
  definePlugin,
  defineProjection,
  defineStream,
  defineTable,
  defineTally,
  field,
  openMediation,
} from "@traitdunion/core"
import { activityIndicators } from "@traitdunion/core/built-ins"
import * as z from "zod"
import { type Figure, median, rate, short } from "./measure.ts"

const ROUNDS = 7
const TIMES = 400
const WANTED = 20

const full: ActivityData = {
  on: "2026-03-14",
  register: "institution",
  minutes: 45,
  persons: 2,
  modality: "permanence",
  place: "Maison de quartier d'exemple",
  placeType: "neighbourhood-house",
  commune: "66136",
  theme: "housing",
  gender: "woman",
  ageBand: "40-59",
  newcomer: true,
  outreach: false,
  doneBy: "together",
  publics: ["families"],
  autonomyBefore: "accompanied",
  autonomyAfter: "partial",
  partner: "CAF",
  followUp: "to-follow",
} as unknown as ActivityData

const schema = z.strictObject({ on: field.date, act: z.custom<ActivityData>((value) => typeof value === "object") })

/** Acts recorded by a plugin with the registers' own indicators, as many as asked for. */
const acts = (name: string, wanted: number) => {
  const Act = defineStream(name, { Recorded: schema }).evolve<z.output<typeof schema> | null>(null, {
    Recorded: (_, data) => data,
  })
  const table = defineTable(name, { on: column.indexed(column.date()) })
  const tally = defineTally(Act, {
    name,
    measures: activityTally.measures,
    dimensions: activityTally.dimensions,
    days: { table, columns: ["on"] },
    entries: (state) =>
      state === null
        ? []
        : (activityTally.entries({ data: state.act, cancelled: false, continuity: null } as never, "") as never),
  })
  return definePlugin({
    id: name,
    label: { fr: "Actes mesurés" },
    streams: [Act],
    tables: [table],
    projections: [defineProjection(Act, table, (state) => (state === null ? null : { on: state.on }))],
    commands: {
      record: Act.command({
        summary: { fr: "Consigner" },
        by: ["mediator"],
        input: schema,
        key: (_, newId) => newId(),
        decide: ({ input, emit }) => emit("Recorded", input),
      }),
    },
    indicators: activityIndicators
      .slice(0, wanted)
      .map((indicator) => defineIndicator(tally, { ...indicator, id: `${name}/${indicator.id}` } as never)),
  })
}

/** What twenty indicators add to the cost of recording an act, each commit durable. */
export const twentyIndicators = async (): Promise<ReadonlyArray<Figure>> => {
  if (activityIndicators.length < WANTED) throw new Error("There are fewer indicators than are to be measured")
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const storage = sqliteStorage({ file: join(dir, "acts.sqlite") })
    await using mediation = await openMediation({
      structure: "bench",
      storage,
      plugins: [acts("bare", 0), acts("counted", WANTED)],
    })
    const desk = mediation.as({ id: "mediator-1", roles: ["mediator"] })
    const ratios: Array<number> = []
    for (let round = 0; round <= ROUNDS; round++) {
      const bare = await rate(TIMES, () => desk["bare"]?.record({ on: "2026-03-14", act: full }))
      const counted = await rate(TIMES, () => desk["counted"]?.record({ on: "2026-03-14", act: full }))
      if (round > 0) ratios.push(bare / counted)
    }
    return [
      {
        what: `Recording an act with ${WANTED} indicators over 15 dimensions, to recording it with none`,
        value: short(median(ratios)),
        goal: "at most 2",
        met: median(ratios) <= 2,
      },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
