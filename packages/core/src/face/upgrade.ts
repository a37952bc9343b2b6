import type { UpgradeCheck } from "../engine/index.ts"
import type { InvalidInput, PluginMisconfigured, StorageFailure } from "../kernel/index.ts"
import type { Outcome } from "./client.ts"
import type { UpgradeOptions } from "./upgrade-check.ts"

/**
 * What this program would find in a journal, before it is trusted with it: which events it reads by an upcast, which
 * none of its plugins declares, and which it cannot read. It writes nothing and needs no keys. Run it with the new
 * version, on the journal or on a copy, before an update.
 *
 * Rejects with `StorageFailure` `unprepared` when the structure is not there.
 *
 * @example
 * ```ts
 * import { checkUpgrade, openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * const storage = memoryStorage()
 * await (await openMediation({ structure: "association-exemple", storage })).close()
 * const { ok, unreadable } = await checkUpgrade({ structure: "association-exemple", storage })
 * if (!ok) for (const { type, plugin, events } of unreadable) console.log(`${events} × ${type} (${plugin})`)
 * ```
 */
export const checkUpgrade = (
  options: UpgradeOptions,
): Outcome<UpgradeCheck, InvalidInput | PluginMisconfigured | StorageFailure> =>
  import("./upgrade-check.ts").then(({ upgradeCheck }) => upgradeCheck(options))
