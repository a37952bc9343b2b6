import { consentTextHash, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { agreeToShare } from "./consents.ts"

it("prints the form, records the answer under its text, and hands over the record", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys() },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const { key: person } = await desk.people.registerPerson({ name: "Camille Exemple" })
  await desk.people.registerInstitution({ institution: "agency-1", name: "Caisse d'exemple", kind: "caf" })
  const { page, records } = await agreeToShare(desk, person, { id: "agency-1", name: "Caisse d'exemple" })
  const [answer] = await desk.consent.ledger({ party: person })
  expect(answer?.wordsHash).toBe(consentTextHash(answer?.words ?? ""))
  expect(page).toContain(answer?.wordsHash)
  expect(records).toHaveLength(1)
  expect(JSON.stringify(records)).not.toContain("Camille")
})
