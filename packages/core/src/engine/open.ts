import type { Anchor, AuditReport, Storage, Store } from "../journal/index.ts"
import { KeyRing, STRUCTURE_KEYS } from "../journal/sealing/index.ts"
import {
  type Actor,
  civilDates,
  InvalidInput,
  newId,
  type PlainDate,
  plainWording,
  systemClock,
} from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import {
  type AnyReceipt,
  type BatchItem,
  type CallOptions,
  type CommandOptions,
  type CommandParts,
  type DryRun,
  dryRun,
  runCommand,
  runCommands,
  type Settlement,
} from "./command/index.ts"
import {
  anchor,
  Clockwork,
  type RotationProgress,
  rotateKeys,
  Scrubbing,
  ServerClock,
  StructureKeys,
  type VerifyOptions,
  verify,
} from "./evidence/index.ts"
import { letOut } from "./outlet/index.ts"
import { ask, askedBy, notReached } from "./query/index.ts"
import {
  type CommandEntry,
  makeRegistry,
  type OutletEntry,
  parseStored,
  type QueryEntry,
  type Registry,
} from "./registry/index.ts"
import { checkTables, type RebuildProgress, type Rebuilt, rebuild, type TableCheck, upToDate } from "./tables/index.ts"
import {
  type ChangesOptions,
  changes,
  type Health,
  type HealthOptions,
  health,
  type Logger,
  observe,
  observedStore,
  type Ports,
  Pulse,
  pulsing,
} from "./watch/index.ts"

/** The structure that holds the data, and where it is. */
export interface StructureSettings {
  /** An opaque identifier, first in every key of the database. */
  readonly id: string
  /** An IANA time zone, for the civil date of "today". `Europe/Paris` by default. */
  readonly timeZone?: string
}

/** What an engine is opened with. */
export interface EngineOptions {
  readonly structure: string | StructureSettings
  readonly storage: Storage
  readonly plugins: ReadonlyArray<AnyPlugin>
  readonly ports?: Partial<Ports>
  /** Called while read tables are filled again from the journal, after an upgrade changed them. */
  readonly onRebuild?: (progress: RebuildProgress) => void
}

/** An opened engine. Everything rejects with the tagged errors themselves; anything else is a bug. */
export interface Engine {
  readonly structure: string
  readonly registry: Registry
  /** Today's civil date where the structure is. */
  readonly today: () => PlainDate
  readonly run: (
    entry: CommandEntry,
    actor: Actor,
    input: unknown,
    options: CommandOptions & CallOptions,
  ) => Promise<AnyReceipt>
  /** The same way up to the commit, which is left out. */
  readonly tryRun: (entry: CommandEntry, actor: Actor, input: unknown, options: CommandOptions) => Promise<DryRun>
  readonly runMany: (
    entry: CommandEntry,
    actor: Actor,
    items: ReadonlyArray<BatchItem>,
    options: CallOptions,
  ) => Promise<ReadonlyArray<Settlement>>
  readonly ask: (entry: QueryEntry, actor: Actor, input: unknown, options: CallOptions) => Promise<unknown>
  readonly letOut: (
    entry: OutletEntry,
    actor: Actor,
    input: unknown,
    options: CommandOptions & CallOptions,
  ) => Promise<unknown>
  readonly verify: (options?: VerifyOptions) => Promise<AuditReport>
  readonly anchor: () => Promise<Anchor>
  readonly checkTables: (onProgress?: (progress: RebuildProgress) => void) => Promise<ReadonlyArray<TableCheck>>
  /** Never rejects: what does not work is in the answer. */
  readonly health: (options?: HealthOptions) => Promise<Health>
  /** The positions that are recorded from now on, or after one, by whatever process. */
  readonly changes: (options?: ChangesOptions) => AsyncIterable<number>
  readonly rotateKeys: (onProgress?: (progress: RotationProgress) => void) => Promise<number>
  readonly rebuild: (onProgress?: (progress: RebuildProgress) => void) => Promise<Rebuilt>
  /** The same engine on another storage of the same data, such as the caller's transaction. */
  readonly within: (storage: Storage) => Promise<Engine>
  readonly close: () => Promise<void>
}

const silent: Logger = { info: () => {}, warn: () => {}, error: () => {} }
const STRUCTURE_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

const fault = (path: ReadonlyArray<PropertyKey>, fr: string, en: string): InvalidInput =>
  new InvalidInput("openMediation", [{ path, code: "invalid_option", fr, en }])

const checkStructure = (settings: string | StructureSettings): Required<StructureSettings> => {
  const { id, timeZone = "Europe/Paris" } = typeof settings === "string" ? { id: settings } : settings
  if (!STRUCTURE_ID.test(id)) {
    throw fault(
      ["structure"],
      "Identifiant de structure mal formé.",
      "Not a structure id: 1 to 64 of A-Z a-z 0-9 . _ : -",
    )
  }
  try {
    civilDates(timeZone)
  } catch {
    throw fault(["structure", "timeZone"], "Fuseau horaire inconnu.", "Not an IANA time zone, such as Europe/Paris")
  }
  return { id, timeZone }
}

/** The moment of the last recorded event, that no fact may be dated before. */
const lastMoment = async (store: Store): Promise<Clockwork> => {
  const { head } = await store.readAll(Number.MAX_SAFE_INTEGER, 1)
  const [last] = head.position === 0 ? [] : (await store.readAll(head.position - 1, 1)).events
  return new Clockwork(last === undefined ? undefined : parseStored(last).meta.at)
}

