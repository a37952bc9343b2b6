import type { Desk, Mediation } from "@traitdunion/core"
import { toHtml, toPdf } from "@traitdunion/documents"
import { type BudgetCounseling, compareBudgets, diagnose } from "@traitdunion/plugin-budget-counseling"
import { january, july, march } from "./family.ts"

/** A structure opened with the budget plugin. */
export type Core = Mediation<readonly [BudgetCounseling]>
type Counsellor = Desk<readonly [BudgetCounseling]>

const file = "famille-exemple"
const from = ["Association Exemple", "Point Conseil Budget fictif"]
const said = { language: "fr", means: "written" } as const

// #region open
/** The family comes in January, sent by its landlord: the file, the first budget, and what it says. */
export const firstDiagnosis = async (desk: Counsellor) => {
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple", address: "1 rue Inventée, Perpignan" })
  await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
  await desk.budget.openFile({
    file,
    holder: "camille",
    entryChannel: "landlord",
    contactMode: "in-person",
    motives: ["arrears", "income-drop"],
    householdType: "couple-with-children",
    housingStatus: "social-tenant",
    employmentStatus: "permanent",
    on: "2026-01-12",
  })
  await desk.budget.record({ file, holder: "camille", moment: "initial", ...january })
  const sheet = await desk.budget.sheet({ file })
  return sheet === null ? null : diagnose(sheet)
}
// #endregion

// #region rights
/** Two rights were never claimed: the family claims them, and the counsellor records what came of it. */
export const claimRights = async (desk: Counsellor) => {
  const asked = { file, holder: "camille", result: "opened" } as const
  await desk.budget.recordRight({ ...asked, right: "in-work-bonus", monthly: 16_400, on: "2026-02-20" })
  await desk.budget.recordRight({ ...asked, right: "housing-benefit", monthly: 11_200, on: "2026-05-11" })
  await desk.budget.askBank({ procedure: "offer", kind: "fragile-offer", file, holder: "camille", on: "2026-01-19" })
  await desk.budget.recordBankStep({ procedure: "offer", step: "granted", on: "2026-02-06" })
  return desk.budget.rights({ file })
}
// #endregion

// #region creditor
/**
 * The energy supplier and Camille in a mediation: both are told, both consent, and what the supplier is told is what
 * Camille agreed to. The letter is Camille's.
 */
export const payOff = async (desk: Counsellor) => {
  const mediation = "energie"
  const creditor = "energie-exemple"
  await desk.people.registerInstitution({ institution: creditor, name: "Énergie Exemple", kind: "supplier" })
  const parties = [
    { kind: "person" as const, id: "camille" },
    { kind: "institution" as const, id: creditor },
  ]
  await desk.process.open({ mediation, origin: "person", register: "institution", parties, on: "2026-01-19" })
  for (const { id } of parties) {
    await desk.process.inform({ mediation, party: id, on: "2026-01-19" })
    await desk.consent.give({
      party: id,
      consent: `mediation-${id}`,
      purpose: { kind: "mediation", mediation },
      words: "La médiation est libre, confidentielle, et peut s'arrêter à tout moment.",
      ...said,
    })
  }
  await desk.process.accept({ mediation, on: "2026-01-20" })
  await desk.consent.give({
    party: "camille",
    consent: "supplier-is-told",
    purpose: { kind: "sharing", partner: creditor, categories: ["identity", "contact", "resources"] },
    words: "Énergie Exemple reçoit mon nom, mon adresse, et ce que je propose de payer.",
    ...said,
  })
  const { key: negotiation } = await desk.budget.negotiate({
    file,
    debt: "energy",
    creditor,
    mediation,
    on: "2026-01-20",
  })
  await desk.budget.askCreditor({
    negotiation,
    debtor: "camille",
    terms: { kind: "payment-plan", total: 42_000, monthly: 7_000, from: "2026-02-10" },
    answerBy: "2026-02-03",
    on: "2026-01-20",
  })
  const letter = await desk.budget.creditorLetter({ negotiation, from, place: "Perpignan" })
  await desk.budget.recordCreditorAnswer({ negotiation, answer: "accepted", on: "2026-01-30" })
  await desk.budget.checkCreditorPlan({ negotiation, kept: true, on: "2026-07-06" })
  await desk.budget.endNegotiation({ negotiation, on: "2026-07-06" })
  return letter
}
// #endregion

/** A collective session, which is an act of the registers first. */
export const workshop = async (desk: Counsellor) => {
  await desk.registers.record({
    activity: "atelier-factures",
    on: "2026-04-14",
    register: "inform",
    minutes: 120,
    persons: 9,
    modality: "collective-workshop",
    theme: "budget",
  })
  await desk.budget.holdSession({ activity: "atelier-factures", topics: ["managing-a-budget", "energy"] })
}

// #region after
/** Spring and summer: an interim review, the final one, and the file is closed in balance. */
export const balance = async (desk: Counsellor) => {
  await desk.budget.record({ file, holder: "camille", moment: "follow-up", ...march })
  await desk.budget.record({ file, holder: "camille", moment: "final", ...july })
  const before = await desk.budget.sheet({ file, moment: "initial" })
  const after = await desk.budget.sheet({ file, moment: "final" })
  await desk.budget.closeFile({ file, outcome: "balanced", on: "2026-07-06" })
  return before === null || after === null ? null : compareBudgets(before, after)
}
// #endregion

// #region documents
/** The sheet goes to Camille: Sacha, whose resources stand in it, agrees. As a page, and as a PDF. */
export const handOver = async (desk: Counsellor) => {
  await desk.consent.give({
    party: "sacha",
    consent: "camille-gets-the-sheet",
    purpose: { kind: "sharing", partner: "camille", categories: ["resources"] },
    words: "Camille reçoit la fiche où figurent mes ressources.",
    ...said,
  })
  const sheet = await desk.budget.budgetSheet({ file, from, place: "Perpignan" })
  return sheet === null ? null : { sheet, page: toHtml(sheet), pdf: await toPdf(sheet) }
}
// #endregion

/** What the funder of the counselling point is told of the year. */
export const report = (core: Core) =>
  core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "budget/activity", from: "2026-01-01", to: "2026-12-31" })
