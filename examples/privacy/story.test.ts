import { openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import { evidence, inAnEmergency, neighbours, refer, rights, whatEachReads } from "./story.ts"

it("tells who reads what, what leaves, and what stays after an erasure", async () => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { keys: memoryKeys() },
  })
  const mediation = await neighbours(core)
  expect(await whatEachReads(core, mediation)).toEqual({
    team: ["Confié par camille.", "Confié par sacha.", "Confié par landlord."],
    director: [null, null, null],
    camille: ["Confié par camille."],
    landlord: ["Confié par landlord."],
    curious: "RuleBreached",
  })
  const { sheet, disclosures } = await refer(core.as({ id: "mediator-1", roles: ["mediator"] }))
  expect(sheet).toMatchObject({ name: "Camille Exemple", phone: null, words: "Demande un rendez-vous." })
  expect(disclosures).toMatchObject([{ recipient: "landlord", outlet: "partners.referralSheet" }])
  expect(await inAnEmergency(core, mediation)).toMatchObject({ read: 3, emergencies: [{ actor: "mediator-2" }] })
  const { report, trail } = await evidence(core, mediation)
  expect(report).toMatchObject({ ok: true, marksChecked: true })
  expect(trail.length).toBeGreaterThan(4)
  const { text, certificate } = await rights(core)
  expect(text).toContain("Camille Exemple")
  expect(text).not.toContain("Sacha")
  expect(certificate?.text).toContain("effacées")
  expect((await whatEachReads(core, mediation)).team).toEqual([null, "Confié par sacha.", "Confié par landlord."])
})
