import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { openNumbered } from "./numbered.ts"

it("keeps tenant 1001 and agency 1001 apart", async () => {
  const ports = { keys: memoryKeys() }
  await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage(), ports })
  const { desk, person, institution, mediation } = await openNumbered(
    core,
    { id: 1 },
    { id: 1001, name: "Camille Exemple" },
    { id: 1001, name: "Agence d'exemple" },
  )
  const purpose = { kind: "mediation", mediation } as const
  const words = { words: "Chacun est libre.", language: "fr", means: "oral" } as const
  await desk.consent.give({ party: institution, consent: "c-1", purpose, ...words })
  expect(await desk.consent.allows({ party: institution, purpose })).toBe(true)
  expect(await desk.consent.allows({ party: person, purpose })).toBe(false)
})
