import { additionCases } from "./additions.ts"
import { atomicityCases } from "./atomicity.ts"
import { beneathCases } from "./beneath.ts"
import { conditionCases } from "./conditions.ts"
import { conflictCases } from "./conflicts.ts"
import { idempotenceCases } from "./idempotence.ts"
import { journalCases } from "./journal.ts"
import { keyCases } from "./keys.ts"
import { lifecycleCases } from "./lifecycle.ts"
import { raceCases } from "./races.ts"
import { rebuildCases } from "./rebuild.ts"
import { rowCases } from "./rows.ts"
import { streamCases } from "./streams.ts"
import { structureCases } from "./structures.ts"
import { textCases } from "./text.ts"
import type { ConformanceCase } from "./trial.ts"

export { type ConformanceReport, conformanceReport } from "./report.ts"
export type { Beneath, ConformanceCase, TrialDatabase } from "./trial.ts"

/**
 * The definition of the storage port, as cases for any test runner. An adapter is right when each of them passes on
 * its real engine.
 *
 * @example
 * ```ts
 * import { memoryStorage, storageConformance } from "@traitdunion/core/testing"
 * import { test } from "node:test"
 *
 * for (const { name, run } of storageConformance) {
 *   test(name, () =>
 *     run(() => {
 *       const storage = memoryStorage()
 *       return { connect: () => storage }
 *     }),
 *   )
 * }
 * ```
 */
export const storageConformance: ReadonlyArray<ConformanceCase> = [
  ...streamCases,
  ...textCases,
  ...atomicityCases,
  ...conflictCases,
  ...raceCases,
  ...idempotenceCases,
  ...journalCases,
  ...rowCases,
  ...conditionCases,
  ...additionCases,
  ...keyCases,
  ...structureCases,
  ...rebuildCases,
  ...lifecycleCases,
  ...beneathCases,
]
