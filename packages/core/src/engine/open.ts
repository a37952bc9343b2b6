import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type AuditProgress, type AuditReport, type Storage, verifyJournal } from "../journal/index.ts"
import { InvalidInput, newId, type PluginMisconfigured, type StorageFailure, systemClock } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"
import { type Engine, guarded, makeEngine } from "./engine.ts"
import type { Logger, Ports } from "./ports.ts"
import { type Rebuilt, rebuild } from "./rebuild.ts"
import type { RebuildProgress } from "./rebuild-progress.ts"
import { makeRegistry, type Registry } from "./registry.ts"
import { civilDates } from "./today.ts"

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
  readonly verify: (onProgress?: (progress: AuditProgress) => void) => Effect.Effect<AuditReport, StorageFailure>
  readonly rebuild: (onProgress?: (progress: RebuildProgress) => void) => Effect.Effect<Rebuilt, StorageFailure>
  /** The same engine on another storage of the same data, such as the caller's transaction. */
  readonly within: (storage: Storage) => Effect.Effect<Opened, StorageFailure, Scope.Scope>
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
): Effect.Effect<Opened, InvalidInput | PluginMisconfigured | StorageFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const [structure, registry] = yield* guarded<
      readonly [Required<StructureSettings>, Registry],
      InvalidInput | PluginMisconfigured
    >(async () => [checkStructure(options.structure), makeRegistry(options.plugins)])
    const parts = {
      registry,
      ports: { clock: systemClock, ids: newId, logger: silent, ...options.ports },
      today: civilDates(structure.timeZone),
    }
    const openOn = (storage: Storage): Effect.Effect<Opened, StorageFailure, Scope.Scope> =>
      Effect.gen(function* () {
        const store = yield* Effect.acquireRelease(
          guarded<Awaited<ReturnType<Storage["open"]>>, StorageFailure>(() =>
            storage.open({ structure: structure.id, tables: registry.tables }),
          ),
          (opened) => Effect.promise(() => opened.close()),
        )
        yield* guarded<Rebuilt, StorageFailure>(() => rebuild(registry, store, store.stale, options.onRebuild))
        const engine = makeEngine({ ...parts, store })
        return {
          structure: structure.id,
          engine,
          verify: (onProgress) => guarded(() => verifyJournal(structure.id, store, onProgress)),
          rebuild: (onProgress) =>
            guarded(() =>
              rebuild(
                registry,
                store,
                registry.tables.map(({ name }) => name),
                onProgress,
              ),
            ),
          within: openOn,
        }
      })
    return yield* openOn(options.storage)
  })
