import { hash } from "node:crypto"
import { type KeyWrite, OWN_TEXTS, type Store } from "../../journal/index.ts"
import { StorageFailure } from "../../kernel/index.ts"
import { deadlineTable } from "../../plugin/index.ts"
import type { Unreadable } from "./readable.ts"
import type { Unit } from "./units.ts"

/** What a place says of one unit. */
interface Entry {
  readonly plugin: string
  readonly table: string
  readonly streams: ReadonlyArray<string>
  /** The declarations that make these very rows: several programs may do the same in other words. */
  readonly by: ReadonlyArray<string>
  /** Declarations whose rows were replaced. */
  readonly gone: ReadonlyArray<string>
  /** The first position from which events may be missing in it; absent when it is complete. */
  readonly since?: number
}

/** What is kept of all units of a place. */
interface Kept {
  /** The units that whoever writes now keeps up, in order. */
  readonly writer: ReadonlyArray<string>
  readonly units: Readonly<Record<string, Entry>>
}

/** Why a unit of this program cannot be relied on. */
export interface Behind {
  readonly unit: Unit
  /** From which position; from the first when it was made by other declarations. */
  readonly since: number
  readonly why: "missing" | "other" | "unreadable"
  readonly cause?: Unreadable
}

const EMPTY: Kept = { writer: [], units: {} }
const MAX_KEPT = 8

const parseKept = (text: string | undefined): Kept => {
  if (text === undefined) return EMPTY
  try {
    const kept = JSON.parse(text) as Partial<Kept>
    return Array.isArray(kept.writer) && typeof kept.units === "object" ? (kept as Kept) : EMPTY
  } catch {
    // Whatever stands there is no word of ours: everything is made again.
    return EMPTY
  }
}

const writerText = ({ writer, units }: Kept): string =>
  hash("sha256", JSON.stringify(writer.map((name) => [name, units[name]?.by[0]])), "base64url")

/** A list that is not up to date, told to whoever asks for it. */
const notUpToDate = ({ unit, cause }: Behind): Error =>
  cause ?? new StorageFailure("rows", "behind", undefined, `${unit.plugin}: ${unit.name}`)

/**
 * By which declarations each list, figure and deadline of a place was made, and from where on it may lack something. It
 * stands in the keys' table, where each commit checks that it rests on what it last saw: so nobody records beside a
 * program that keeps more up than they do, without that being written down.
 */
export class Ledger {
  readonly units: ReadonlyMap<string, Unit>
  readonly #store: Pick<Store, "keys" | "readAll">
  #texts: ReadonlyMap<string, string> = new Map()
  #kept: Kept = EMPTY
  #seen = false
  /** Units that were compared, row by row, where nothing could be written. */
  readonly #trusted = new Set<string>()
  readonly #unreadable = new Map<string, Unreadable>()

  constructor(units: ReadonlyMap<string, Unit>, store: Pick<Store, "keys" | "readAll">) {
    this.units = units
    this.#store = store
  }

