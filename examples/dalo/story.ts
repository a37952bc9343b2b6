import type { Desk, Mediation } from "@traitdunion/core"
import { toHtml, toPdf } from "@traitdunion/documents"
import type { Dalo } from "@traitdunion/plugin-dalo"

/** A structure opened with the plugin. */
export type Core = Mediation<readonly [Dalo]>
type Counsellor = Desk<readonly [Dalo]>

/** Three invented persons, and the approval of the structure. */
export const begin = async (core: Core) => {
  const director = core.as({ id: "director-1", roles: ["director"] })
  await director.dalo.recordApproval({ from: "2024-01-01", until: "2028-12-31", reference: "Arrêté fictif" })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (const [person, name] of [
    ["camille", "Camille Exemple"],
    ["sacha", "Sacha Exemple"],
    ["alix", "Alix Exemple"],
  ] as const) {
    await desk.people.registerPerson({ person, name, address: "1 rue Inventée\n66000 Perpignan" })
  }
  await desk.people.registerInstitution({ institution: "prefecture", name: "Préfecture fictive", kind: "prefecture" })
  return desk
}

// #region silence
/** Camille, sheltered for a year: the commission says nothing, and the court annuls the rejection by silence. */
export const silence = async (desk: Counsellor) => {
  const appeal = "camille-dalo"
  await desk.dalo.openAppeal({
    appeal,
    holder: "camille",
    procedure: "dalo",
    departement: "66",
    grounds: ["sheltered"],
    on: "2025-01-06",
  })
  const record = (fact: Parameters<typeof desk.dalo.record>[0]["fact"]) => desk.dalo.record({ appeal, fact })
  await record({ fact: "received", on: "2025-01-15", mentions: true })
  const waiting = await desk.dalo.appeal({ appeal })
  await record({ fact: "annulment-filed", on: "2025-06-10" })
  await record({ fact: "annulment-judged", on: "2025-10-07", annulled: true })
  await record({ fact: "decided", on: "2025-11-18", decision: "favourable", mentions: true })
  await record({ fact: "offered", on: "2026-01-20", adapted: true, warned: true })
  await record({ fact: "offer-answered", on: "2026-01-26", accepted: true })
  await record({ fact: "rehoused", on: "2026-03-02" })
  await record({ fact: "closed", on: "2026-03-03", outcome: "rehoused" })
  return { waiting: waiting?.deadlines, after: await desk.dalo.appeal({ appeal }) }
}
// #endregion

// #region injunction
/** Sacha, recognised as a priority: no offer comes, the prefect is reminded, and the court orders one. */
export const injunction = async (desk: Counsellor) => {
  const appeal = "sacha-dalo"
  await desk.dalo.openAppeal({
    appeal,
    holder: "sacha",
    procedure: "dalo",
    departement: "66",
    grounds: ["eviction", "overcrowded"],
    on: "2026-01-05",
  })
  const record = (fact: Parameters<typeof desk.dalo.record>[0]["fact"]) => desk.dalo.record({ appeal, fact })
  await record({ fact: "received", on: "2026-01-15", mentions: true })
  await record({ fact: "documents-asked", on: "2026-02-01", until: "2026-03-03" })
  await record({ fact: "documents-handed-in", on: "2026-02-20" })
  await record({ fact: "decided", on: "2026-03-10", notifiedOn: "2026-03-14", decision: "favourable", mentions: true })
  await desk.consent.give({
    party: "sacha",
    consent: "prefecture-is-told",
    purpose: { kind: "sharing", partner: "prefecture", categories: ["identity", "contact", "housing"] },
    words: "La préfecture reçoit mon nom, mon adresse et ma demande.",
    language: "fr",
    means: "written",
  })
  const from = ["Association Exemple"]
  const reminder = await desk.dalo.prefectReminder({ appeal, recipient: "prefecture", from, place: "Perpignan" })
  await record({ fact: "injunction-filed", on: "2026-06-22" })
  await record({ fact: "injunction-judged", on: "2026-08-20", ordered: true })
  const chronology = await desk.dalo.chronology({ appeal, from, place: "Perpignan" })
  return {
    reminder,
    chronology,
    page: chronology === null ? null : toHtml(chronology),
    pdf: chronology === null ? null : await toPdf(chronology),
    open: await desk.deadlines.upcoming({ until: "2099-12-31" }),
  }
}
// #endregion

// #region correction
/** Alix, without a shelter: the date of the decision was entered wrong, and everything that follows is computed again. */
export const correction = async (desk: Counsellor) => {
  const appeal = "alix-daho"
  const opened = {
    appeal,
    holder: "alix",
    procedure: "daho-shelter",
    departement: "66",
    grounds: ["homeless"],
  } as const
  await desk.dalo.openAppeal({ ...opened, on: "2026-01-12" })
  await desk.dalo.record({ appeal, fact: { fact: "received", on: "2026-01-15" } })
  await desk.dalo.record({ appeal, fact: { fact: "decided", on: "2026-02-02", decision: "favourable" } })
  const right = { appeal, index: 1, fact: { fact: "decided", on: "2026-02-20", decision: "favourable" } } as const
  const effects = await desk.dalo.correctionEffects(right)
  await desk.dalo.correctFact(right)
  const corrected = await desk.dalo.appeal({ appeal })
  return { effects, deadlines: corrected?.deadlines }
}
// #endregion
