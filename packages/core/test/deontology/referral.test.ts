import type { PersonalCategory } from "@traitdunion/core"
import { describe } from "vitest"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, type World } from "../support/world.ts"

const REFERRAL = "deontology/referral-agreement"
const { blocks, passes } = rulesOf("confidentiality")

const refer = async (
  { mediator }: World,
  told: { readonly categories: PersonalCategory[]; readonly words?: string },
) => {
  await mediator.partners.describe({ partner: AGENCY, roles: ["institution"] })
  return (options: object) =>
    mediator.partners.refer({ person: CAMILLE, partner: AGENCY, followUpOn: "2026-04-01", ...told }, options)
}
const agree = async ({ mediator }: World, categories: PersonalCategory[], partner = AGENCY): Promise<void> => {
  await mediator.consent.give({
    party: CAMILLE,
    consent: "sharing-1",
    purpose: { kind: "sharing", partner, categories },
    words: "Nous dirions à la caisse d'exemple ce qui concerne votre logement.",
    language: "fr",
    means: "written",
  })
}

describe("Une mise en relation ne dit rien sans accord exprès", () => {
  blocks(REFERRAL, "what the person did not agree to", (world) => refer(world, { categories: ["housing"] }))
  blocks(REFERRAL, "another category than the person agreed to", async (world) => {
    await agree(world, ["housing"])
    return refer(world, { categories: ["housing", "health"] })
  })
  blocks(REFERRAL, "another partner than the person agreed to", async (world) => {
    await agree(world, ["housing"], "another-1")
    return refer(world, { categories: ["housing"] })
  })
  blocks(REFERRAL, "words about a person who agreed to no words", async (world) => {
    await agree(world, ["housing"])
    return refer(world, { categories: ["housing"], words: "Ne dort plus." })
  })
  blocks(REFERRAL, "what the person no longer agrees to", async (world) => {
    await agree(world, ["housing"])
    await world.mediator.consent.withdraw({ party: CAMILLE, consent: "sharing-1" })
    return refer(world, { categories: ["housing"] })
  })

  passes(REFERRAL, "what the person agreed to", async (world) => {
    await agree(world, ["housing", "narrative"])
    return refer(world, { categories: ["housing"], words: "Ne dort plus." })
  })
  passes(REFERRAL, "a person who goes alone", (world) => refer(world, { categories: [] }))
})
