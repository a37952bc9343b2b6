import type { RowChange } from "../../journal/index.ts"
import { ConcurrencyConflict, StorageFailure } from "../../kernel/index.ts"
import { deadlineTable, lookupTable } from "../../plugin/index.ts"
import { Ledger } from "./ledger.ts"
import type { TableParts } from "./parts.ts"
import type { RebuildProgress } from "./progress.ts"
import { rebuildLookup } from "./rebuild-lookup.ts"
import { rebuildTallies } from "./rebuild-tallies.ts"
import { redo } from "./redo.ts"
import { differingInSample } from "./sample.ts"
import { unitsOf } from "./units.ts"

const FIGURES = "figures "
const isFigures = (name: string): boolean => name.startsWith(FIGURES)

/** What is to be made again, and from where on. */
interface Due {
  readonly whole: ReadonlySet<string>
  readonly missing: ReadonlySet<string>
  readonly from: number
}

const dueIn = (ledger: Ledger, stale: ReadonlySet<string>, differing: ReadonlySet<string>): Due => {
  const whole = new Set<string>()
  const missing = new Set<string>()
  let from = Number.MAX_SAFE_INTEGER
  for (const unit of ledger.units.values()) if (stale.has(unit.table) || differing.has(unit.name)) whole.add(unit.name)
  for (const { unit, since, why } of ledger.behind()) {
    if (why !== "missing" || isFigures(unit.name)) whole.add(unit.name)
    else if (!whole.has(unit.name)) {
      missing.add(unit.name)
      from = Math.min(from, since)
    }
  }
  return { whole, missing, from }
}

/** Everything that is derived from the same streams: what changed for one list may have changed for its figures. */
const alike = ({ units }: Ledger, names: ReadonlySet<string>): ReadonlySet<string> => {
  const streams = new Set([...names].flatMap((name) => units.get(name)?.streams ?? []))
  return new Set(
    [...units.values()].flatMap((unit) => (unit.streams.some((one) => streams.has(one)) ? [unit.name] : [])),
  )
}

/** How a place is opened. */
export interface UpToDateOptions {
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined
  /** Whether to compare some rows with what the declarations make now; not again for each transaction of a caller. */
  readonly sampled: boolean
  /** Told of lists that were not as the journal makes them, although nothing said so: an upgrade, or somebody's hand. */
  readonly onDiffering?: (units: ReadonlyArray<string>) => void
}

/**
 * Bring all that this program derives up to date: what was made by other declarations is made again, what misses events
 * gets them, and what is complete is left alone. What cannot be made, for want of an event that can be read, stays
 * behind, and answers no question.
 */
export const upToDate = async (
  parts: TableParts,
  { onProgress, sampled, onDiffering }: UpToDateOptions,
): Promise<Ledger> => {
  const { registry, store } = parts
  const ledger = new Ledger(unitsOf(registry), store)
  await ledger.look()
  if (store.journalAlone === true) return ledger
  const stale = new Set(store.stale)
  const complete = ledger.behind().length === 0 && stale.size === 0
  const differing = complete && sampled ? alike(ledger, await differingInSample(parts)) : new Set<string>()
  if (differing.size > 0) onDiffering?.([...differing])
  const { whole, missing, from } = dueIn(ledger, stale, differing)
  if (missing.size > 0) await makeLists(parts, ledger, { units: missing, from, stale }, onProgress)
  await makeUnits(parts, ledger, whole, stale, onProgress)
  if (stale.has(lookupTable.name)) await rebuildLookup(parts)
  return ledger
}

/** Make units whole. Answers in how many rows the figures were different. */
export const makeUnits = async (
  parts: TableParts,
  ledger: Ledger,
  units: ReadonlySet<string>,
  stale: ReadonlySet<string>,
  onProgress?: (progress: RebuildProgress) => void,
  asked = false,
): Promise<number> => {
  const isThere = (name: string): boolean => ledger.isKnown(name) && !stale.has(ledger.units.get(name)?.table ?? "")
  const comparing = !asked && [...units].every(isThere)
  const lists = new Set([...units].filter((name) => !isFigures(name)))
  if (lists.size > 0) await makeLists(parts, ledger, { units: lists, from: 1, stale, comparing }, onProgress)
  return makeFigures(parts, ledger, { units: new Set([...units].filter(isFigures)), comparing }, onProgress)
}

const makeLists = async (
  parts: TableParts,
  ledger: Ledger,
  {
    units,
    from,
    stale,
    comparing = false,
  }: {
    readonly units: ReadonlySet<string>
    readonly from: number
    readonly stale: ReadonlySet<string>
    readonly comparing?: boolean
  },
  onProgress?: (progress: RebuildProgress) => void,
): Promise<void> => {
  await redo(parts, {
    units,
    from,
    // Deadlines of other programs stand in the same table: it is empty only where nobody ever made any.
    fresh: new Set([...stale].filter((table) => table !== deadlineTable.name || !ledger.isAnyDeadlineKnown())),
    finish: (differed, unreadable) => {
      ledger.setUnreadable(units, unreadable)
      const done = [...units].filter((name) => !unreadable.has(name))
      return ledger.completed(done, new Set(done.filter((name) => ledger.isKnown(name) && !differed.has(name))))
    },
    lookAgain: () => ledger.look(),
    onlyRead: () => ledger.trust(units),
    onProgress,
    comparing,
  })
  await ledger.look()
}

const makeFigures = async (
  { registry, store }: TableParts,
  ledger: Ledger,
  { units, comparing }: { readonly units: ReadonlySet<string>; readonly comparing: boolean },
  onProgress?: (progress: RebuildProgress) => void,
): Promise<number> => {
  if (units.size === 0) return 0
  const tableOf = (name: string): string => name.slice(FIGURES.length)
  const tallies = [...units].flatMap((name) => registry.tallies.get(tableOf(name)) ?? [])
  const differences = await rebuildTallies(registry, store, tallies, {
    lookAgain: () => ledger.look(),
    onlyRead: () => ledger.trust(units),
    onProgress,
    comparing,
    finish: (differing, unreadable) => {
      ledger.setUnreadable(units, new Map([...unreadable].map(([table, cause]) => [`${FIGURES}${table}`, cause])))
      const done = [...units].filter((name) => !unreadable.has(tableOf(name)))
      return ledger.completed(
        done,
        new Set(done.filter((name) => ledger.isKnown(name) && !differing.has(tableOf(name)))),
      )
    },
  })
  await ledger.look()
  return differences
}

/** Forget the lists of plugins that are not here, when they lack something: nobody is to rely on them. */
export const forgetForeign = async ({ store }: TableParts, ledger: Ledger): Promise<void> => {
  await ledger.look()
  const foreign = ledger.foreign()
  if (foreign.length === 0) return
  const rows: Array<RowChange> = []
  for (const { name, table } of foreign) {
    if (table !== deadlineTable.name) continue
    const deadline = name.slice("deadline ".length)
    for (const { key } of await store.rows(table, { where: { deadline } }))
      rows.push({ table, key: String(key), row: null })
  }
  try {
    await store.commit({ writes: [], guards: [], rows, keys: ledger.withoutForeign() })
  } catch (error) {
    if (!(error instanceof ConcurrencyConflict)) throw error
    throw new StorageFailure("rebuild", "locked", error)
  }
  await ledger.look()
}
