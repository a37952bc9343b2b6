import { field, type Label } from "@traitdunion/core"
import * as z from "zod"

/** Where the RSA has amounts of its own. Everywhere else the national ones hold. */
export const rsaTerritories = {
  mayotte: { fr: "Mayotte", en: "Mayotte" },
} as const satisfies Record<string, Label>
/** The key of a territory, see {@link rsaTerritories}. */
export type RsaTerritory = keyof typeof rsaTerritories

/** @internal Its schema. */
export const rsaTerritory = field.keyOf(rsaTerritories)

/** The household that an amount of the RSA is for. */
export interface RsaHousehold {
  readonly adults: 1 | 2
  /** Children and other dependants under 25. */
  readonly children: number
  /** The parent is alone and has the increase (*majoration pour isolement*), which lasts 12 months or until the youngest is 3. */
  readonly isolatedParentIncrease?: boolean | undefined
  /** A pregnancy opens the increase to a woman alone who has no child yet. */
  readonly pregnant?: boolean | undefined
  /** Where it lives, if amounts of its own hold there. */
  readonly territory?: RsaTerritory | undefined
}

/** @internal The schema of an {@link RsaHousehold}. */
export const rsaHousehold: z.ZodType<RsaHousehold, RsaHousehold> = z
  .strictObject({
    adults: z.union([z.literal(1), z.literal(2)]),
    children: z.int().min(0).max(20),
    isolatedParentIncrease: z.optional(z.boolean()),
    pregnant: z.optional(z.boolean()),
    territory: z.optional(rsaTerritory),
  })
  .superRefine(({ adults, children, isolatedParentIncrease, pregnant, territory }, context) => {
    if (isolatedParentIncrease !== true) return
    const refuse = (message: string, fr: string) =>
      context.addIssue({ code: "custom", path: ["isolatedParentIncrease"], message, params: { fr } })
    if (territory === "mayotte") {
      refuse("There is no such increase in Mayotte", "À Mayotte, le RSA n'a pas de majoration pour isolement")
    }
    if (adults === 2) refuse("The increase is for a parent who is alone", "La majoration suppose un parent isolé")
    if (children === 0 && pregnant !== true) {
      refuse(
        "The increase supposes a child or a pregnancy",
        "La majoration suppose un enfant à charge ou une grossesse",
      )
    }
  })
