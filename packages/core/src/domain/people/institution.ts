import * as z from "zod"
import { field, type Label } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"

/** The kinds of institutions that mediators deal with. */
export const institutionKinds = {
  "social-landlord": { fr: "Bailleur social", en: "Social landlord" },
  "private-landlord": { fr: "Bailleur privé", en: "Private landlord" },
  caf: { fr: "Caisse d'allocations familiales (CAF)", en: "Family benefits office (CAF)" },
  cpam: { fr: "Caisse primaire d'assurance maladie (CPAM)", en: "Health insurance office (CPAM)" },
  "town-hall": { fr: "Mairie", en: "Town hall" },
  ccas: { fr: "Centre communal d'action sociale (CCAS)", en: "Municipal social services (CCAS)" },
  prefecture: { fr: "Préfecture et services de l'État", en: "Prefecture and State services" },
  department: { fr: "Conseil départemental", en: "Département council" },
  supplier: { fr: "Fournisseur (énergie, eau, télécommunications)", en: "Supplier (energy, water, telecoms)" },
  bank: { fr: "Banque ou organisme de crédit", en: "Bank or lender" },
  association: { fr: "Association", en: "Association" },
  professional: { fr: "Professionnel ou service spécialisé", en: "Professional or specialised service" },
  other: { fr: "Autre institution", en: "Other institution" },
} as const satisfies Record<string, Label>
/** The key of a kind of institution, see {@link institutionKinds}. */
export type InstitutionKind = keyof typeof institutionKinds
const kind = field.keyOf(institutionKinds)

/** An institution: public knowledge, so nothing of it is sealed. */
export interface InstitutionState {
  readonly name: string | null
  readonly kind: InstitutionKind | null
}

/** The stream of an institution. Its key is the institution's id. */
export const Institution = defineStream("institution", {
  Registered: z.strictObject({ name: field.text(), kind }),
  Renamed: z.strictObject({ name: field.text() }),
}).evolve<InstitutionState>(
  { name: null, kind: null },
  {
    Registered: (_, data) => data,
    Renamed: (state, { name }) => ({ ...state, name }),
  },
)

/** Register an institution. Without `institution`, a new id is made; the receipt's key is that id. */
export const registerInstitution = Institution.command({
  summary: { fr: "Enregistrer une institution", en: "Register an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: z.exactOptional(field.id), name: field.text(), kind }),
  key: (input, newId) => input.institution ?? newId(),
  refusals: {
    AlreadyRegistered: { fr: "Cette institution est déjà enregistrée.", en: "This institution is already registered." },
  },
  decide: ({ input: { name, kind }, state, emit, refuse }) =>
    state.name === null ? emit("Registered", { name, kind }) : refuse("AlreadyRegistered"),
})

/** Record that an institution has another name. */
export const renameInstitution = Institution.command({
  summary: { fr: "Renommer une institution", en: "Rename an institution" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ institution: field.id, name: field.text() }),
  key: (input) => input.institution,
  refusals: {
    UnknownInstitution: {
      fr: "Cette institution n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This institution is not registered: register it first.",
    },
  },
  decide: ({ input: { name }, state, emit, refuse }) =>
    state.name === null ? refuse("UnknownInstitution") : emit("Renamed", { name }),
})
