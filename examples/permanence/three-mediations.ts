import { type Mediation, settle, type TraitDunionError } from "@traitdunion/core"

/** Tells the story as it goes: a step that was done, or one that a rule refused. */
export interface Story {
  readonly title: (text: string) => void
  readonly done: (text: string) => void
  readonly refused: (text: string, error: TraitDunionError) => void
}

const WORDS =
  "La médiation est libre et confidentielle. Vous pouvez refuser, ou arrêter à tout moment, sans donner de raison."

/** Three mediations under the nine principles. Every person and institution in them is invented. */
export const threeMediations = async (mediation: Mediation<readonly []>, story: Story): Promise<void> => {
  const director = mediation.as({ id: "directrice", roles: ["director"] })
  const desk = mediation.as({ id: "mediatrice-a", roles: ["mediator"] })
  for (const kind of ["training", "practice-analysis"] as const) {
    await director.practice.record({ mediator: "mediatrice-a", kind, on: "2026-01-15", validUntil: "2099-01-15" })
  }

  const person = async (name: string) => ({
    kind: "person" as const,
    id: (await desk.people.registerPerson({ name })).key,
  })
  const institution = async (name: string, kind: "social-landlord" | "caf") => ({
    kind: "institution" as const,
    id: (await desk.people.registerInstitution({ name, kind })).key,
  })
  const consent = (id: string, to: string) =>
    desk.consent.give({
      party: id,
      consent: `mediation-${to}`,
      purpose: { kind: "mediation", mediation: to },
      words: WORDS,
      language: "fr",
      means: "oral",
    })
  const begin = async (
    register: "conflict" | "institution",
    parties: ReadonlyArray<Awaited<ReturnType<typeof person | typeof institution>>>,
    origin: "person" | "institution" | "outreach",
  ): Promise<string> => {
    const { key } = await desk.process.open({ origin, parties, register })
    await desk.process.accept({ mediation: key })
    await desk.process.assign({ mediation: key, mediator: "mediatrice-a" })
    for (const party of parties) await desk.process.inform({ mediation: key, party: party.id })
    return key
  }

  story.title("Deux voisins et le bruit du soir")
  const [camille, dominique] = [await person("Camille Exemple"), await person("Dominique Exemple")]
  const noise = await begin("conflict", [camille, dominique], "person")
  await consent(camille.id, noise)
  await desk.process.interview({ mediation: noise, party: camille.id, minutes: 40, notes: "Ne dort plus." })
  const tooSoon = await settle(
    desk.process.meet({ mediation: noise, parties: [camille.id, dominique.id], minutes: 60 }),
  )
  if (!tooSoon.ok) story.refused("Une rencontre, alors que Dominique n'a pas encore consenti", tooSoon.error)
  await consent(dominique.id, noise)
  await desk.process.interview({ mediation: noise, party: dominique.id, minutes: 35, notes: "Travaille la nuit." })
  await desk.process.meet({ mediation: noise, parties: [camille.id, dominique.id], minutes: 75 })
  story.done("Chacun consent, chacun est entendu, puis une rencontre de 75 minutes a lieu")
  const imposed = await settle(
    desk.process.propose({ mediation: noise, author: { kind: "mediator" }, text: "Déménager le salon." }),
  )
  if (!imposed.ok) story.refused("Une solution proposée par la médiatrice", imposed.error)
  await desk.process.propose({ mediation: noise, author: { kind: "party", party: dominique.id }, text: "Un casque." })
  await desk.process.agree({
    mediation: noise,
    form: "oral",
    extent: "whole",
    commitments: [{ commitment: "casque", by: dominique.id, what: "Mettre un casque après 22 heures." }],
  })
  await desk.process.followUp({ mediation: noise, commitment: "casque", result: "kept" })
  await desk.process.close({
    mediation: noise,
    outcome: "agreement",
    evaluation: { dialogue: "better", situation: "better", autonomy: "better" },
  })
  story.done("Dominique propose, l'accord verbal est tenu, la médiation est close")

  story.title("Une locataire et son bailleur")
  const [sacha, landlord] = [await person("Sacha Exemple"), await institution("Bailleur fictif", "social-landlord")]
  const rent = await begin("conflict", [sacha, landlord], "outreach")
  await consent(sacha.id, rent)
  await consent(landlord.id, rent)
  await desk.process.interview({ mediation: rent, party: sacha.id, minutes: 45 })
  await desk.process.interview({ mediation: rent, party: landlord.id, minutes: 30 })
  await desk.process.meet({ mediation: rent, parties: [sacha.id, landlord.id], minutes: 60 })
  const disclosed = await settle(
    desk.privacy.disclose({
      subject: sacha.id,
      recipient: landlord.id,
      categories: ["resources"],
      mediation: rent,
    }),
  )
  if (!disclosed.ok) story.refused("Les ressources de Sacha communiquées au bailleur sans son accord", disclosed.error)
  await desk.consent.withdraw({ party: sacha.id, consent: `mediation-${rent}` })
  await desk.process.withdrawParty({ mediation: rent, party: sacha.id })
  const after = await settle(desk.process.interview({ mediation: rent, party: sacha.id, minutes: 20 }))
  if (!after.ok) story.refused("Un entretien de plus, après le retrait de Sacha", after.error)
  await desk.process.close({ mediation: rent, outcome: "party-withdrew" })
  story.done("Sacha se retire sans avoir à dire pourquoi ; la médiation est close")

  story.title("Une personne et la CAF")
  const [noa, caf] = [await person("Noa Exemple"), await institution("CAF fictive", "caf")]
  const rights = await begin("institution", [noa, caf], "person")
  await consent(noa.id, rights)
  await consent(caf.id, rights)
  await desk.process.interview({ mediation: rights, party: noa.id, minutes: 30 })
  const instead = await settle(desk.process.act({ mediation: rights, party: noa.id, by: "mediator", minutes: 20 }))
  if (!instead.ok) story.refused("Une démarche faite à la place de Noa", instead.error)
  await desk.process.act({ mediation: rights, party: noa.id, by: "together", minutes: 30 })
  await desk.process.shuttle({ mediation: rights, from: noa.id, to: caf.id, minutes: 15 })
  await desk.process.shuttle({ mediation: rights, from: caf.id, to: noa.id, minutes: 15 })
  const waiver = await settle(
    desk.process.agree({
      mediation: rights,
      form: "written",
      extent: "whole",
      commitments: [{ by: noa.id, what: "Renonce à tout recours contre la décision." }],
    }),
  )
  if (!waiver.ok) story.refused("Un accord où Noa renoncerait à un recours", waiver.error)
  await desk.process.agree({
    mediation: rights,
    form: "written",
    extent: "partial",
    commitments: [{ commitment: "reexamen", by: caf.id, what: "Réexaminer le dossier avec la pièce manquante." }],
  })
  await desk.process.close({ mediation: rights, outcome: "partial-agreement" })
  story.done("La démarche est faite ensemble ; la navette aboutit à un accord partiel")
}
