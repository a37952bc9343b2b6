import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type Anchor, type AuditReport, KeyRing, STRUCTURE_KEYS, type Storage, type Store } from "../journal/index.ts"
import {
  type ConcurrencyConflict,
  civilDates,
  InvalidInput,
  type KeyUnavailable,
  newId,
  type PluginMisconfigured,
  type StorageFailure,
  systemClock,
} from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import { type Engine, guarded, makeEngine } from "./engine.ts"
import { Clockwork, ServerClock } from "./evidence/clocks.ts"
import { type RotationProgress, rotateKeys } from "./evidence/rotate.ts"
import { StructureKeys } from "./evidence/structure-keys.ts"
import { anchor, type VerifyOptions, verify } from "./evidence/verify.ts"
import { makeRegistry, type Registry } from "./registry/registry.ts"
import { parseStored } from "./registry/stored.ts"
import { checkTables, type TableCheck } from "./tables/check.ts"
import type { RebuildProgress } from "./tables/progress.ts"
import { type Rebuilt, rebuild } from "./tables/rebuild.ts"
import { type Health, type HealthOptions, health } from "./watch/health.ts"
import type { Logger, Ports } from "./watch/ports.ts"
import { observedStore } from "./watch/telemetry.ts"

/** The structure that holds the data, and where it is. */
export interface StructureSettings {
  /** An opaque identifier, first in every key of the database. */
  readonly id: string
  /** An IANA time zone, for the civil date of "today". `Europe/Paris` by default. */
  readonly timeZone?: string
}

/** What both façades are opened with. */
export interface EngineOptions {
  readonly structure: string | StructureSettings
  readonly storage: Storage
  readonly plugins: ReadonlyArray<AnyPlugin>
  readonly ports?: Partial<Ports>
  /** Told while read tables are filled again from the journal, after an upgrade changed them. */
  readonly onRebuild?: (progress: RebuildProgress) => void
}

/** An opened engine, with what stands beside commands and queries. */
export interface Opened {
  readonly structure: string
  readonly engine: Engine
  readonly verify: (options?: VerifyOptions) => Effect.Effect<AuditReport, KeyUnavailable | StorageFailure>
  readonly anchor: () => Effect.Effect<Anchor, ConcurrencyConflict | KeyUnavailable | StorageFailure>
  readonly checkTables: (
    onProgress?: (progress: RebuildProgress) => void,
  ) => Effect.Effect<ReadonlyArray<TableCheck>, StorageFailure>
  /** Never fails: what does not work is in the answer. */
  readonly health: (options?: HealthOptions) => Effect.Effect<Health>
  readonly rotateKeys: (
    onProgress?: (progress: RotationProgress) => void,
  ) => Effect.Effect<number, KeyUnavailable | StorageFailure>
  readonly rebuild: (onProgress?: (progress: RebuildProgress) => void) => Effect.Effect<Rebuilt, StorageFailure>
  /** The same engine on another storage of the same data, such as the caller's transaction. */
  readonly within: (storage: Storage) => Effect.Effect<Opened, KeyUnavailable | StorageFailure, Scope.Scope>
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

/** Open an engine. Its storage is closed with the scope. */
export const openEngine = (
  options: EngineOptions,
): Effect.Effect<Opened, InvalidInput | PluginMisconfigured | KeyUnavailable | StorageFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const [structure, registry] = yield* guarded<
      readonly [Required<StructureSettings>, Registry],
      InvalidInput | PluginMisconfigured
    >(async () => [checkStructure(options.structure), makeRegistry(options.plugins)])
    const ports: Ports = { clock: systemClock, ids: newId, logger: silent, ...options.ports }
    const today = civilDates(structure.timeZone)
    const ring = new KeyRing(structure.id, ports.keys)
    const serverClock = new ServerClock(ports.clock)
    const openOn = (storage: Storage): Effect.Effect<Opened, KeyUnavailable | StorageFailure, Scope.Scope> =>
      Effect.gen(function* () {
        const store = yield* Effect.acquireRelease(
          guarded<Store, StorageFailure>(async () =>
            observedStore(
              await storage.open({ structure: structure.id, tables: registry.tables }),
              storage.name,
              structure.id,
              ports.telemetry,
            ),
          ),
          (opened) => Effect.promise(() => opened.close()),
        )
        const structureKeys = new StructureKeys(ring, store)
        // The wrong key holder is told at once, before anything is written.
        if (ring.present) yield* guarded<unknown, KeyUnavailable>(() => structureKeys.found(STRUCTURE_KEYS.marks))
        const clockwork = yield* guarded<Clockwork, StorageFailure>(async () => {
          const { head } = await store.readAll(Number.MAX_SAFE_INTEGER, 1)
          const [last] = head.position === 0 ? [] : (await store.readAll(head.position - 1, 1)).events
          return new Clockwork(last === undefined ? undefined : parseStored(last).meta.at)
        })
        const engine = makeEngine({
          structure: structure.id,
          registry,
          store,
          ring,
          structureKeys,
          clockwork,
          serverClock,
          ports,
          today,
        })
        const parts = () => {
          const at = ports.clock.now()
          return { registry, store, ring, structureKeys, now: { at, today: today(at) } }
        }
        const rebuilding = (tables: ReadonlyArray<string>, onProgress?: (progress: RebuildProgress) => void) =>
          rebuild(parts(), tables, onProgress)
        yield* guarded<Rebuilt, StorageFailure>(() => rebuilding(store.stale, options.onRebuild))
        return {
          structure: structure.id,
          engine,
          verify: (how) => guarded(() => verify(structure.id, store, structureKeys, how)),
          anchor: () => guarded(() => anchor(structure.id, store, structureKeys, ports.clock.now())),
          checkTables: (onProgress) => guarded(() => checkTables(parts(), onProgress)),
          health: (how) =>
            Effect.promise(() => health({ structure: structure.id, store, clockwork, serverClock, ports }, how)),
          rotateKeys: (onProgress) => guarded(() => rotateKeys(ring, store, onProgress)),
          rebuild: (onProgress) =>
            guarded(() =>
              rebuilding(
                registry.tables.map(({ name }) => name),
                onProgress,
              ),
            ),
          within: openOn,
        }
      })
    return yield* openOn(options.storage)
  })
