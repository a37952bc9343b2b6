import type { Mediation } from "../face/index.ts"
import { addDays, type PlainDate } from "../kernel/index.ts"

/** How far a mediation of a test is brought. */
export type TrialStage = "consenting" | "interviewing" | "dialogue" | "follow-up"

/** The ids of the invented people and of the invented institution of a test's world. */
export const invented = { camille: "camille", sacha: "sacha", dominique: "dominique", agency: "agency" } as const

type Core = Mediation<readonly []>

const mediatorOf = (core: Core) => core.as({ id: "mediator-1", roles: ["mediator"] })

/** Register the invented people. */
export const registerInvented = async (core: Core): Promise<void> => {
  const { people } = mediatorOf(core)
  await people.registerPerson({ person: invented.camille, name: "Camille Exemple" })
  await people.registerPerson({ person: invented.sacha, name: "Sacha Exemple" })
  await people.registerPerson({ person: invented.dominique, name: "Dominique Exemple" })
  await people.registerInstitution({ institution: invented.agency, name: "Agence fictive", kind: "other" })
}

/** Bring the practice of `mediator-1` up to date: nobody mediates without. */
export const keepUpToDate = async (core: Core, today: PlainDate): Promise<void> => {
  const lead = core.as({ id: "lead-1", roles: ["lead"] })
  for (const kind of ["training", "practice-analysis"] as const) {
    const [on, validUntil] = [addDays(today, -30), addDays(today, 3650)]
    await lead.practice.record({ mediator: "mediator-1", kind, on, validUntil })
  }
}

/** A mediation between Camille and Sacha, brought to a stage. */
export const underWay = async (core: Core, mediation: string, stage: TrialStage): Promise<string> => {
  const { process, consent } = mediatorOf(core)
  const both = [invented.camille, invented.sacha]
  const parties = both.map((id) => ({ kind: "person" as const, id }))
  await process.open({ mediation, origin: "person", parties, register: "conflict" })
  await process.assign({ mediation, mediator: "mediator-1" })
  for (const party of both) {
    await consent.give({
      party,
      consent: `${mediation}-${party}`,
      purpose: { kind: "mediation", mediation },
      words: "La médiation est libre, gratuite et confidentielle.",
      language: "fr",
      means: "oral",
    })
  }
  await process.accept({ mediation })
  if (stage === "consenting") return mediation
  for (const party of both) await process.interview({ mediation, party, minutes: 30 })
  if (stage === "interviewing") return mediation
  await process.meet({ mediation, parties: both, minutes: 60 })
  if (stage === "dialogue") return mediation
  const commitments = [{ by: invented.camille, what: "Baisser la musique après 22 heures" }]
  await process.agree({ mediation, form: "oral", extent: "whole", commitments })
  return mediation
}
