import {
  column,
  defineProjection,
  defineQuery,
  defineStream,
  defineTable,
  field,
  markPersonal,
  Person,
  type PlainDate,
  type Sealed,
  sealed,
} from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../catalogue/index.ts"
import { notYet, relays, unknownPerson } from "../shared/index.ts"
import { rightsOf, type ScreeningAnswers, screeningAnswers } from "./screen.ts"

/** A screening of unclaimed rights with a person. */
export interface ScreeningState {
  readonly recorded: {
    readonly person: string
    /** What was answered, sealed: it may tell of health or of a family's life. */
    readonly answers: Sealed<ScreeningAnswers>
    /** The rights to look at, which the answers led to: sealed as they are, for one tells the other. */
    readonly rights: Sealed<ReadonlyArray<BenefitKey>>
    /** How many they are. */
    readonly found: number
    readonly conventions: ReadonlyArray<string>
    readonly on: PlainDate
  } | null
}

/** The stream of a screening. Its key is its own id. */
export const RightsScreening = defineStream("caf-screening", {
  Recorded: z.strictObject({
    person: field.id,
    answers: sealed<ScreeningAnswers>(),
    rights: sealed<ReadonlyArray<BenefitKey>>(),
    found: z.int().min(0),
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
}).evolve<ScreeningState>({ recorded: null }, { Recorded: (_, recorded) => ({ recorded }) })

/** Record a screening: the answers and the rights they lead to are sealed. Without `screening`, a new id is made. */
export const recordScreening = RightsScreening.command({
  summary: { fr: "Consigner un repérage du non-recours", en: "Record a screening of unclaimed rights" },
  by: relays,
  input: z
    .strictObject({
      screening: z.exactOptional(field.id),
      person: field.id,
      asked: screeningAnswers,
      conventions: z._default(field.several(field.id), []),
      on: z.exactOptional(field.date),
    })
    .transform(({ asked, ...input }) => {
      const rights = rightsOf(asked).map(({ benefit }) => benefit)
      return {
        ...input,
        answers: markPersonal<ScreeningAnswers>(asked, "situation"),
        rights: markPersonal<ReadonlyArray<BenefitKey>>(rights, "situation"),
        found: rights.length,
      }
    }),
  key: (input, newId) => input.screening ?? newId(),
  subject: ({ person }) => person,
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: {
    UnknownPerson: unknownPerson,
    NotYet: notYet,
    AlreadyRecorded: { fr: "Ce repérage est déjà consigné.", en: "This screening is already recorded." },
  },
  decide: ({ input: { screening: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.recorded !== null) return refuse("AlreadyRecorded")
    if (!facts.people.of(data.person).registered) return refuse("UnknownPerson")
    return on > today ? refuse("NotYet") : emit("Recorded", { ...data, on })
  },
})

/** The screenings, to find those of a person and to count them. */
export const screeningTable = defineTable("caf_screening", {
  person: column.indexed(column.text()),
  on: column.indexed(column.date()),
})

/** @internal One row a screening. */
export const screeningRow = defineProjection(RightsScreening, screeningTable, ({ recorded }) =>
  recorded === null ? null : { person: recorded.person, on: recorded.on },
)

/** The screenings of a person with the rights to look at, the oldest first. */
export const screenings = defineQuery({
  summary: { fr: "Lire les repérages d'une personne", en: "Read a person's screenings" },
  by: relays,
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }) => {
    const rows = await read.rows(screeningTable, { where: { person: input.person }, orderBy: [["on", "asc"]] })
    const states = await read.states(
      RightsScreening,
      rows.map(({ key }) => key),
    )
    return rows.flatMap(({ key }) => {
      const recorded = states.get(key)?.recorded ?? null
      return recorded === null ? [] : [{ screening: key, ...recorded }]
    })
  },
})
