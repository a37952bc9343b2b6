import { expect, it } from "vitest"
import { openRights } from "./support/desk.ts"

const filed = { fact: "filed", on: "2026-09-03", doneBy: "together", by: "post", checkOn: "2026-10-01" } as const
const agree = (
  desk: Awaited<ReturnType<typeof openRights>>["desk"],
  categories: ReadonlyArray<"identity" | "narrative" | "contact">,
) =>
  desk.consent.give({
    party: "camille",
    consent: `share-${categories.join("-")}`,
    purpose: { kind: "sharing", partner: "cpam-66", categories: [...categories] },
    words: "Nous dirons à ce service ce qui est convenu, et rien d'autre.",
    language: "fr",
    means: "oral",
  })

it("hands the person a list of papers, with where each stands and nothing of what they say", async () => {
  const { desk, record } = await openRights()
  await record({ fact: "pieces-seen", on: "2026-09-01", had: ["identity"], missing: ["bank"] })
  const list = JSON.stringify(await desk.rights.pieceList({ procedure: "p-1" }))
  expect(list).toContain("Pièce d'identité ou titre de séjour : réunie")
  expect(list).toContain("Relevé d'identité bancaire : manquante")
  expect(list).toContain("ne sont pas connues de l'outil")
  expect(await desk.rights.pieceList({ procedure: "p-9" })).toBeNull()
})

it("reminds a counter once something was filed, with the day that was promised", async () => {
  const { desk, record } = await openRights()
  expect(await desk.rights.reminderLetter({ procedure: "p-1" })).toBeNull()
  await record(filed)
  await record({ fact: "received", on: "2026-09-08", answerBy: "2026-11-08" })
  const letter = JSON.stringify(await desk.rights.reminderLetter({ procedure: "p-1", place: "Perpignan" }))
  expect(letter).toContain("déposé une demande le 03/09/2026 : droits à l'assurance maladie")
  expect(letter).toContain("Une réponse était promise pour le 08/11/2026")
  expect(letter).not.toContain("pouvoir me soigner")
})

it("hands over only what the person agreed that the service is told, and writes it down", async () => {
  const { desk, record } = await openRights()
  await record(filed)
  const sheet = { procedure: "p-1", service: "cpam-66" } as const
  await expect(desk.rights.relaySheet(sheet)).rejects.toThrow()
  await agree(desk, ["identity"])
  const narrow = JSON.stringify(await desk.rights.relaySheet(sheet))
  expect(narrow).toContain("Démarche déposée : 03/09/2026")
  expect(narrow).not.toContain("pouvoir me soigner")
  await agree(desk, ["identity", "narrative"])
  expect(JSON.stringify(await desk.rights.relaySheet(sheet))).toContain("Je veux pouvoir me soigner.")
  expect(
    (await desk.privacy.disclosures({ subject: "camille" })).map(({ recipient, outlet }) => [recipient, outlet]),
  ).toEqual([
    ["cpam-66", "rights.relaySheet"],
    ["cpam-66", "rights.relaySheet"],
  ])
})
