import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type RsaTerritory, rsaTerritory } from "../../law/index.ts"
import type { Relation, Shock } from "../vocabulary.ts"
import * as words from "../vocabulary.ts"

const member = z.strictObject({
  relation: field.keyOf(words.relations),
  born: field.date,
  /** À charge, with supporting documents: see `dependantGrounds`. */
  dependant: z._default(z.boolean(), false),
})
const shock = z.strictObject({ kind: field.keyOf(words.shocks), on: field.date })

/** Somebody who lives in the household. */
export interface HouseholdMember {
  readonly relation: Relation
  readonly born: PlainDate
  /** À charge, with supporting documents: see `dependantGrounds`. */
  readonly dependant: boolean
}

/** Who lives in the household and what happened to it. */
export interface HouseholdComposition {
  readonly members: ReadonlyArray<HouseholdMember>
  readonly shocks: ReadonlyArray<{ readonly kind: Shock; readonly on: PlainDate }>
  /** The parent is alone and has the increase of the RSA. */
  readonly isolatedParentIncrease?: boolean
  readonly pregnant?: boolean
  /** Where it lives, if the RSA has amounts of its own there. */
  readonly territory?: RsaTerritory
}
/** A household, as it is given: nobody is a dependant unless it is said. */
export interface HouseholdCompositionInput {
  readonly members: ReadonlyArray<{
    readonly relation: Relation
    readonly born: string
    readonly dependant?: boolean | undefined
  }>
  readonly shocks?: ReadonlyArray<{ readonly kind: Shock; readonly on: string }> | undefined
  readonly isolatedParentIncrease?: boolean
  readonly pregnant?: boolean
  readonly territory?: RsaTerritory
}

/** @internal Its schema. */
export const householdComposition: z.ZodType<HouseholdComposition, HouseholdCompositionInput> = z
  .strictObject({
    members: z.readonly(z.array(member).min(1).max(30)),
    shocks: z._default(z.readonly(z.array(shock).max(20)), []),
    /** The parent is alone and has the increase of the RSA. */
    isolatedParentIncrease: z.exactOptional(z.boolean()),
    pregnant: z.exactOptional(z.boolean()),
    territory: z.exactOptional(rsaTerritory),
  })
  .superRefine(({ members, isolatedParentIncrease, pregnant, territory }, context) => {
    const fault = (path: ReadonlyArray<string | number>, message: string, fr: string): void =>
      context.addIssue({ code: "custom", path: [...path], message, params: { fr } })
    const holders = members.filter(({ relation }) => relation === "holder")
    const partners = members.filter(({ relation }) => relation === "partner")
    const children = members.filter(({ relation }) => relation === "child")
    if (holders.length !== 1)
      fault(["members"], "A household has one holder", "Le foyer compte un titulaire, et un seul")
    if (partners.length > 1)
      fault(["members"], "A household has one partner at most", "Le foyer compte au plus un conjoint")
    const parent = holders[0]?.born
    for (const [index, { relation, born }] of members.entries()) {
      if (relation === "child" && parent !== undefined && born <= parent) {
        fault(["members", index, "born"], "A child is older than its parent", "Un enfant est plus âgé que son parent")
      }
      if (relation === "ascendant" && parent !== undefined && born >= parent) {
        fault(
          ["members", index, "born"],
          "An ascendant is younger than the holder",
          "Un ascendant est plus jeune que le titulaire",
        )
      }
    }
    if (isolatedParentIncrease === true && (partners.length > 0 || (children.length === 0 && pregnant !== true))) {
      const fr = "La majoration suppose un parent isolé, avec un enfant ou une grossesse"
      fault(["isolatedParentIncrease"], "The increase supposes a parent alone, with a child or a pregnancy", fr)
    }
    if (isolatedParentIncrease === true && territory === "mayotte") {
      const fr = "À Mayotte, le RSA n'a pas de majoration pour isolement"
      fault(["isolatedParentIncrease"], "There is no such increase in Mayotte", fr)
    }
  })
