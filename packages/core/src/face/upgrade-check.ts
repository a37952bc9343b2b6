import { builtIns } from "../domain/built-ins.ts"
import { makeRegistry, surveyEvents, type UpgradeCheck } from "../engine/index.ts"
import type { Storage } from "../journal/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"

/** Which journal to look at, and with which plugins. */
export interface UpgradeOptions {
  readonly structure: string
  readonly storage: Storage
  readonly plugins?: ReadonlyArray<AnyPlugin>
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** The check behind `checkUpgrade`, loaded when it is asked for. */
export const upgradeCheck = async (options: UpgradeOptions): Promise<UpgradeCheck> => {
  const { structure, storage, plugins = [], onProgress } = options
  const registry = makeRegistry([...builtIns, ...plugins])
  // Without its lists: a list that is missing or of another version is no matter here, and nothing may be made.
  const store = await storage.open({ structure, tables: [], asItIs: true })
  try {
    return await surveyEvents(registry, store, onProgress)
  } finally {
    await store.close()
  }
}
