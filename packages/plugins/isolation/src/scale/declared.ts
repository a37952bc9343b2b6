import { type Citation, checked, field, type Label } from "@traitdunion/core"
import * as z from "zod"

/** A scale of isolation that an embedder declares, with the licence under which it may be used. None is shipped. */
export interface IsolationScale {
  /** Short and stable, in kebab-case. */
  readonly id: string
  readonly label: Label
  /** Under which terms it may be used, and who holds the rights. */
  readonly licence: Citation
  /** The least and the most that it gives. */
  readonly min: number
  readonly max: number
}

const text = field.text(300)
const scaleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: z.strictObject({ fr: text, en: z.exactOptional(text) }),
  licence: z.strictObject({
    source: text,
    reference: z.exactOptional(text),
    url: z.exactOptional(z.url({ protocol: /^https$/ })),
    publishedOn: z.exactOptional(field.date),
  }),
  min: z.int(),
  max: z.int(),
})
const scalesSchema = z
  .readonly(z.array(scaleSchema).min(1).max(20))
  .refine((all) => all.every(({ min, max }) => min < max), {
    error: "A scale gives less than it must",
    params: { fr: "Une échelle donne au moins deux valeurs" },
  })
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: "The same scale twice",
    params: { fr: "Deux fois la même échelle" },
  })

/** @internal The scales, checked: one without its licence is refused. */
export const declaredScales = (scales: ReadonlyArray<IsolationScale>): ReadonlyArray<IsolationScale> => {
  checked("isolationScales", scalesSchema, scales)
  return scales
}
