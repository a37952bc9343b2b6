import { consentTextHash } from "@traitdunion/core"
import { toHtml, toPdf } from "@traitdunion/documents"
import { remoteCode } from "@traitdunion/plugin-caf-relay"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const begun = async () => {
  const relay = await openRelay({ today: "2026-07-27" })
  const { desk } = relay
  await desk.caf.noteFileNumber({ person: "camille", office: "caf-66", number: "1234567" })
  await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus" })
  await desk.caf.openDispute({
    dispute: "d-1",
    holder: "camille",
    about: "overpayment",
    benefit: "family-allowances",
    notifiedOn: "2026-07-24",
    amount: 84_300,
  })
  await desk.caf.noteGrounds({ dispute: "d-1", holder: "camille", words: "J'ai déclaré mon changement à temps." })
  return relay
}

describe("the documents of a relay", () => {
  it("print a mandate whose words and hash are those that are recorded", async () => {
    const { desk } = await begun()
    const asked = { person: "camille", procedures: ["in-work-bonus", "rsa"], duration: "month" } as const
    const form = await desk.caf.mandateForm({
      ...asked,
      from: ["Association Exemple"],
    })
    if (form === null) throw new Error("There must be a form")
    expect(form.wordsHash).toBe(consentTextHash(form.words))
    expect(JSON.stringify(form.document)).toContain(form.wordsHash)
    expect(form.document.signatures).toEqual(["Camille Exemple", "Pour la structure"])
    await desk.caf.grantMandate({
      ...asked,
      mandate: "m-1",
      form: form.wordsHash,
    })
    expect(new TextDecoder().decode((await toPdf(form.document)).slice(0, 5))).toBe("%PDF-")
  })

  it("name the representative's place on the mandate of a protected person", async () => {
    const { desk } = await begun()
    await desk.people.registerPerson({ person: "tutor", name: "Dominique Exemple" })
    await desk.people.changeCapacity({ person: "camille", capacity: "protected-adult", representative: "tutor" })
    const form = await desk.caf.mandateForm({ person: "camille", procedures: ["rsa"], duration: "day" })
    if (form === null) throw new Error("There must be a form")
    expect(form.document.signatures).toHaveLength(3)
    expect(form.document.signatures?.[1]).toContain("La personne qui représente")
    expect(form.words).toContain("La personne qui me représente signe ce mandat.")
    expect(JSON.stringify(form.document)).not.toContain("Dominique")
    await desk.caf.grantMandate({
      person: "camille",
      mandate: "m-1",
      procedures: ["rsa"],
      duration: "day",
      by: { kind: "representative", person: "tutor" },
      form: form.wordsHash,
    })
  })

  it("give back a signed mandate with its very words, how it was signed and what was revoked since", async () => {
    const { desk, goTo } = await begun()
    const { code, digest } = remoteCode()
    const proposed = { person: "camille", mandate: "m-1", procedures: ["rsa", "in-work-bonus"] } as const
    await desk.caf.proposeMandate({ ...proposed, duration: "semester", codeDigest: digest })
    const copy = () => desk.caf.mandateCopy({ person: "camille", mandate: "m-1" })
    expect(await copy()).toBeNull()
    await desk.caf.signMandate({ person: "camille", mandate: "m-1", code })
    goTo("2026-09-01")
    await desk.caf.revokeMandate({ person: "camille", mandate: "m-1", procedures: ["rsa"] })
    const [held] = await desk.caf.mandates({ person: "camille" })
    const document = await copy()
    const paragraphs = (document?.blocks ?? []).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))
    expect(consentTextHash(paragraphs.join("\n"))).toBe(held?.wordsHash)
    expect(document?.subtitle).toBe("Six mois (182 jours), à partir du 27/07/2026")
    expect(document?.notices).toEqual([
      "Copie d'un mandat du 27/07/2026. À distance, par un code reçu par message.",
      "Révoqué le 01/09/2026 : Demande de revenu de solidarité active (RSA).",
      `Empreinte de ce texte (SHA-256) : ${held?.wordsHash}`,
    ])
    expect(await desk.privacy.disclosures({ subject: "camille" })).toMatchObject([{ outlet: "caf.mandateCopy" }])
  })

  it("list what to join, for the person to take home", async () => {
    const { desk } = await begun()
    const list = await desk.caf.procedureChecklist({ procedure: "p-1", from: ["Association Exemple"] })
    if (list === null) throw new Error("There must be a list")
    const page = toHtml(list)
    expect(page).toContain("Ressources de chaque personne du foyer, des 4e, 3e et 2e mois avant la demande")
    expect(page).toContain("D846-1")
    expect(await desk.caf.procedureChecklist({ procedure: "p-9" })).toBeNull()
  })

  it("say to the CAF what the person agreed that it is told, and no more", async () => {
    const { desk, share } = await begun()
    const letter = { dispute: "d-1", letter: "rectification", office: "caf-66" } as const
    expect(await outcome(desk.caf.appealLetter(letter))).toBe("deontology/express-agreement")
    await share("caf-66", ["identity", "resources"])
    const sent = JSON.stringify(await desk.caf.appealLetter(letter))
    expect(sent).toContain("843,00")
    expect(sent).toContain("1234567")
    expect(sent).not.toContain("à temps")
    const request = JSON.stringify(await desk.caf.appointmentRequest({ procedure: "p-1", office: "caf-66" }))
    expect(request).toContain("CAF fictive")
    expect(request).not.toContain("rue Inventée")
    expect(await desk.privacy.disclosures({ subject: "camille" })).toHaveLength(2)
  })

  it("give the person their own letter, with their words and its article, and nothing that is for them alone", async () => {
    const { desk } = await begun()
    const own = JSON.stringify(await desk.caf.appealLetter({ dispute: "d-1", letter: "amicable" }))
    expect(own).toContain("J'ai déclaré mon changement à temps.")
    expect(own).toContain("suspendre toute retenue")
    expect(own).not.toContain("24/09/2026")
    expect(own).toContain("R142-1")
    expect(own).toContain("Commission de recours amiable")
    expect(own).toContain("allocations familiales (AF)")
    expect(await desk.caf.appealLetter({ dispute: "d-9", letter: "amicable" })).toBeNull()
    expect(await outcome(desk.caf.appealLetter({ dispute: "d-1", letter: "complaint" as never }))).toBe("InvalidInput")
  })

  it("ask that nothing be put right where no overpayment is claimed", async () => {
    const { desk, share } = await begun()
    await desk.caf.openDispute({
      dispute: "d-2",
      holder: "camille",
      about: "decision",
      benefit: "in-work-bonus",
      notifiedOn: "2026-07-24",
    })
    expect(await desk.caf.appealLetter({ dispute: "d-2", letter: "rectification" })).toBeNull()
    await share("caf-66", ["identity"])
    const nothing = { dispute: "d-2", letter: "rectification", office: "caf-66" } as const
    expect(await desk.caf.appealLetter(nothing)).toBeNull()
    // Nothing left, and nothing says that something did.
    expect(await desk.privacy.disclosures({ subject: "camille" })).toEqual([])
    expect(await outcome(desk.caf.noteGrounds({ dispute: "d-2", holder: "sacha", words: "x" }))).toBe("NotTheHolder")
  })
})