/** What every storage of one engine has in common. */
interface Common {
  readonly structure: string
  readonly registry: Registry
  readonly ring: KeyRing
  readonly serverClock: ServerClock
  readonly ports: Ports
  readonly today: ReturnType<typeof civilDates>
  readonly pulse: Pulse
}

type Calls = Pick<Engine, "run" | "tryRun" | "runMany" | "ask" | "letOut">

/** The four calls, each observed. */
const callsOf = ({ structure, ports }: Common, parts: () => CommandParts): Calls => {
  const calls: Calls = {
    run: (entry, actor, input, options) =>
      observe({ kind: "command", name: entry.name, structure, actor, signal: options.signal }, ports, (within) =>
        runCommand({ parts, entry, actor, within }, input, options),
      ),
    tryRun: (entry, actor, input, options) =>
      observe({ kind: "command", name: entry.name, structure, actor, signal: undefined }, ports, (within) =>
        within(() => dryRun({ parts, entry, actor, within }, input, options)),
      ),
    runMany: (entry, actor, items, options) =>
      observe({ kind: "command", name: entry.name, structure, actor, signal: options.signal }, ports, (within) =>
        runCommands({ parts, entry, actor, within }, items, options),
      ),
    ask: (entry, actor, input, options) =>
      observe({ kind: "query", name: entry.name, structure, actor, signal: options.signal }, ports, (within) =>
        within(() => ask(parts(), entry, actor, input, options)),
      ),
    letOut: (entry, actor, input, options) =>
      observe({ kind: "outlet", name: entry.name, structure, actor, signal: options.signal }, ports, (within) =>
        letOut(
          { parts, entry, actor, within, record: (step, answer, under) => calls.run(step, actor, answer, under) },
          input,
          options,
        ),
      ),
  }
  return calls
}

const engineOn = async (
  common: Common,
  storage: Storage,
  options: { readonly sampled: boolean; readonly onRebuild?: EngineOptions["onRebuild"] },
): Promise<Engine> => {
  const { onRebuild } = options
  const { structure, registry, ring, serverClock, ports, today, pulse } = common
  const opened = await storage.open({ structure, tables: registry.tables })
  const store = pulsing(observedStore(opened, storage.name, structure, ports.telemetry), pulse)
  const closed = new AbortController()
  try {
    const structureKeys = new StructureKeys(ring, store)
    // The wrong key holder is refused at once, before anything is written.
    if (ring.present) await structureKeys.found(STRUCTURE_KEYS.marks)
    const clockwork = await lastMoment(store)
    const ledger = await upToDate(
      { registry, store, ring, structureKeys },
      {
        onProgress: onRebuild,
        sampled: options.sampled,
        onDiffering: (units) =>
          ports.logger.warn({ structure, units }, "read tables differed from the journal, and are made again"),
      },
    )
    const scrubbing = new Scrubbing(store)
    const parts = (): CommandParts => {
      const at = ports.clock.now()
      const reading = { registry, store, ring, structureKeys, ledger, now: { at, today: today(at) } }
      return {
        ...reading,
        clockwork,
        serverClock,
        scrubbing,
        newId: ports.ids,
        wording: ports.wording ?? plainWording,
        asked: (actor) => askedBy(reading, actor),
        notReached: (commands) => notReached(reading, commands),
      }
    }
    return {
      structure,
      registry,
      today: () => today(ports.clock.now()),
      ...callsOf(common, parts),
      verify: (how) => verify(structure, store, structureKeys, how),
      anchor: () => anchor(structure, store, structureKeys, ports.clock.now()),
      checkTables: (onProgress) => checkTables(parts(), onProgress),
      health: (how) =>
        health({ structure, store, clockwork, serverClock, ledger, scrubbing, asks: registry.asks, ports }, how),
      changes: (how) => changes(store, pulse, closed.signal, how),
      rotateKeys: (onProgress) => rotateKeys(ring, store, onProgress),
      rebuild: (onProgress) => rebuild(parts(), ledger, onProgress),
      within: (other) => engineOn(common, other, { sampled: false }),
      close: () => {
        closed.abort()
        return store.close()
      },
    }
  } catch (error) {
    await store.close().catch(() => {})
    throw error
  }
}

/** Open an engine: check the plugins, open the storage, bring the read tables up to date. */
export const openEngine = async (options: EngineOptions): Promise<Engine> => {
  const { id: structure, timeZone } = checkStructure(options.structure)
  const registry = makeRegistry(options.plugins)
  const ports: Ports = { clock: systemClock, ids: newId, logger: silent, ...options.ports }
  for (const { status, circle, ...one } of registry.asks) {
    const told = { structure, ...one, status, circle }
    if (status === "other-version") ports.logger.warn(told, "a plugin asks for what is offered in another version")
    else if (status === "absent") ports.logger.info(told, "a plugin asks for what nobody offers: it goes without")
    else if (circle) ports.logger.info(told, "two plugins ask for each other's offers")
  }
  const common: Common = {
    structure,
    registry,
    ring: new KeyRing(structure, ports.keys),
    serverClock: new ServerClock(ports.clock),
    ports,
    today: civilDates(timeZone),
    pulse: new Pulse(),
  }
  return engineOn(common, options.storage, { sampled: true, onRebuild: options.onRebuild })
}
