import { field } from "@traitdunion/core"
import * as z from "zod"
import { month } from "../../vocabulary.ts"

/** Somebody of a household, as a simulation needs them: no name, and a month of birth. */
export interface SituationMember {
  /** `YYYY-MM`. */
  readonly bornIn: string
  /** Net pay of a month, in cents. */
  readonly pay?: number
  readonly disabled?: boolean
}

/** How the home is lived in. */
export const tenures = {
  tenant: { fr: "Locataire d'un logement vide", en: "Tenant, unfurnished" },
  furnished: { fr: "Locataire d'un meublé", en: "Tenant, furnished" },
  "social-tenant": { fr: "Locataire HLM", en: "Social tenant" },
  buying: { fr: "Accédant à la propriété", en: "Buying" },
  owner: { fr: "Propriétaire", en: "Owner" },
  lodged: { fr: "Logé gratuitement", en: "Lodged free" },
} as const
/** The key of a tenure, see {@link tenures}. */
export type Tenure = keyof typeof tenures

/** A household as a simulation needs it. Amounts in cents a month. */
export interface HouseholdSituation {
  readonly adults: readonly [SituationMember] | readonly [SituationMember, SituationMember]
  readonly children: ReadonlyArray<SituationMember>
  readonly home?: { readonly tenure: Tenure; readonly commune: string; readonly rent?: number }
}

const member = z.strictObject({
  bornIn: month,
  pay: z.exactOptional(z.int().min(0).max(10_000_000)),
  disabled: z.exactOptional(z.boolean()),
})

/** @internal The schema of a {@link HouseholdSituation}. */
export const householdSituation: z.ZodType<HouseholdSituation, HouseholdSituation> = z.strictObject({
  adults: z.union([z.tuple([member]), z.tuple([member, member])]),
  children: z.array(member).max(15),
  home: z.exactOptional(
    z.strictObject({
      tenure: field.keyOf(tenures),
      commune: field.commune,
      rent: z.exactOptional(z.int().min(0).max(1_000_000)),
    }),
  ),
})
