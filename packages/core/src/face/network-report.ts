import * as z from "zod"
import { builtIns } from "../domain/built-ins.ts"
import { makeRegistry, parseInput, readTally } from "../engine/index.ts"
import type { Storage, Store } from "../journal/index.ts"
import { civilDates, field, InvalidInput, StorageFailure, systemClock } from "../kernel/index.ts"
import { valueOn } from "../law/index.ts"
import type { ReportProfile, Tally, TallyCell, TallyQuery } from "../plugin/index.ts"
import {
  asNetwork,
  definitionsOf,
  gathered,
  generalNotes,
  type Material,
  networkNote,
  publishable,
  STRUCTURE,
  sectionsOf,
  smallCellNote,
} from "../reporting/assembly.ts"
import { isWholeMonths, type NetworkMember, previousPeriod, smallCellThreshold } from "../reporting/index.ts"
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
  const tables = tallies.map(({ table }) => table)
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
    const material: Material = { profile, indicators, period, gathered: figures, names, apart: STRUCTURE }
    const today = civilDates("Europe/Paris")((options.clock ?? systemClock).now())
    const smallCells = thresholdOf(rest.threshold, today)
    return {
      profile: profile.id,
      title: profile.title,
      period,
      previous,
      convention: null,
      audience: "external",
      smallCells,
      sections: sectionsOf(material, publishable(material, smallCells.threshold)),
      definitions: definitionsOf(material),
      notes: [...profile.notes, ...generalNotes, smallCellNote, networkNote],
      structures,
    }
  } finally {
    await closed(stores)
  }
}

const thresholdOf = (
  own: number | undefined,
  today: Parameters<typeof previousPeriod>[0]["from"],
): NonNullable<NetworkReport["smallCells"]> => {
  if (own !== undefined) {
    return { threshold: own, reference: { source: "Décision du réseau", reference: "Seuil donné pour ce rapport" } }
  }
  const { value, reference } = valueOn(smallCellThreshold, today)
  return { threshold: value, reference }
}
