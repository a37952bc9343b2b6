import type { InvalidInput, PluginMisconfigured, StorageFailure } from "../kernel/index.ts"
import type { NetworkReport, NetworkReportOptions, Outcome } from "./client.ts"

/**
 * A report over several structures of a storage: every section over all of them, the key figures by structure, small
 * cells hidden. It reads kept figures and nothing else: no event, no list, no key; and it makes nothing in the storage.
 *
 * Rejects with `InvalidInput` for parts of months, an unknown profile, or a structure that is not there or whose figures
 * are not of this version.
 *
 * @example
 * ```ts
 * import { networkReport, openMediation, periodOf } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * const storage = memoryStorage()
 * for (const structure of ["association-a", "association-b"]) await (await openMediation({ structure, storage })).close()
 * const report = await networkReport({ storage, structures: ["association-a", "association-b"], ...periodOf("2026") })
 * ```
 */
export const networkReport = (
  options: NetworkReportOptions,
): Outcome<NetworkReport, InvalidInput | PluginMisconfigured | StorageFailure> =>
  import("./network-report.ts").then(({ reportOfNetwork }) => reportOfNetwork(options))
