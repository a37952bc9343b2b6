import * as z from "zod"

/** The household that an amount of the RSA is for. */
export interface RsaHousehold {
  readonly adults: 1 | 2
  /** Children and other dependants under 25. */
  readonly children: number
  /** The parent is alone and has the increase (*majoration pour isolement*), which lasts 12 months or until the youngest is 3. */
  readonly isolatedParentIncrease?: boolean | undefined
  /** A pregnancy opens the increase to a woman alone who has no child yet. */
  readonly pregnant?: boolean | undefined
}

/** @internal The schema of an {@link RsaHousehold}. */
export const rsaHousehold: z.ZodType<RsaHousehold, RsaHousehold> = z
  .strictObject({
    adults: z.union([z.literal(1), z.literal(2)]),
    children: z.int().min(0).max(20),
    isolatedParentIncrease: z.optional(z.boolean()),
    pregnant: z.optional(z.boolean()),
  })
  .superRefine(({ adults, children, isolatedParentIncrease, pregnant }, context) => {
    if (isolatedParentIncrease !== true) return
    const refuse = (message: string, fr: string) =>
      context.addIssue({ code: "custom", path: ["isolatedParentIncrease"], message, params: { fr } })
    if (adults === 2) refuse("The increase is for a parent who is alone", "La majoration suppose un parent isolé")
    if (children === 0 && pregnant !== true) {
      refuse(
        "The increase supposes a child or a pregnancy",
        "La majoration suppose un enfant à charge ou une grossesse",
      )
    }
  })
