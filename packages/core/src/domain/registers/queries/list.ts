import * as z from "zod"
import { addDays, field, isPlainDate, lazily, type PlainDate } from "../../../kernel/index.ts"
import {
  defineQuery,
  type Page,
  type PageRequest,
  pageFields,
  pageSize,
  type ReadContext,
} from "../../../plugin/index.ts"
import { Activity, type ActivityData } from "../stream.ts"
import { activityTable } from "../tables.ts"
import {
  ageBands,
  doers,
  followUps,
  genders,
  modalities,
  origins,
  placeTypes,
  register,
  registers as registerLabels,
  theme,
  themes,
} from "../vocabulary.ts"

/** An act in a list, with its version and the French words of what it holds. */
export interface ListedActivity extends ActivityData {
  readonly activity: string
  /** As `expectedVersion` wants it. */
  readonly version: number
  readonly labels: Readonly<Record<string, string>>
}

/** What may be missing from an act. */
const missable = {
  mediator: { fr: "Le médiateur" },
  theme: { fr: "Le thème" },
  place: { fr: "Le lieu" },
  commune: { fr: "La commune" },
  mediation: { fr: "La médiation" },
} as const

const tables = {
  register: registerLabels,
  modality: modalities,
  placeType: placeTypes,
  origin: origins,
  theme: themes,
  gender: genders,
  ageBand: ageBands,
  followUp: followUps,
  doneBy: doers,
} as const

const labelsOf = (data: ActivityData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(tables).flatMap(([name, table]) => {
      const key = data[name as keyof typeof tables]
      const label = key === undefined ? undefined : (table as Readonly<Record<string, { fr: string }>>)[key]
      return label === undefined ? [] : [[name, label.fr]]
    }),
  )

/** @internal Acts by their ids, as a list shows them. One that was cancelled meanwhile is not among them. */
export const activityItems = async (
  read: ReadContext,
  keys: ReadonlyArray<string>,
): Promise<ReadonlyArray<ListedActivity>> => {
  const found = await read.snapshots(Activity, keys)
  return keys.flatMap((activity) => {
    const { state, version } = found.get(activity) ?? {}
    if (state === undefined || version === undefined || state.data === null || state.cancelled) return []
    return [{ activity, version, ...state.data, labels: labelsOf(state.data) }]
  })
}

type Where = Readonly<Record<string, unknown>>

/** The ids of the acts of a period, the latest first, after a place in it. */
const idsOf = async (
  read: ReadContext,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  where: Where,
  { cursor, size }: { readonly cursor: readonly [PlainDate, string] | undefined; readonly size: number },
): Promise<ReadonlyArray<readonly [PlainDate, string]>> => {
  const rows = async (more: Where, limit: number) =>
    (
      await read.rows(activityTable, {
        where: { ...where, ...more },
        orderBy: [
          ["on", "desc"],
          ["key", "desc"],
        ],
        limit,
      })
    ).map(({ on, key }) => [on, key] as const)
  if (cursor === undefined) return rows({ on: { from, to } }, size)
  const [day, key] = cursor
  // What is left of the day that the page before ended in, then the days before it.
  const rest = (await rows({ on: day, key: { to: key } }, size + 1)).filter(([, id]) => id !== key).slice(0, size)
  if (rest.length === size || day <= from) return rest
  return [...rest, ...(await rows({ on: { from, to: addDays(day, -1) } }, size - rest.length))]
}

const placeIn = (cursor: string | undefined): readonly [PlainDate, string] | undefined => {
  const [day, key] = cursor?.split("~") ?? []
  return day === undefined || key === undefined || !isPlainDate(day) ? undefined : [day, key]
}

const input = lazily(() =>
  z
    .strictObject({
      from: field.date,
      to: field.date,
      mediator: z.exactOptional(field.id),
      register: z.exactOptional(register),
      theme: z.exactOptional(theme),
      place: z.exactOptional(field.text(120)),
      mediation: z.exactOptional(field.id),
      /** Those that do not say it. */
      missing: z.exactOptional(field.keyOf(missable)),
      ...pageFields(),
    })
    .refine(({ from, to }) => from <= to, {
      error: "The period ends before it begins",
      params: { fr: "La période finit avant de commencer" },
    })
    .refine(({ cursor }) => cursor === undefined || placeIn(cursor) !== undefined, {
      path: ["cursor"],
      error: "Not a cursor that this list gave",
      params: { fr: "Suite de liste mal formée" },
    }),
)

/** @internal The acts of a period, the latest first. */
export const list = defineQuery({
  summary: { fr: "Lister les actes d'une période", en: "List the activities of a period" },
  by: ["mediator", "lead", "director", "auditor", "system"],
  input: input(),
  run: async ({ input: { from, to, cursor, limit, missing, ...where }, read }): Promise<Page<ListedActivity>> => {
    const request: PageRequest = limit === undefined ? {} : { limit }
    const size = pageSize(request)
    const wanted: Where = missing === undefined ? where : { ...where, [missing]: null }
    const found = await idsOf(read, { from, to }, wanted, { cursor: placeIn(cursor), size: size + 1 })
    const page = found.slice(0, size)
    const last = page.at(-1)
    const items = await activityItems(
      read,
      page.map(([, key]) => key),
    )
    return { items, next: found.length > size && last !== undefined ? last.join("~") : null }
  },
})

/** @internal Those whose acts stand in the registers, by their ids. */
export const mediators = defineQuery({
  summary: { fr: "Lister les médiateurs des actes consignés", en: "List the mediators of the recorded activities" },
  by: ["mediator", "lead", "director", "auditor", "system"],
  input: z.strictObject({}),
  run: async ({ read }): Promise<ReadonlyArray<string>> => {
    const found: string[] = []
    // From one to the next in the index, whatever the number of their acts: no id has a sign that comes before "-".
    for (let from = "-"; ; ) {
      const [next] = await read.rows(activityTable, {
        where: { mediator: { from } },
        orderBy: [["mediator", "asc"]],
        limit: 1,
      })
      if (next === undefined || next.mediator === null) return found
      found.push(next.mediator)
      from = `${next.mediator}!`
    }
  },
})
