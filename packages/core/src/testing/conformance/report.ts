import type { ConformanceCase, TrialDatabase } from "./trial.ts"

/** What came of the suite on one storage. */
export interface ConformanceReport {
  readonly passed: ReadonlyArray<string>
  readonly failed: ReadonlyArray<{ readonly name: string; readonly error: unknown }>
  /** The cases that want to look beneath the port where the trial says nothing of it: nothing is known of these. */
  readonly notLookedAt: ReadonlyArray<string>
  /** Whether what is answered as committed outlives a power cut; `null` when the trial does not say. */
  readonly durable: boolean | null
}

/**
 * Run cases of the suite one after the other, and say what came of each.
 *
 * @example
 * ```ts
 * import { conformanceReport, memoryStorage, storageConformance } from "@traitdunion/core/testing"
 * const { failed, durable } = await conformanceReport(storageConformance, () => {
 *   const storage = memoryStorage()
 *   return { connect: () => storage, beneath: { durable: () => false } }
 * })
 * failed.map(({ name }) => name) // the one about the disk
 * durable // false
 * ```
 */
export const conformanceReport = async (
  cases: ReadonlyArray<ConformanceCase>,
  fresh: () => TrialDatabase | Promise<TrialDatabase>,
): Promise<ConformanceReport> => {
  const passed: Array<string> = []
  const failed: Array<ConformanceReport["failed"][number]> = []
  const notLookedAt: Array<string> = []
  let durable: boolean | null = null
  for (const { name, wants, run } of cases) {
    let looked = true
    const watched = async (): Promise<TrialDatabase> => {
      const database = await fresh()
      if (wants !== undefined && database.beneath?.[wants] === undefined) looked = false
      return database
    }
    try {
      await run(watched)
      if (looked) passed.push(name)
      else notLookedAt.push(name)
      if (wants === "durable" && looked) durable = true
    } catch (error) {
      failed.push({ name, error })
      if (wants === "durable") durable = false
    }
  }
  return { passed, failed, notLookedAt, durable }
}
