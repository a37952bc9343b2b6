import { describe, expect, it } from "vitest"
import { openRelay } from "./support/desk.ts"

type Relay = Awaited<ReturnType<typeof openRelay>>
const begun = async (kind: "in-work-bonus" | "rsa" = "in-work-bonus") => {
  const relay = await openRelay()
  await relay.desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind })
  const record = (fact: Parameters<Relay["desk"]["caf"]["recordProcedure"]>[0]["fact"]) =>
    relay.desk.caf.recordProcedure({ procedure: "p-1", fact })
  const next = async () =>
    ((await relay.desk.caf.procedure({ procedure: "p-1" }))?.next ?? []).map(({ fr, by }) => [fr, by])
  await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-08" })
  relay.goTo("2026-08-20")
  return { ...relay, record, next }
}

describe("what comes next in a procedure", () => {
  it("is to send the documents by the CAF's own day, and not by that of the check", async () => {
    const { record, next, due } = await begun()
    await record({ fact: "documents-asked", on: "2026-05-20", until: "2026-05-30" })
    expect(await next()).toEqual([
      ["Faire signer un mandat pour aider en ligne, ou laisser la personne faire seule", null],
      ["Envoyer les pièces demandées", "2026-05-30"],
    ])
    expect(await due()).toContain("documents 2026-05-30")
  })

  it("is to contest a refusal before its day, that of the RSA in two months, too (CASF R262-88)", async () => {
    const bonus = await begun()
    await bonus.record({ fact: "refused", on: "2026-06-10" })
    expect(await bonus.next()).toEqual([
      ["Regarder le refus ensemble et ouvrir une contestation s'il y a lieu", "2026-08-10"],
    ])
    expect(await bonus.due()).toEqual(["refusal 2026-08-10"])
    const refusal = { dispute: "d-1", about: "decision", benefit: "in-work-bonus", notifiedOn: "2026-06-10" } as const
    await bonus.desk.caf.openDispute({ ...refusal, holder: "camille", procedure: "p-1" })
    await bonus.record({ fact: "appealed", on: "2026-06-20", dispute: "d-1" })
    expect(await bonus.next()).toEqual([["Suivre la contestation", null]])
    expect(await bonus.due()).toEqual(["amicable-appeal 2026-08-10"])
    const rsa = await begun("rsa")
    await rsa.record({ fact: "refused", on: "2026-06-10" })
    expect(await rsa.next()).toEqual([
      ["Regarder le refus ensemble et ouvrir une contestation s'il y a lieu", "2026-08-10"],
    ])
    expect(await rsa.due()).toEqual(["refusal 2026-08-10"])
  })

  it("is to look whether a right is paid, then to declare under a mandate or alone, then to ask why it stopped", async () => {
    const { desk, record, next } = await begun()
    await desk.caf.recordOpenedRight({ procedure: "p-1", holder: "camille", on: "2026-06-01", from: "2026-05-01" })
    const help = ["Faire signer un mandat pour aider en ligne, ou laisser la personne faire seule", null]
    const declare = ["Déclarer les ressources du trimestre", "2026-07-31"]
    expect(await next()).toEqual([help, ["Vérifier que le droit est versé", "2026-06-08"], declare])
    await record({ fact: "continuity", on: "2026-06-08", result: "effective" })
    expect(await next()).toEqual([help, ["Faire le point : la personne fait-elle seule la suite ?", null], declare])
    await record({ fact: "continuity", on: "2026-08-20", result: "interrupted" })
    expect(await next()).toMatchObject([[expect.stringContaining("Le versement s'est arrêté"), null]])
  })

  it("is to go to the appointment that is set", async () => {
    const { record, next } = await begun()
    await record({ fact: "appointment", on: "2026-05-20", for: "2026-09-01" })
    expect(await next()).toContainEqual(["Aller au rendez-vous avec la CAF", "2026-09-01"])
  })
})

describe("what comes next in a dispute", () => {
  it("is told at each stage, the most pressing first, until it is closed", async () => {
    const { desk, goTo } = await openRelay({ today: "2026-07-27" })
    await desk.caf.openDispute({
      dispute: "d-1",
      holder: "camille",
      about: "overpayment",
      benefit: "family-allowances",
      notifiedOn: "2026-07-24",
    })
    const next = async () =>
      ((await desk.caf.dispute({ dispute: "d-1" }))?.next ?? []).map(({ fr, by }) => [fr.slice(0, 28), by])
    const record = (fact: Parameters<typeof desk.caf.recordDispute>[0]["fact"]) =>
      desk.caf.recordDispute({ dispute: "d-1", fact })
    expect(await next()).toEqual([
      ["Noter avec la personne pourq", null],
      ["Demander la rectification de", "2026-08-13"],
      ["Rembourser ou convenir d'un ", "2026-08-13"],
      ["Faire le recours amiable", "2026-09-24"],
    ])
    await desk.caf.noteGrounds({ dispute: "d-1", holder: "camille", words: "J'ai tout déclaré." })
    goTo("2027-06-01")
    await record({ fact: "rectification-asked", on: "2026-08-10" })
    expect(await next()).toEqual([
      ["Regarder si la CAF a répondu", "2026-09-10"],
      ["Faire le recours amiable", "2026-11-10"],
    ])
    await record({ fact: "instalments", on: "2026-09-11", months: 12 })
    await record({ fact: "amicable", on: "2026-10-12" })
    expect(await next()).toEqual([
      ["Regarder si le recours a reç", "2026-12-12"],
      ["Saisir le tribunal, si le re", "2027-02-12"],
    ])
    await record({ fact: "court-filed", on: "2027-01-15" })
    expect(await next()).toEqual([["Suivre ce que le tribunal de", null]])
    await record({ fact: "court-judged", on: "2027-05-18", granted: true })
    expect(await next()).toEqual([["Vérifier avec la personne qu", null]])
    await record({ fact: "closed", on: "2027-06-01", outcome: "cancelled" })
    expect(await next()).toEqual([])
  })
})
