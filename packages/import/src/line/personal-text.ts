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

/** The kinds of personal data that a free text holds, each once. */
export const personalKinds = (text: string): ReadonlyArray<PersonalKind> => {
  const findings = findPersonalData(text)
  return findings.length === 0 ? none : [...new Set(findings.map(({ kind }) => kind))]
}

/** Why such a text is left out, without a word of it. */
export const leftOut = (kinds: ReadonlyArray<PersonalKind>): Words => ({
  fr: `Ce texte contient une donnée personnelle (${kinds.map((kind) => personalKindLabels[kind].fr).join(", ")}) : il n'est pas repris.`,
  en: `This text holds personal data (${kinds.map((kind) => personalKindLabels[kind].en).join(", ")}): left out.`,
})
