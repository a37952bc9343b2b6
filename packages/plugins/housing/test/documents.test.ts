import { describe, expect, it } from "vitest"
import { openHousing, outcome } from "./support/desk.ts"

const summons = { fact: "summons", on: "2026-06-01", hearingOn: "2027-01-11" } as const

const withFile = async () => {
  const opened = await openHousing()
  const { open, record, desk } = opened
  await open({ institution: "office" })
  await desk.housing.noteDwelling({ arrears: "i-1", holder: "camille", dwelling: "Bail fictif n° 12, 3e étage" })
  await desk.housing.noteWords({ arrears: "i-1", holder: "camille", words: "Mots inventés du foyer." })
  await desk.housing.noteDebt({
    arrears: "i-1",
    holder: "camille",
    on: "2026-11-02",
    debt: 100_000,
    rent: 40_000,
    monthly: 30_000,
  })
  await record(summons)
  const agree = (party: "landlord" | "service", recipient: string, categories: ReadonlyArray<string>) =>
    desk.consent.give({
      party: "camille",
      consent: `shared-with-${party}`,
      purpose: { kind: "sharing", partner: recipient, categories: categories as never },
      words: "Ce destinataire reçoit ces informations.",
      language: "fr",
      means: "written",
    })
  return { ...opened, agree, told: async (document: Promise<unknown>) => JSON.stringify(await document) }
}

describe("documents of arrears", () => {
  it("are made for the person, who reads them first", async () => {
    const { desk, record, told } = await withFile()
    await record({ fact: "rent-resumed", on: "2026-11-05" })
    const assessment = await told(desk.housing.hearingAssessment({ arrears: "i-1", from: ["Association Exemple"] }))
    for (const said of [
      "Audience du 11/01/2027",
      "Bail fictif n° 12",
      "1 000,00",
      "Mots inventés",
      "Camille Exemple",
    ]) {
      expect(assessment.replaceAll(/\s/g, " ")).toContain(said)
    }
    const letter = await told(desk.housing.delaysLetter({ arrears: "i-1", monthly: 5000 }))
    expect(letter).toContain("art. 24")
    expect(letter).toContain("J'ai repris le paiement du loyer courant en entier depuis le 05/11/2026")
    expect(letter).toContain("50,00")
  })

  it("leave for others by agreement alone, and nothing more than what was agreed", async () => {
    const { desk, agree, told } = await withFile()
    expect(await outcome(desk.housing.ccapexSummary({ arrears: "i-1", recipient: "office" }))).not.toBe("done")
    await agree("landlord", "office", ["identity", "contact"])
    // The name alone was agreed to: what is told of the dwelling does not leave.
    expect(
      await outcome(
        desk.housing.planProposal({ arrears: "i-1", recipient: "office", monthly: 8000, startsOn: "2027-01-05" }),
      ),
    ).not.toBe("done")
    await agree("service", "office", ["identity", "contact", "housing"])
    const plan = await told(
      desk.housing.planProposal({ arrears: "i-1", recipient: "office", monthly: 8000, startsOn: "2027-01-05" }),
    )
    expect(plan).toContain("par mois à partir du 05/01/2027")
    expect(plan).not.toContain("mensualités")
    expect(plan).not.toContain("Mots inventés")
    expect(await desk.privacy.disclosures({ subject: "camille" })).toMatchObject([
      { recipient: "office", outlet: "housing.planProposal" },
    ])
  })

  it("count a plan to its last instalment, and there is none once a debt may no longer be paid", async () => {
    const { desk, record, told } = await withFile()
    const plan = (monthly: number) => desk.housing.planProposal({ arrears: "i-1", monthly, startsOn: "2027-01-05" })
    expect(await told(plan(30_000))).toContain("4 mensualités, la dernière de 100,00")
    expect(await told(plan(50_000))).toContain("2 mensualités, la dernière de 500,00")
    expect(await told(plan(100_000))).toContain("en une fois")
    await expect(plan(-1)).rejects.toMatchObject({ _tag: "InvalidInput", issues: [{ path: ["monthly"] }] })
    await record({ fact: "over-indebtedness", on: "2026-11-20" })
    expect(await plan(30_000)).toBeNull()
  })

  it("ask the judge who can answer: of the lease, then of enforcement; nobody where there is nothing to ask", async () => {
    const { desk, record, told } = await withFile()
    await record({ fact: "judged", on: "2026-11-09", judgment: "terminated" })
    expect(await desk.housing.delaysLetter({ arrears: "i-1" })).toBeNull()
    await record({ fact: "leave-order", on: "2026-11-23" })
    expect(await told(desk.housing.delaysLetter({ arrears: "i-1" }))).toContain("L412-3")
    expect(await desk.housing.delaysLetter({ arrears: "i-9" })).toBeNull()
  })

  it("tell the FSL what it needs, and the CCAPEX what can be offered; neither gets the words", async () => {
    const { desk, record, told } = await withFile()
    await record({ fact: "over-indebtedness", on: "2026-11-20" })
    const fsl = await told(desk.housing.fslLetter({ arrears: "i-1" }))
    expect(fsl).toContain("Assignation reçue")
    expect(fsl).not.toContain("Surendettement")
    const ccapex = await told(desk.housing.ccapexSummary({ arrears: "i-1" }))
    expect(ccapex).toContain("Surendettement : dossier recevable")
    for (const one of [fsl, ccapex]) expect(one).not.toContain("Mots inventés")
  })
})
