import type { Opened, PlainDate } from "../../../kernel/index.ts"
import type { HeldFact } from "./held.ts"

/** What the fields of facts are called, in words for people. */
const fields: Readonly<Record<string, string>> = {
  name: "Nom",
  birthDate: "Date de naissance",
  phone: "Téléphone",
  email: "Courriel",
  address: "Adresse",
  capacity: "Situation au regard de la loi (majeur, mineur, protégé)",
  representative: "Personne qui vous représente",
  notes: "Ce que vous avez confié",
  message: "Le message que vous avez fait porter",
  text: "Votre proposition",
  what: "Votre engagement",
  words: "Les mots employés",
  on: "Date du fait",
  since: "À partir du",
  until: "Jusqu'au",
  due: "Pour le",
  minutes: "Durée en minutes",
  register: "Registre d'intervention",
  origin: "Origine de la demande",
  recipient: "Destinataire",
  partner: "Partenaire",
  categories: "Catégories d'informations",
  purpose: "Pour",
  outcome: "Issue",
  reason: "Raison",
  language: "Langue",
  means: "Moyen",
}

const spoken = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(spoken).join(", ")
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([key, inner]) => `${fields[key] ?? key} : ${spoken(inner)}`)
      .join(" ; ")
  }
  return value === null ? "(effacé)" : String(value)
}

/** Everything that is held about a person, in plain French: one paragraph a fact. */
export const inFrench = (person: string, on: PlainDate, facts: ReadonlyArray<Opened<HeldFact>>): string =>
  [
    "Ce que nous gardons à votre sujet",
    `Votre identifiant chez nous : ${person}. Document établi le ${on}.`,
    "Vous pouvez demander de corriger une erreur, ou d'effacer ces données.",
    "Ce que d'autres personnes ont confié n'y figure pas : cela leur appartient.",
    ...facts.map(({ on: recorded, what, by, data }) => {
      const lines = Object.entries((data ?? {}) as Readonly<Record<string, unknown>>).map(
        ([key, value]) => `  - ${fields[key] ?? key} : ${spoken(value)}`,
      )
      return [`${recorded} — ${what.fr} (enregistré par ${by})`, ...lines].join("\n")
    }),
  ].join("\n\n")
