import { type Desk, type Mediation, TraitDunionError } from "@traitdunion/core"
import type { Isolation } from "@traitdunion/plugin-isolation"

type Plugins = readonly [Isolation]
/** A structure opened with the plugin. */
export type Core = Mediation<Plugins>
type Visitor = Desk<Plugins>

/** Two invented persons, and an invented town hall. */
export const begin = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (const [person, name] of [
    ["camille", "Camille Exemple"],
    ["sacha", "Sacha Exemple"],
  ] as const) {
    await desk.people.registerPerson({ person, name, address: "1 rue Inventée\n66000 Perpignan" })
  }
  await desk.people.registerInstitution({ institution: "town-hall", name: "Mairie fictive", kind: "town-hall" })
  return desk
}

// #region outreach
/** A caretaker notices; Camille is met, agrees to calls, and goes to a collective project. */
export const outreach = async (desk: Visitor) => {
  await desk.isolation.noteSignal({
    signal: "third-floor",
    origin: "landlord",
    signs: ["shutters-closed", "post-piles-up"],
    commune: "66136",
    ageBand: "75-plus",
    contactBy: "2026-06-05",
    on: "2026-06-01",
  })
  await desk.isolation.followUpSignal({ signal: "third-floor", on: "2026-06-03" })
  const support = "camille-support"
  await desk.isolation.openSupport({
    support,
    holder: "camille",
    signal: "third-floor",
    word: "Je ne vois plus personne depuis l'hiver.",
    contactBy: "2026-06-05",
    on: "2026-06-03",
  })
  const record = (fact: Parameters<typeof desk.isolation.recordSupport>[0]["fact"]) =>
    desk.isolation.recordSupport({ support, fact })
  await record({ fact: "met", on: "2026-06-03", by: "visit", minutes: 45 })
  await record({ fact: "accepted", on: "2026-06-03", by: "phone", everyDays: 14 })
  await desk.isolation.nameCircle({ support, holder: "camille", on: "2026-06-03", circles: ["neighbours"] })
  const calling = await desk.isolation.support({ support })
  await record({ fact: "kept-in-touch", on: "2026-06-17", by: "phone" })
  await record({ fact: "collective", on: "2026-06-23", step: "accompanied" })
  await desk.isolation.recordEffect({
    support,
    holder: "camille",
    on: "2026-09-01",
    verdict: "less-alone",
    words: "Je joue aux cartes le mardi.",
  })
  return { calling, after: await desk.isolation.support({ support }) }
}
// #endregion

/** Why something was refused, as a mediator reads it. */
const whyNot = (error: unknown): string => {
  if (!(error instanceof TraitDunionError)) throw error
  return error.toOutcome().issues[0]?.fr ?? error.words.fr
}

// #region refusal
/** Sacha says no, and gives a day. Before it nobody calls: what is tried is refused with that day. */
export const refusal = async (desk: Visitor) => {
  const support = "sacha-support"
  await desk.isolation.openSupport({
    support,
    holder: "sacha",
    origin: "neighbour",
    contactBy: "2026-06-10",
    on: "2026-06-08",
  })
  const record = (fact: Parameters<typeof desk.isolation.recordSupport>[0]["fact"]) =>
    desk.isolation.recordSupport({ support, fact })
  await record({ fact: "met", on: "2026-06-09", by: "visit" })
  await record({ fact: "refused", on: "2026-06-09", notBefore: "2026-10-01" })
  const tried = await record({ fact: "tried", on: "2026-07-14", by: "phone" }).catch(whyNot)
  const round = await desk.isolation
    .openRound({ kind: "heat", supports: ["camille-support", support], on: "2026-07-14" })
    .catch(whyNot)
  return { tried, round, due: await desk.deadlines.upcoming({ until: "2026-12-31" }) }
}
// #endregion

// #region register
/** The register is explained, Camille says yes, the letter leaves with what she agreed to; the mayor has 8 days. */
export const register = async (desk: Visitor) => {
  const referral = "camille-register"
  await desk.isolation.openRegister({
    referral,
    holder: "camille",
    townHall: "town-hall",
    ground: "over-65",
    on: "2026-06-17",
  })
  const notice = await desk.isolation.registerNotice({ referral, from: ["Association Exemple"] })
  await desk.isolation.recordRegister({ referral, fact: { fact: "told", on: "2026-06-17" } })
  await desk.isolation.recordRegister({
    referral,
    fact: { fact: "agreed", on: "2026-06-18", by: "self", means: "oral" },
  })
  await desk.consent.give({
    party: "camille",
    consent: "town-hall-is-told",
    purpose: { kind: "sharing", partner: "town-hall", categories: ["identity", "contact"] },
    words: "La mairie reçoit mon nom et mon adresse, pour son registre.",
    language: "fr",
    means: "oral",
  })
  const letter = await desk.isolation.registerLetter({ referral, from: ["Association Exemple"], place: "Perpignan" })
  await desk.isolation.recordRegister({ referral, fact: { fact: "sent", on: "2026-06-19" } })
  const waiting = await desk.isolation.register({ referral })
  await desk.isolation.recordRegister({ referral, fact: { fact: "acknowledged", on: "2026-06-26" } })
  return { notice, letter, waiting }
}
// #endregion
