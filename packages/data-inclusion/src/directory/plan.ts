import type { DataInclusion } from "../file/index.ts"
import type { DataInclusionStructure } from "../schema/index.ts"
import type { Plan } from "./change.ts"
import type { Classification } from "./classify.ts"
import type { Standing } from "./known-entries.ts"
import { planService } from "./plan-service.ts"
import { planStructure } from "./plan-structure.ts"

/** Plan an import: what the file says beside what stands in the directory. */
export const planOf = (
  { structures, services }: DataInclusion,
  standings: ReadonlyArray<Standing>,
  classify: (structure: DataInclusionStructure) => Classification,
): Plan => {
  const offers = Map.groupBy(services.entries(), ([, { structure_id }]) => structure_id)
  const plans = structures.flatMap((row, index) => {
    const standing = standings[index]
    if (standing === undefined || standing.isOver) return []
    const offered = (offers.get(row.id) ?? []).map(([at, service]) => planService(service, standing, ["services", at]))
    return [planStructure(row, standing, classify(row), ["structures", index]), ...offered]
  })
  return {
    changes: plans.flatMap(({ changes }) => changes),
    dropped: plans.flatMap(({ dropped }) => dropped),
    faults: plans.flatMap(({ faults }) => faults),
  }
}
