import * as z from "zod"
import { builtIns, publicationTable, thresholdTable } from "../domain/built-ins.ts"
import type { PublicationSettings } from "../domain/index.ts"
import { makeRegistry, parseInput, readTally } from "../engine/index.ts"
import type { Storage, Store } from "../journal/index.ts"
import {
  civilDates,
  field,
  InvalidInput,
  type Label,
  type PlainDate,
  StorageFailure,
  systemClock,
} from "../kernel/index.ts"
import { valueOn } from "../law/index.ts"
import type { ReportProfile, Tally, TallyCell, TallyQuery } from "../plugin/index.ts"
import {
  asNetwork,
  attendanceNote,
  decideShown,
  definitionsOf,
  gathered,
  generalNotes,
  type Material,
  networkNote,
  STRUCTURE,
  sectionsOf,
  smallCellNote,
  structurePerimeter,
  type Whole,
  withheldNote,
} from "../reporting/assembly.ts"
import {
  isWholeMonths,
  type NetworkMember,
  type PublishedTable,
  previousPeriod,
  smallCellThreshold,
} from "../reporting/index.ts"
import type { NetworkReport, NetworkReportOptions } from "./client.ts"

const WHERE = "networkReport"

const fault = (path: ReadonlyArray<PropertyKey>, fr: string, en: string): InvalidInput =>
  new InvalidInput(WHERE, [{ path, code: "custom", fr, en }])

const span = z
  .strictObject({ from: field.date, to: field.date })
  .refine(({ from, to }) => from <= to, {
    error: "The period ends before it begins",
    params: { fr: "La période finit avant de commencer" },
  })
  .refine(isWholeMonths, {
    error: "Parts of months are in the structures' own files: ask for whole months",
    params: { fr: "Les parties de mois sont dans les dossiers des structures : demander des mois entiers" },
  })

const MAX_STRUCTURES = 1000

const request = z.strictObject({
  period: span,
  previous: z.exactOptional(span),
  profile: field.text(80),
  structures: z
    .array(z.strictObject({ id: field.text(64), name: field.text(200) }))
    .min(1)
    .max(MAX_STRUCTURES),
  // Under 3 a hidden figure could only be 1: hiding it would hide nothing.
  threshold: z.exactOptional(z.int().min(3).max(1000)),
  names: z.record(field.text(60), z.record(field.text(120), field.text(200))),
})

const asked = (options: NetworkReportOptions): z.output<typeof request> => {
  const parsed = parseInput(WHERE, request, {
    period: { from: options.from, to: options.to },
    ...(options.previous === undefined ? {} : { previous: options.previous }),
    profile: options.profile ?? "reports/structure",
    structures: options.structures.map((one) =>
      typeof one === "string" ? { id: one, name: one } : { ...one, name: one.name ?? one.id },
    ),
    ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
    names: options.names ?? {},
  }) as z.output<typeof request>
  const ids = parsed.structures.map(({ id }) => id)
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice >= 0)
    throw fault(["structures", twice], "Cette structure est deux fois dans la liste.", "It is there twice")
  return parsed
}

const profileOf = (profiles: ReadonlyMap<string, ReportProfile>, id: string): ReportProfile => {
  const profile = profiles.get(id)
  if (profile !== undefined && !profile.convention) return profile
  const known = [...profiles.values()].flatMap((one) => (one.convention ? [] : [one.id])).join(", ")
  throw fault(
    ["profile"],
    `Ce rapport n'existe pas, ou porte sur une convention. Possibles : ${known}.`,
    `No such report, or it is about one convention. Possible: ${known}`,
  )
}

/** The streams are never asked for: whole months are kept. */
const noStates = async (): Promise<never> => {
  throw new Error("A network reads no stream")
}

/** The figures of the structures, and nothing else of them, opened as they are. */
const opened = async (
  storage: Storage,
  members: ReadonlyArray<NetworkMember>,
  tallies: ReadonlyArray<Tally>,
): Promise<ReadonlyMap<string, Store>> => {
  const stores = new Map<string, Store>()
  const tables = [...tallies.map(({ table }) => table), publicationTable, thresholdTable]
  try {
    for (const [index, { id }] of members.entries()) {
      const notThere = (): InvalidInput =>
        fault(
          ["structures", index],
          "Cette structure n'est pas là, ou ses chiffres ne sont pas de cette version : l'ouvrir d'abord avec elle.",
          "It is not there, or its figures are not of this version: open it with this version first",
        )
      try {
        const store = await storage.open({ structure: id, tables, asItIs: true })
        stores.set(id, store)
        if (store.stale.length > 0) throw notThere()
      } catch (error) {
        throw error instanceof StorageFailure && error.reason === "unprepared" ? notThere() : error
      }
    }
    return stores
  } catch (error) {
    await closed(stores)
    throw error
  }
}

const closed = async (stores: ReadonlyMap<string, Store>): Promise<void> => {
  await Promise.all([...stores.values()].map((store) => store.close()))
}

/** The figures of one tally over all structures; its totals stand under each structure as well. */
const readAll = async (
  stores: ReadonlyMap<string, Store>,
  tally: Tally,
  query: TallyQuery<string>,
): Promise<ReadonlyArray<TallyCell<string>>> => {
  const by = query.by.filter((dimension) => dimension !== STRUCTURE)
  const cells: Array<TallyCell<string>> = []
  for (const [member, store] of stores) {
    for (const cell of await readTally(store, noStates, tally, { ...query, by })) {
      cells.push(cell)
      if (cell.dimension === null) cells.push({ ...cell, dimension: STRUCTURE, member })
    }
  }
  return cells
}