  /** Read what stands there now. */
  async look(): Promise<void> {
    const before = this.#texts.get(OWN_TEXTS.writer)
    this.#texts = await this.#store.keys(Object.values(OWN_TEXTS))
    if (this.#texts.get(OWN_TEXTS.writer) !== before) this.#trusted.clear()
    this.#kept = parseKept(this.#texts.get(OWN_TEXTS.tables))
    this.#seen = true
  }

  /** Look again before the next commit: what it rested on may have changed. */
  forget(): void {
    this.#seen = false
  }

  /** The units of this program that are not complete, or were made by other declarations. */
  behind(): ReadonlyArray<Behind> {
    return [...this.units.values()].flatMap((unit): ReadonlyArray<Behind> => {
      const entry = this.#kept.units[unit.name]
      const cause = this.#unreadable.get(unit.name)
      if (cause !== undefined) return [{ unit, since: 1, why: "unreadable", cause }]
      if (this.#trusted.has(unit.name) && entry?.since === undefined) return []
      if (entry === undefined || !entry.by.includes(unit.fingerprint)) return [{ unit, since: 1, why: "other" }]
      return entry.since === undefined ? [] : [{ unit, since: entry.since, why: "missing" }]
    })
  }

  /** Units of plugins that this program does not have, which lack something: their table, and from where on. */
  foreign(): ReadonlyArray<{
    readonly name: string
    readonly plugin: string
    readonly table: string
    readonly since: number
  }> {
    return Object.entries(this.#kept.units).flatMap(([name, { plugin, table, since }]) =>
      this.units.has(name) || since === undefined ? [] : [{ name, plugin, table, since }],
    )
  }

  /** Whether the rows of a unit were made at all, by whomever. */
  isKnown(name: string): boolean {
    return name in this.#kept.units
  }

  /** Whether any deadline of the place was made before, by whomever. */
  isAnyDeadlineKnown(): boolean {
    return Object.values(this.#kept.units).some(({ table }) => table === deadlineTable.name)
  }

  /**
   * Rely on units that were found as these declarations make them, in a place that cannot be written: a replica, or a
   * file that is only read. It holds until what stands there changes.
   */
  trust(names: Iterable<string>): void {
    for (const name of names) this.#trusted.add(name)
  }

  /** Of units that were tried, those whose rows cannot be made, for want of an event that can be read. */
  setUnreadable(tried: ReadonlySet<string>, causes: ReadonlyMap<string, Unreadable>): void {
    for (const name of tried) this.#unreadable.delete(name)
    for (const [name, cause] of causes) this.#unreadable.set(name, cause)
  }

  /**
   * Fail when a table is not up to date. A read asks the place once: another program may have recorded meanwhile what
   * this one's lists then lack. Throws `StorageFailure` `behind`, or the reason why an event cannot be read.
   */
  async check(): Promise<(table: string) => void> {
    const now = (await this.#store.keys([OWN_TEXTS.writer])).get(OWN_TEXTS.writer)
    if (!this.#seen || now !== this.#texts.get(OWN_TEXTS.writer)) await this.look()
    const behind = this.behind()
    const foreign = this.foreign()
    return (table) => {
      const own = behind.find(({ unit }) => unit.table === table)
      if (own !== undefined) throw notUpToDate(own)
      const other = foreign.find((one) => one.table === table)
      if (other !== undefined) throw new StorageFailure("rows", "behind", undefined, `${other.plugin}: ${other.name}`)
    }
  }

  /** Fail when any table is not up to date, of this program or of a plugin that it does not have. */
  async checkAll(): Promise<void> {
    const check = await this.check()
    for (const { unit } of this.behind()) check(unit.table)
    for (const { table } of this.foreign()) check(table)
  }

  #replaced(kept: Kept): ReadonlyArray<KeyWrite> {
    const texts = { [OWN_TEXTS.tables]: JSON.stringify(kept), [OWN_TEXTS.writer]: writerText(kept) }
    return Object.entries(texts).map(([subject, value]) => ({
      subject,
      expected: this.#texts.get(subject) ?? null,
      value,
    }))
  }

  /** Whether this program makes the rows of a unit that the place relies on. */
  #keepsUp(name: string): boolean {
    const unit = this.units.get(name)
    return unit !== undefined && (this.#kept.units[name]?.by.includes(unit.fingerprint) ?? false)
  }

  /**
   * What a commit that writes events of some streams must find, or write, in the place. Throws `StorageFailure` `newer`
   * when another version of this program has made the lists anew: this one would write rows of the old kind.
   */
  async writes(streams: ReadonlySet<string>): Promise<ReadonlyArray<KeyWrite>> {
    if (!this.#seen) await this.look()
    const kept = this.#kept
    const old = [...this.units.values()].find(
      ({ name, fingerprint }) =>
        kept.units[name] !== undefined &&
        !kept.units[name].by.includes(fingerprint) &&
        kept.units[name].gone.includes(fingerprint),
    )
    if (old !== undefined) throw new StorageFailure("commit", "newer", undefined, `${old.plugin}: ${old.name}`)
    const lost = kept.writer.filter(
      (name) => !this.#keepsUp(name) && kept.units[name]?.streams.some((stream) => streams.has(stream)) === true,
    )
    if (lost.length === 0) {
      const text = this.#texts.get(OWN_TEXTS.writer)
      return text === undefined ? [] : [{ subject: OWN_TEXTS.writer, expected: text, value: text }]
    }
    const { head } = await this.#store.readAll(Number.MAX_SAFE_INTEGER, 1)
    const units = { ...kept.units }
    for (const name of lost) {
      const entry = units[name]
      if (entry !== undefined)
        units[name] = { ...entry, since: Math.min(entry.since ?? head.position + 1, head.position + 1) }
    }
    return this.#replaced({ writer: kept.writer.filter((name) => !lost.includes(name)), units })
  }

  /** What a commit writes that leaves units complete; `same` are those whose rows were found as these declarations make them. */
  completed(names: Iterable<string>, same: ReadonlySet<string> = new Set()): ReadonlyArray<KeyWrite> {
    const units: Record<string, Entry> = { ...this.#kept.units }
    const done = [...names]
    for (const name of done) {
      const unit = this.units.get(name)
      if (unit === undefined) continue
      const { plugin, table, streams, fingerprint } = unit
      const { by = [], gone = [] } = units[name] ?? {}
      const others = by.filter((one) => one !== fingerprint)
      units[name] = {
        plugin,
        table,
        streams,
        by: [fingerprint, ...(same.has(name) || by.includes(fingerprint) ? others : [])].slice(0, MAX_KEPT),
        gone: [
          ...(same.has(name) || by.includes(fingerprint) ? [] : others),
          ...gone.filter((one) => one !== fingerprint),
        ].slice(0, MAX_KEPT),
      }
    }
    const writer = [...new Set([...this.#kept.writer, ...done])].toSorted()
    return this.#replaced({ writer, units })
  }

  /** What a commit writes that forgets units of plugins that are not here. */
  withoutForeign(): ReadonlyArray<KeyWrite> {
    const gone = new Set(this.foreign().map(({ name }) => name))
    const units = Object.fromEntries(Object.entries(this.#kept.units).filter(([name]) => !gone.has(name)))
    return this.#replaced({ writer: this.#kept.writer.filter((name) => !gone.has(name)), units })
  }
}
