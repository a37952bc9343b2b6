import type { DataInclusionStructure } from "../schema/index.ts"
import { descriptionOf, registrationOf } from "./arriving.ts"
import { changed, type Plan, type Step, spaced, together } from "./change.ts"
import type { Classification } from "./classify.ts"
import type { Standing } from "./known-entries.ts"

/** What becomes of a structure. */
export const planStructure = (
  row: DataInclusionStructure,
  standing: Standing,
  classification: Classification,
  at: ReadonlyArray<PropertyKey>,
): Plan => {
  const { partner, entry, name, isOwn } = standing
  const registration = registrationOf(partner, row, classification, at)
  const roles = entry?.roles ?? classification.roles
  const external = isOwn ? undefined : { source: row.source, id: row.id }
  const description = descriptionOf(partner, row, { ...classification, roles }, external, at)
  const steps: Step[] = []
  if (registration.value !== null) {
    if (name === undefined) steps.push({ run: "register", input: registration.value })
    else if (name !== registration.value.name) {
      steps.push({ run: "rename", input: { institution: partner, name: registration.value.name } })
    }
  }
  if (description.value !== null) {
    const { name: _, services: __, ...before } = entry ?? { name: "", services: [] }
    const input = changed(entry === undefined ? undefined : before, description.value)
    if (input !== null) steps.push({ run: "describe", input })
  }
  return together({ partner }, entry === undefined, [registration, description], steps, spaced(row, at))
}
