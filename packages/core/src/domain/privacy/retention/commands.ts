import type { RetentionDesk, RetentionOutcome, RetentionRun } from "./desk.ts"

/**
 * Archive or erase the persons of a list whose retention period is over. Show the list of `privacy.retentionDue` to
 * whoever decides, then run exactly that list. What is due is asked again first, so that a person who came back
 * meanwhile is left alone; nothing is skipped without being told.
 *
 * Commits hold up to 50 persons each and are whole. When the storage fails, what was committed stays: ask for the list
 * again and run what is left of it.
 *
 * @throws `InvalidInput` when a person stands twice in the list; nothing was done then.
 * @throws What `privacy.retentionDue` may fail with, `StorageFailure`, `ConcurrencyConflict`, or `KeyUnavailable` when
 * the journal is marked and its keys are not there.
 *
 * @example
 * ```ts
 * import { openMediation, runRetention } from "@traitdunion/core"
 * import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
 * const keys = memoryKeys()
 * await using mediation = await openMediation({ structure: "exemple", storage: memoryStorage(), ports: { keys } })
 * const desk = mediation.as({ id: "directrice", roles: ["director"] })
 * const items = await desk.privacy.retentionDue({})
 * const { done, noLongerDue, refused } = await runRetention(desk, { items, action: "archive" })
 * ```
 */
export const runRetention = async (desk: RetentionDesk, run: RetentionRun): Promise<RetentionOutcome> =>
  (await import("./run.ts")).settleAll(desk, run)
