import type { Desk, Mediation } from "@traitdunion/core"
import { toHtml, toPdf } from "@traitdunion/documents"
import {
  type CafInquiries,
  type CafRelay,
  familyQuotient,
  type RightsSimulations,
  screen,
} from "@traitdunion/plugin-caf-relay"

type Plugins = readonly [CafRelay, CafInquiries, RightsSimulations]
/** A structure opened with the relay and its two services. */
export type Core = Mediation<Plugins>
type Counsellor = Desk<Plugins>

const person = "camille"

/** An invented mother of two, and the institutions of the story. */
export const begin = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person, name: "Camille Exemple", address: "1 rue Inventée\n66000 Perpignan" })
  await desk.people.registerInstitution({ institution: "caf-66", name: "CAF fictive", kind: "caf" })
  await desk.people.registerInstitution({ institution: "simulator", name: "Simulateur fictif", kind: "other" })
  return desk
}

// #region screening
/** What she answers, and what is worth looking at together. */
export const screening = async (desk: Counsellor) => {
  const asked = {
    answers: { works: true, hasChildren: true, raisesAlone: false, paysForHousing: true },
    received: ["family-allowances", "housing-benefit"],
  } as const
  const { rights, summary } = screen(asked)
  await desk.caf.recordScreening({
    screening: "s-1",
    person,
    asked,
    on: "2026-05-04",
  })
  await desk.caf.openProcedure({
    procedure: "bonus",
    holder: person,
    kind: "in-work-bonus",
    screening: "s-1",
    origin: "outreach",
    on: "2026-05-04",
  })
  const checklist = await desk.caf.procedureChecklist({ procedure: "bonus", from: ["Association Exemple"] })
  return { rights, summary, checklist }
}
// #endregion screening

// #region mandate
/** The mandate: printed, read together, signed, recorded on the very terms that stand on the paper. */
export const mandate = async (desk: Counsellor) => {
  const terms = { person, procedures: ["in-work-bonus"] as const, duration: "month" } as const
  const form = await desk.caf.mandateForm({ ...terms, from: ["Association Exemple"], place: "Perpignan" })
  if (form === null) throw new Error("There must be a form")
  await desk.caf.grantMandate({ ...terms, mandate: "m-1", form: form.wordsHash })
  return { form, pdf: await toPdf(form.document) }
}
// #endregion mandate

// #region questions
/** With her mandate and her agreement, the CAF is asked what it knows, and a simulation invites to claim. */
export const questions = async (desk: Counsellor) => {
  const agree = (partner: string, categories: ReadonlyArray<"identity" | "resources">) =>
    desk.consent.give({
      party: person,
      consent: `share-${partner}`,
      purpose: { kind: "sharing", partner, categories: [...categories] },
      words: "Nous dirons à ce service ce qu'il faut pour cette démarche, et rien d'autre.",
      language: "fr",
      means: "oral",
    })
  await agree("caf-66", ["identity", "resources"])
  await agree("simulator", ["resources"])
  await desk.caf.noteIdentity({
    person,
    identity: {
      birthName: "EXEMPLE",
      givenNames: ["CAMILLE"],
      birthDate: "1990-04-12",
      sex: "F",
      birthPlace: { country: "99100", commune: "66136" },
    },
  })
  await desk.caf.noteSituation({
    person,
    situation: {
      adults: [{ bornIn: "1990-04", pay: 120_000 }],
      children: [{ bornIn: "2016-02" }, { bornIn: "2018-09" }],
      home: { tenure: "social-tenant", commune: "66136", rent: 42_000 },
    },
  })
  const about = { procedure: "bonus", holder: person } as const
  const quotient = await desk.inquiries.familyQuotient(about)
  const received = await desk.inquiries.benefit({ ...about, benefit: "in-work-bonus" })
  const simulation = await desk.simulations.simulate({
    simulation: "sim-1",
    person,
    month: "2026-05",
  })
  const computed = familyQuotient({
    annualIncome: 1_620_000,
    monthlyBenefits: 27_000,
    household: { adults: 1, children: 2 },
    on: "2026-05-04",
  })
  return { quotient, received, simulation, computed }
}
// #endregion questions

// #region claim
/** She sends the claim herself, beside the mediator; a month later the right is really open. */
export const claim = async (desk: Counsellor, goTo: (day: string) => void) => {
  const record = (fact: Parameters<typeof desk.caf.recordProcedure>[0]["fact"]) =>
    desk.caf.recordProcedure({ procedure: "bonus", fact })
  await record({ fact: "prepared", on: "2026-05-04", doneBy: "together", minutes: 25 })
  await record({ fact: "done", on: "2026-05-04", doneBy: "together", minutes: 40, online: true })
  await record({ fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-08" })
  const waiting = await desk.caf.procedure({ procedure: "bonus" })
  goTo("2026-06-08")
  await record({ fact: "answered", on: "2026-06-02" })
  await desk.caf.recordOpenedRight({
    procedure: "bonus",
    holder: person,
    on: "2026-06-08",
    from: "2026-05-01",
    monthly: 18_742,
  })
  await record({ fact: "continuity", on: "2026-06-08", result: "effective" })
  const opened = await desk.caf.procedure({ procedure: "bonus" })
  return { waiting, opened, due: await desk.deadlines.upcoming({ until: "2026-12-31" }) }
}
// #endregion claim

// #region overpayment
/** An overpayment is claimed back in July. It is asked in time to be put right, and it is. */
export const overpayment = async (desk: Counsellor, goTo: (day: string) => void) => {
  goTo("2026-07-27")
  await desk.caf.openDispute({
    dispute: "indu",
    holder: person,
    about: "overpayment",
    benefit: "family-allowances",
    notifiedOn: "2026-07-24",
    paidOn: "2026-03-05",
    mentions: true,
    amount: 84_300,
  })
  await desk.caf.noteGrounds({
    dispute: "indu",
    holder: person,
    words: "J'ai déclaré mon changement de situation le mois où il est arrivé.",
  })
  const notified = await desk.caf.dispute({ dispute: "indu" })
  const letter = await desk.caf.appealLetter({ dispute: "indu", letter: "rectification", place: "Perpignan" })
  await desk.caf.recordDispute({ dispute: "indu", fact: { fact: "rectification-asked", on: "2026-07-27" } })
  const asked = await desk.caf.dispute({ dispute: "indu" })
  goTo("2026-08-20")
  await desk.caf.recordDispute({
    dispute: "indu",
    fact: { fact: "rectification-answered", on: "2026-08-18", granted: true },
  })
  await desk.caf.recordDispute({ dispute: "indu", fact: { fact: "closed", on: "2026-08-20", outcome: "cancelled" } })
  return { notified, asked, page: letter === null ? null : toHtml(letter), letter }
}
// #endregion overpayment

/** In autumn she makes the quarterly declaration alone, and the accompaniment ends. */
export const end = async (desk: Counsellor, goTo: (day: string) => void) => {
  goTo("2026-10-05")
  const record = (fact: Parameters<typeof desk.caf.recordProcedure>[0]["fact"]) =>
    desk.caf.recordProcedure({ procedure: "bonus", fact })
  await record({ fact: "declared", on: "2026-07-30", doneBy: "together", online: false, minutes: 15 })
  await record({ fact: "declared", on: "2026-10-05", doneBy: "person", online: true })
  await record({
    fact: "closed",
    on: "2026-10-05",
    outcome: "right-opened",
    autonomyBefore: "accompanied",
    autonomyAfter: "autonomous",
  })
  return desk.privacy.disclosures({ subject: person })
}
