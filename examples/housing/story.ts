import type { Desk, Mediation } from "@traitdunion/core"
import { toHtml } from "@traitdunion/documents"
import type { Dalo } from "@traitdunion/plugin-dalo"
import type { Housing } from "@traitdunion/plugin-housing"

/** A structure opened with housing and DALO. */
export type Core = Mediation<readonly [Housing, Dalo]>
type Mediator = Desk<readonly [Housing, Dalo]>

/** Three invented persons, and a landlord. */
export const begin = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (const [person, name] of [
    ["camille", "Camille Exemple"],
    ["sacha", "Sacha Exemple"],
    ["alix", "Alix Exemple"],
  ] as const) {
    await desk.people.registerPerson({ person, name, address: "1 rue Inventée\n66000 Perpignan" })
  }
  await desk.people.registerInstitution({
    institution: "office",
    name: "Office fictif de l'habitat",
    kind: "social-landlord",
  })
  return desk
}

// #region hearing
/** Camille owes rent. She pays the current rent again before the hearing: the fact that decides. */
export const hearing = async (desk: Mediator) => {
  const arrears = "camille-rent"
  await desk.housing.openArrears({
    arrears,
    holder: "camille",
    landlord: "social",
    institution: "office",
    commune: "66136",
    leaseSignedOn: "2019-02-01",
    aid: "landlord",
    on: "2026-03-09",
  })
  const record = (fact: Parameters<typeof desk.housing.recordArrears>[0]["fact"]) =>
    desk.housing.recordArrears({ arrears, fact })
  await record({ fact: "payment-order", on: "2026-03-02" })
  // The lease is older than the law: both days. The act says two months: it comes first.
  const both = (await desk.housing.arrears({ arrears }))?.deadlines.find(({ id }) => id === "clause")
  await desk.housing.correctArrears({
    arrears,
    index: 0,
    fact: { fact: "payment-order", on: "2026-03-02", within: "P2M" },
  })
  const written = (await desk.housing.arrears({ arrears }))?.deadlines.find(({ id }) => id === "clause")
  const amounts = { debt: 120_000, rent: 40_000, monthly: 30_000 }
  await desk.housing.noteDebt({ arrears, holder: "camille", on: "2026-03-09", ...amounts })
  await record({ fact: "ccapex-told", on: "2026-03-05" })
  await record({ fact: "summons", on: "2026-06-01", hearingOn: "2026-09-14" })
  await record({ fact: "prefect-notified", on: "2026-06-08" })
  await record({ fact: "rent-resumed", on: "2026-08-05" })
  const before = await desk.housing.arrears({ arrears })
  await desk.housing.noteWords({ arrears, holder: "camille", words: "J'ai retrouvé un emploi en juillet." })
  const assessment = await desk.housing.hearingAssessment({ arrears, from: ["Association Exemple"] })
  const letter = await desk.housing.delaysLetter({ arrears, monthly: 5000 })
  await record({ fact: "judged", on: "2026-10-12", judgment: "delays", until: "2028-10-12" })
  return {
    both,
    written,
    before,
    letter,
    page: assessment === null ? null : toHtml(assessment),
    after: await desk.housing.arrears({ arrears }),
  }
}
// #endregion

// #region eviction
/** Sacha's lease was ended: the ground of DALO opens by itself, and the winter truce holds the eviction off. */
export const eviction = async (desk: Mediator) => {
  const arrears = "sacha-rent"
  await desk.housing.openArrears({ arrears, holder: "sacha", landlord: "family", aid: "none", on: "2026-06-08" })
  const record = (fact: Parameters<typeof desk.housing.recordArrears>[0]["fact"]) =>
    desk.housing.recordArrears({ arrears, fact })
  await record({ fact: "summons", on: "2026-05-04", hearingOn: "2026-06-22" })
  const groundsBefore = await desk.dalo.openedGrounds({ person: "sacha" })
  await record({ fact: "judged", on: "2026-07-20", judgment: "terminated" })
  await record({ fact: "leave-order", on: "2026-09-15" })
  return {
    groundsBefore,
    grounds: await desk.dalo.openedGrounds({ person: "sacha" }),
    file: await desk.housing.arrears({ arrears }),
  }
}
// #endregion

// #region dwelling
/** Alix moves in, and finds damp: the visit at one month, then a written claim; the rent stays due. */
export const dwelling = async (desk: Mediator) => {
  const access = "alix-home"
  await desk.housing.openAccess({ access, holder: "alix", commune: "66136", on: "2026-02-02" })
  await desk.housing.recordAccess({ access, fact: { fact: "request-filed", on: "2026-02-02" } })
  await desk.housing.recordAccess({ access, fact: { fact: "moved-in", on: "2026-09-30" } })
  const visit = { fact: "visited", on: "2026-10-28", visit: "1", settling: "help-asked" } as const
  await desk.housing.recordAccess({ access, fact: visit })
  const decency = "alix-damp"
  await desk.housing.openDecency({ decency, holder: "alix", problems: ["damp", "ventilation"], on: "2026-10-28" })
  const claim = await desk.housing.decencyClaim({ decency })
  await desk.housing.recordDecency({ decency, fact: { fact: "claim-sent", on: "2026-11-02" } })
  await desk.housing.recordBuildingVisit({
    visit: "tower-b",
    institution: "office",
    building: "Résidence Fictive, bâtiment B",
    observations: [{ place: "lighting", finding: "dangerous" }],
    on: "2026-11-03",
  })
  return {
    claim,
    report: await desk.housing.buildingReport({ visit: "tower-b" }),
    home: await desk.housing.access({ access }),
    open: await desk.deadlines.upcoming({ until: "2099-12-31" }),
  }
}
// #endregion
