import { field, Institution, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { month, notYet, relays, unknownPerson } from "../vocabulary.ts"
import { Beneficiary } from "./stream.ts"
import { civilIdentity } from "./vocabulary/identity.ts"
import { householdSituation } from "./vocabulary/situation.ts"

const known = {
  people: { stream: Person, keys: ({ input }: { readonly input: { readonly person: string } }) => [input.person] },
}
const key = ({ person }: { readonly person: string }): string => person
const refusals = { UnknownPerson: unknownPerson } as const

const fileNumber = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, "").toUpperCase())
  .superRefine((text, context) => {
    if (/^\d{7}[A-Z]?$/.test(text)) return
    const nir = /^\d{13,15}$/.test(text)
    context.addIssue({
      code: "custom",
      message: nir
        ? "This looks like a social security number: it is not kept, and nobody needs it to sign in for somebody else"
        : "The number of a benefit file has 7 digits, and at times a letter",
      params: {
        fr: nir
          ? "Ce numéro ressemble à un numéro de sécurité sociale : il n'est pas gardé, la personne se connecte elle-même"
          : "Le numéro de dossier compte 7 chiffres, parfois suivis d'une lettre",
      },
    })
  })

/** Note the number of a benefit file (*numéro d'allocataire*), sealed, with the office that gave it. Never a login. */
export const noteFileNumber = Beneficiary.command({
  summary: { fr: "Noter le numéro de dossier CAF", en: "Note the number of the benefit file" },
  by: relays,
  input: z.strictObject({ person: field.id, office: field.id, number: personal(fileNumber, "identity") }),
  key,
  subject: key,
  needs: { ...known, offices: { stream: Institution, keys: ({ input }) => [input.office] } },
  refusals: {
    ...refusals,
    UnknownOffice: {
      fr: "Cette caisse n'est pas enregistrée : enregistrer d'abord l'institution.",
      en: "This office is not registered: register the institution first.",
    },
  },
  decide: ({ input: { person, ...data }, facts, emit, refuse }) => {
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    return facts.offices.of(data.office).name === null ? refuse("UnknownOffice") : emit("FileNumberNoted", data)
  },
})

/** Note the civil status by which the CAF's service knows somebody, sealed. */
export const noteIdentity = Beneficiary.command({
  summary: { fr: "Noter l'état civil pour interroger la CAF", en: "Note the civil status" },
  by: relays,
  input: z.strictObject({ person: field.id, identity: personal(civilIdentity, "identity") }),
  key,
  subject: key,
  needs: known,
  refusals,
  decide: ({ input: { person, identity }, facts, emit, refuse }) =>
    facts.people.of(person).registered ? emit("IdentityNoted", { identity }) : refuse("UnknownPerson"),
})

/** Note the situation of a household for a simulation, sealed: ages and amounts, no name. */
export const noteSituation = Beneficiary.command({
  summary: { fr: "Noter la situation d'un foyer pour une simulation", en: "Note a household's situation" },
  by: relays,
  input: z.strictObject({ person: field.id, situation: personal(householdSituation, "resources") }),
  key,
  subject: key,
  needs: known,
  refusals,
  decide: ({ input: { person, situation }, facts, emit, refuse }) =>
    facts.people.of(person).registered ? emit("SituationNoted", { situation }) : refuse("UnknownPerson"),
})

/** Note the family quotient of a document that the person brings, in whole euros, sealed. */
export const noteQuotient = Beneficiary.command({
  summary: { fr: "Noter le quotient familial d'un document apporté", en: "Note the quotient of a document" },
  by: relays,
  input: z.strictObject({
    person: field.id,
    value: personal(z.int().min(0).max(100_000), "resources"),
    month,
    provider: field.keyOf({ CNAF: { fr: "La CAF" }, MSA: { fr: "La MSA" } }),
  }),
  key,
  subject: key,
  needs: known,
  refusals: { ...refusals, NotYet: notYet },
  decide: ({ input: { person, ...data }, facts, today, emit, refuse }) => {
    if (!facts.people.of(person).registered) return refuse("UnknownPerson")
    return data.month > today.slice(0, 7) ? refuse("NotYet") : emit("QuotientBrought", { ...data, on: today })
  },
})
