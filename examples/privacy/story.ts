import { type Desk, type Mediation, settle } from "@traitdunion/core"

type Core = Mediation<readonly []>
type AnyDesk = Desk<readonly []>

/** Two invented neighbours and a landlord in a mediation, each with words of their own. */
export const neighbours = async (core: Core) => {
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple", phone: "04 00 00 00 00" })
  await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
  await desk.people.registerInstitution({ institution: "landlord", name: "Bailleur fictif", kind: "social-landlord" })
  const parties = [
    { kind: "person" as const, id: "camille" },
    { kind: "person" as const, id: "sacha" },
    { kind: "institution" as const, id: "landlord" },
  ]
  const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
  const explained = { words: "La médiation est libre et confidentielle.", language: "fr", means: "oral" } as const
  const purpose = { kind: "mediation", mediation } as const
  for (const { id } of parties) await desk.consent.give({ party: id, consent: `m-${id}`, purpose, ...explained })
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })
  for (const { id } of parties) {
    await desk.process.interview({ mediation, party: id, minutes: 30, notes: `Confié par ${id}.` })
  }
  return mediation
}

// #region readers
/** What each reader gets of the separate interviews: their words, or nothing. */
export const whatEachReads = async (core: Core, mediation: string) => {
  const team = await core.as({ id: "mediator-1", roles: ["mediator"] }).process.get({ mediation })
  const director = await core.as({ id: "director-1", roles: ["director"] }).process.get({ mediation })
  const party = { id: "account-7", roles: ["person"], person: "camille" } as const
  const camille = await core.as(party).process.view({ mediation })
  const agent = core.as({ id: "agent-1", roles: ["partner"], institution: "landlord" })
  const landlord = await agent.process.view({ mediation })
  const curious = await settle(core.as({ id: "mediator-2", roles: ["mediator"] }).process.get({ mediation }))
  return {
    team: team?.interviews.map(({ notes }) => notes),
    director: director?.interviews.map(({ notes }) => notes),
    camille: camille?.interviews.map(({ words }) => words),
    landlord: landlord?.interviews.map(({ words }) => words),
    curious: curious.ok ? "read" : curious.error._tag,
  }
}
// #endregion

// #region gate
/** Refer Camille to a partner: the sheet holds what Camille agreed to, and the journal says that it left. */
export const refer = async (desk: AnyDesk) => {
  await desk.partners.describe({ partner: "landlord", roles: ["landlord"] })
  await desk.consent.give({
    party: "camille",
    consent: "sharing-1",
    purpose: { kind: "sharing", partner: "landlord", categories: ["identity", "narrative"] },
    words: "Nous donnerions votre nom et votre demande au bailleur.",
    language: "fr",
    means: "written",
  })
  const { key: referral } = await desk.partners.refer({
    person: "camille",
    partner: "landlord",
    categories: ["identity"],
    words: "Demande un rendez-vous.",
    followUpOn: "2099-01-01",
  })
  const sheet = await desk.partners.referralSheet({ referral })
  return { sheet, disclosures: await desk.privacy.disclosures({ subject: "camille" }) }
}
// #endregion

// #region emergency
/** A colleague who is not of the team reads in an emergency; a director sees it. */
export const inAnEmergency = async (core: Core, mediation: string) => {
  const colleague = core.as({ id: "mediator-2", roles: ["mediator"] })
  await colleague.privacy.breakGlass({ mediation, reason: "La personne appelle en détresse, l'équipe est absente." })
  const seen = await colleague.process.get({ mediation })
  const director = core.as({ id: "director-1", roles: ["director"] })
  const emergencies = await director.privacy.emergencies({})
  await director.privacy.reviewEmergencies({ mediation, words: "Accès justifié." })
  return { read: seen?.interviews.length, emergencies }
}
// #endregion

// #region rights
/** What a person may ask for: everything that is held, and to be erased. */
export const rights = async (core: Core) => {
  const director = core.as({ id: "director-1", roles: ["director"] })
  const { text } = await director.privacy.export({ person: "camille" })
  await director.privacy.erase({ person: "camille", ground: "request" })
  const certificate = await director.privacy.certificate({ person: "camille" })
  return { text, certificate, due: await director.privacy.retentionDue({}) }
}
// #endregion

// #region evidence
/** Sign where the journal stands, keep it elsewhere, and check the journal against it later. */
export const evidence = async (core: Core, mediation: string) => {
  const anchor = await core.audit.anchor()
  const report = await core.audit.verify({ anchors: [anchor] })
  const trail = await core.as({ id: "auditor-1", roles: ["auditor"] }).audit.trail({ mediation })
  return { anchor, report, trail: trail.map(({ text }) => text) }
}
// #endregion
