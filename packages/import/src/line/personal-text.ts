import { findPersonalData, type Words } from "@traitdunion/core"
import type { PersonalKind } from "./line-outcome.ts"

/** What each kind of personal data is called. */
export const personalKindLabels: Readonly<Record<PersonalKind, Words>> = {
  phone: { fr: "téléphone", en: "telephone" },
  email: { fr: "adresse e-mail", en: "e-mail" },
  nir: { fr: "numéro de sécurité sociale", en: "social security number" },
  "beneficiary-number": { fr: "numéro de dossier ou d'allocataire", en: "benefit file number" },
  iban: { fr: "IBAN", en: "IBAN" },
}

const none: ReadonlyArray<PersonalKind> = []

// Names of places and partners come again on every line; the bound keeps a file of comments from filling the memory.
const REMEMBERED = 500
const remembered = new Map<string, ReadonlyArray<PersonalKind>>()

/** The kinds of personal data that a free text holds, each once. */
export const personalKinds = (text: string): ReadonlyArray<PersonalKind> => {
  if (text === "") return none
  const before = remembered.get(text)
  if (before !== undefined) return before
  const findings = findPersonalData(text)
  const kinds = findings.length === 0 ? none : [...new Set(findings.map(({ kind }) => kind))]
  if (findings.length === 0 && remembered.size < REMEMBERED) remembered.set(text, kinds)
  return kinds
}

/** Why such a text is left out, without a word of it. */
export const leftOut = (kinds: ReadonlyArray<PersonalKind>): Words => ({
  fr: `Ce texte contient une donnée personnelle (${kinds.map((kind) => personalKindLabels[kind].fr).join(", ")}) : il n'est pas repris.`,
  en: `This text holds personal data (${kinds.map((kind) => personalKindLabels[kind].en).join(", ")}): left out.`,
})