/** All structures together, beside those that are tables of their own. */
const NETWORK = "*"

/** The figures of a perimeter: the network, one of its structures, or a convention of one. */
const readIn = async (
  stores: ReadonlyMap<string, Store>,
  tally: Tally,
  { perimeter = NETWORK, ...query }: TallyQuery<string>,
): Promise<ReadonlyArray<TallyCell<string>>> => {
  if (perimeter === NETWORK) return readAll(stores, tally, query)
  const at = perimeter.indexOf("/")
  const store = stores.get(perimeter.slice(0, at))
  return store === undefined ? [] : readTally(store, noStates, tally, { ...query, perimeter: perimeter.slice(at + 1) })
}

/** The highest of the thresholds that structures set for a day; nothing where none set one. */
const strictestOn = (all: ReadonlyArray<PublicationSettings["thresholds"]>, on: PlainDate): number | undefined => {
  const own = all.flatMap((thresholds) => thresholds.findLast(({ from }) => from <= on)?.threshold ?? [])
  return own.length === 0 ? undefined : Math.max(...own)
}

/** What the structures published themselves, and the thresholds that they decided on. */
const publishedBefore = async (stores: ReadonlyMap<string, Store>) => {
  const past: Array<ReadonlyArray<PublishedTable>> = []
  const thresholds: Array<PublicationSettings["thresholds"]> = []
  for (const [structure, store] of stores) {
    const rows = await store.rows(publicationTable.name, {})
    for (const tables of Map.groupBy(rows, (row) => row["publication"]).values()) {
      past.push(
        tables.map((row) => {
          const table = JSON.parse(row["figures"] as string) as PublishedTable
          return { ...table, perimeter: structurePerimeter(structure, table.perimeter) }
        }),
      )
    }
    for (const row of await store.rows(thresholdTable.name, {})) {
      thresholds.push(JSON.parse(row["thresholds"] as string) as PublicationSettings["thresholds"])
    }
  }
  return { past, thresholds }
}

const wholesOf = (
  structures: ReadonlyArray<NetworkMember>,
  past: ReadonlyArray<ReadonlyArray<PublishedTable>>,
): ReadonlyArray<Whole> => {
  const perimeters = [...new Set(past.flat().map(({ perimeter }) => perimeter))]
  const all = structures.map(({ id }) => structurePerimeter(id))
  const within = all.map((whole) => ({
    whole,
    parts: perimeters.filter((part) => part.startsWith(whole) && part !== whole),
    complete: false,
  }))
  return [{ whole: NETWORK, parts: all, complete: true }, ...within]
}

const withheldIn = (figures: number): ReadonlyArray<Label> => (figures === 0 ? [] : [withheldNote(figures)])

/** @internal A report over several structures. */
export const reportOfNetwork = async (options: NetworkReportOptions): Promise<NetworkReport> => {
  const { period, profile: id, structures, names, ...rest } = asked(options)
  const registry = makeRegistry([...builtIns, ...(options.plugins ?? [])])
  const network = asNetwork(profileOf(registry.profiles, id), registry.indicators, structures)
  const { profile, indicators } = network
  const previous = rest.previous ?? previousPeriod(period)
  const shown = new Set(
    profile.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "trend" ? [block.indicator] : block.indicators)),
    ),
  )
  const tallies = new Set([...shown].flatMap((one) => registry.indicators.get(one)?.tally ?? []))
  const stores = await opened(options.storage, structures, [...tallies])
  try {
    const figures = await gathered(profile, indicators, { current: period, previous }, (tally, query) =>
      readAll(stores, network.own.get(tally) ?? tally, query),
    )
    const material: Material = {
      profile,
      indicators,
      period,
      previous,
      perimeter: NETWORK,
      leaves: true,
      gathered: figures,
      names,
      apart: STRUCTURE,
    }
    const today = civilDates("Europe/Paris")((options.clock ?? systemClock).now())
    const before = await publishedBefore(stores)
    const smallCells = thresholdOf(rest.threshold, strictestOn(before.thresholds, today), today)
    const own = (await options.published?.all()) ?? []
    const past = [...before.past, ...own]
    const { shown, tables, withheld } = await decideShown(
      material,
      { threshold: smallCells.threshold },
      {
        past,
        wholes: wholesOf(structures, past),
        read: (tally, query) => readIn(stores, network.own.get(tally) ?? tally, query),
      },
    )
    await options.published?.add(tables)
    return {
      profile: profile.id,
      title: profile.title,
      period,
      previous,
      convention: null,
      audience: "external",
      smallCells,
      publication: { id: null, withheld, revealing: null },
      sections: sectionsOf(material, shown),
      definitions: definitionsOf(material),
      notes: [...profile.notes, ...generalNotes, smallCellNote, attendanceNote, ...withheldIn(withheld), networkNote],
      structures,
    }
  } finally {
    await closed(stores)
  }
}

const thresholdOf = (
  own: number | undefined,
  strictest: number | undefined,
  today: Parameters<typeof previousPeriod>[0]["from"],
): NonNullable<NetworkReport["smallCells"]> => {
  const { value, reference } = valueOn(smallCellThreshold, today)
  const asked = own ?? value
  if (strictest !== undefined && strictest > asked) {
    return {
      threshold: strictest,
      reference: {
        source: "Décision d'une structure du réseau",
        reference: "Le seuil le plus strict de ses structures",
      },
    }
  }
  if (own === undefined) return { threshold: value, reference }
  return { threshold: own, reference: { source: "Décision du réseau", reference: "Seuil donné pour ce rapport" } }
}
