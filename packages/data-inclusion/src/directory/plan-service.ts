import type { DataInclusionService } from "../schema/index.ts"
import { mergedThemes } from "../themes/index.ts"
import { offerOf } from "./arriving.ts"
import { changed, type Plan, spaced, together } from "./change.ts"
import type { Standing } from "./known-entries.ts"
import { idOf, keyOf, publishedId } from "./reference.ts"

/** What becomes of a service. */
export const planService = (
  row: DataInclusionService,
  { partner, entry }: Standing,
  at: ReadonlyArray<PropertyKey>,
): Plan => {
  const reference = { source: row.source, id: row.id }
  const services = entry?.services ?? []
  const ours = services.find(
    ({ service, external }) => external === undefined && publishedId(row.source, partner, service) === row.id,
  )
  const before = services.find(({ external }) => external && keyOf(external) === keyOf(reference)) ?? ours
  const service = before?.service ?? idOf(reference)
  const offer = offerOf(partner, service, row, ours !== undefined && before === ours ? undefined : reference, at)
  const themes = offer.value?.themes && { themes: mergedThemes(before?.themes ?? [], offer.value.themes) }
  const input = offer.value && changed(before && { partner, ...before }, { ...offer.value, ...themes })
  return together(
    { partner, service },
    before === undefined,
    [offer],
    input === null ? [] : [{ run: "offer", input }],
    spaced(row, at),
  )
}
