import { type Label, personalCategories } from "../../../kernel/index.ts"
import { channels, consentMeans } from "../../consent/index.ts"
import { capacities, erasureGrounds } from "../../people/index.ts"
import {
  agreementExtents,
  agreementForms,
  changes,
  commitmentResults,
  declineReasons,
  modes,
  outcomes,
  suspensionReasons,
} from "../../process/index.ts"
import { doers, origins, registerLabels, themes } from "../../registers/index.ts"
import { legalGrounds } from "../disclosure/vocabulary.ts"

type Words = Readonly<Record<string, Label>>

/** What the fields of facts are called, and the words of their values when these come from a closed list. */
export const fieldWords: Readonly<Record<string, readonly [name: string, values?: Words]>> = {
  name: ["Nom"],
  birthDate: ["Date de naissance"],
  phone: ["Téléphone"],
  email: ["Courriel"],
  address: ["Adresse"],
  familyName: ["Nom de famille"],
  givenNames: ["Prénoms"],
  usedName: ["Nom d'usage"],
  bornIn: ["Année de naissance"],
  commune: ["Commune"],
  firstContact: ["Premier contact"],
  capacity: ["Situation au regard de la loi", capacities],
  representative: ["Personne qui vous représente"],
  notes: ["Ce que vous avez confié"],
  message: ["Le message que vous avez fait porter"],
  text: ["Votre proposition"],
  what: ["Votre engagement"],
  words: ["Les mots employés"],
  on: ["Date du fait"],
  since: ["À partir du"],
  until: ["Jusqu'au"],
  due: ["Pour le"],
  followUpOn: ["Suivi prévu le"],
  minutes: ["Durée en minutes"],
  register: ["Registre d'intervention", registerLabels],
  origin: ["Origine de la demande", origins],
  mode: ["Forme de la médiation", modes],
  form: ["Forme de l'accord", agreementForms],
  extent: ["Étendue de l'accord", agreementExtents],
  commitments: ["Engagements pris"],
  result: ["Résultat", commitmentResults],
  evaluation: ["Évaluation"],
  dialogue: ["Dialogue", changes],
  situation: ["Situation", changes],
  autonomy: ["Autonomie", changes],
  parties: ["Parties"],
  party: ["Partie"],
  from: ["De"],
  to: ["À"],
  author: ["Auteur"],
  person: ["Personne"],
  mediator: ["Médiateur"],
  mediation: ["Médiation"],
  theme: ["Thème", themes],
  recipient: ["Destinataire"],
  partner: ["Partenaire"],
  categories: ["Catégories d'informations", personalCategories],
  withheld: ["Ce qui n'a pas été communiqué", personalCategories],
  purpose: ["Pour"],
  channel: ["Moyen de contact", channels],
  procedure: ["Démarche en ligne"],
  outcome: ["Issue", outcomes],
  reason: ["Raison", { ...declineReasons, ...suspensionReasons }],
  explanation: ["Explication"],
  language: ["Langue"],
  means: ["Moyen", consentMeans],
  by: ["Par", doers],
  ground: ["Motif", { ...erasureGrounds, ...legalGrounds }],
  article: ["Texte de loi"],
  subject: ["Objet"],
  pole: ["Pôle"],
  with: ["Avec"],
  member: ["Collègue"],
  holder: ["Personne concernée"],
  conventions: ["Conventions"],
  service: ["Service"],
  lookAgainOn: ["À revoir le"],
  requestedBy: ["Demandé par"],
  relay: ["Porté par"],
}

/** @internal The fields that need no words of a plugin's own. */
export const isNamed = (name: string): boolean => name in fieldWords || technical.has(name) || name === "kind"

/** What serves the program alone, and says nothing of anybody. */
export const technical: ReadonlySet<string> = new Set([
  "wordsHash",
  "outlet",
  "consent",
  "commitment",
  "proposal",
  "required",
])
