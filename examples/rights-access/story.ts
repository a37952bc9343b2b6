import type { Desk, Mediation } from "@traitdunion/core"
import type { RightsAccess } from "@traitdunion/plugin-rights-access"

type Plugins = readonly [RightsAccess]
/** A structure opened with the plugin. */
export type Core = Mediation<Plugins>
type Counsellor = Desk<Plugins>

/** Two invented persons, and two offices. */
export const begin = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({
    person: "camille",
    name: "Camille Exemple",
    address: "1 rue Inventée\n66000 Perpignan",
  })
  await desk.people.registerPerson({ person: "alix", name: "Alix Exemple", address: "2 rue Inventée\n66200 Elne" })
  await desk.people.registerInstitution({ institution: "cpam-66", name: "CPAM fictive", kind: "cpam" })
  await desk.people.registerInstitution({ institution: "ccas-elne", name: "CCAS fictif", kind: "ccas" })
  return desk
}

// #region health
/** Camille wants to see a doctor. The counter asks for a paper, stays silent, is reminded, and the right is seen. */
export const health = async (desk: Counsellor) => {
  const procedure = "camille-cover"
  await desk.rights.openProcedure({
    procedure,
    holder: "camille",
    kind: "health-cover",
    office: "cpam-66",
    wish: "Je veux pouvoir voir un médecin.",
    on: "2026-09-01",
  })
  const record = (fact: Parameters<typeof desk.rights.recordStep>[0]["fact"]) =>
    desk.rights.recordStep({ procedure, fact })
  await record({ fact: "pieces-seen", on: "2026-09-01", had: ["identity"], missing: ["address"] })
  const list = await desk.rights.pieceList({ procedure, from: ["Association Exemple"] })
  await record({ fact: "accompanied", on: "2026-09-03", counter: "cpam", minutes: 50 })
  await record({ fact: "filed", on: "2026-09-03", doneBy: "together", by: "counter", checkOn: "2026-10-15" })
  await record({ fact: "received", on: "2026-09-03", answerBy: "2026-10-03" })
  const waiting = await desk.rights.procedure({ procedure })
  await record({ fact: "silence", on: "2026-10-05" })
  const letter = await desk.rights.reminderLetter({ procedure, place: "Perpignan" })
  await record({ fact: "reminded", on: "2026-10-05", doneBy: "together", by: "post", checkOn: "2026-11-05" })
  await record({ fact: "answered", on: "2026-10-20", decision: "granted", checkOn: "2026-11-10" })
  await record({ fact: "checked", on: "2026-11-10", result: "effective" })
  await record({ fact: "closed", on: "2026-11-10", outcome: "effective" })
  await desk.rights.recordWord({
    procedure,
    holder: "camille",
    on: "2026-11-20",
    verdict: "won",
    words: "J'ai vu un médecin.",
  })
  return { list, waiting, letter, after: await desk.rights.procedure({ procedure }) }
}
// #endregion

// #region relay
/** Alix is handed over to the municipal services with what Alix agreed to; another procedure is given up. */
export const relay = async (desk: Counsellor) => {
  const procedure = "alix-aid"
  await desk.rights.openProcedure({ procedure, holder: "alix", kind: "local-aid", on: "2026-10-01" })
  await desk.consent.give({
    party: "alix",
    consent: "ccas-is-told",
    purpose: { kind: "sharing", partner: "ccas-elne", categories: ["identity"] },
    words: "Le CCAS reçoit mon nom et où en est ma démarche.",
    language: "fr",
    means: "oral",
  })
  const sheet = await desk.rights.relaySheet({ procedure, service: "ccas-elne", from: ["Association Exemple"] })
  const record = (fact: Parameters<typeof desk.rights.recordStep>[0]["fact"]) =>
    desk.rights.recordStep({ procedure, fact })
  await record({ fact: "handed-over", on: "2026-10-02", to: "ccas-elne", checkOn: "2026-10-20" })
  await record({ fact: "relay-answered", on: "2026-10-19", taken: true })
  await record({ fact: "closed", on: "2026-10-19", outcome: "handed-over" })

  await desk.rights.openProcedure({
    procedure: "alix-papers",
    holder: "alix",
    kind: "identity-papers",
    on: "2026-10-02",
  })
  await desk.rights.recordStep({
    procedure: "alix-papers",
    fact: { fact: "closed", on: "2026-10-30", outcome: "abandoned", reason: "digital" },
  })
  return { sheet, disclosures: await desk.privacy.disclosures({ subject: "alix" }) }
}
// #endregion
