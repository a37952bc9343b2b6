import { defineParameter, type Label, type Parameter, type Theme } from "@traitdunion/core"
import type { Counter, PieceKind } from "./vocabulary.ts"

/** What a procedure is, as far as it is known: of what nobody read, nothing is told. */
export interface RightsSheet {
  readonly label: Label
  readonly theme: Theme
  readonly counter: Counter
  /** What to bring; `null` where it is not known, which is not *nothing*. */
  readonly pieces: ReadonlyArray<PieceKind> | null
}

const sheet = (fr: string, en: string, theme: Theme, counter: Counter): RightsSheet => ({
  label: { fr, en },
  theme,
  counter,
  pieces: null,
})

/** @internal What each procedure is. */
export const rightsSheets = {
  "health-cover": sheet("Droits à l'assurance maladie", "Health cover", "health", "cpam"),
  "health-account": sheet("Compte ou carte de l'assurance maladie", "Health account or card", "health", "cpam"),
  "tax-declaration": sheet("Déclaration de revenus", "Tax declaration", "taxes", "taxes"),
  "tax-notice": sheet("Avis d'impôt à comprendre, à payer ou à contester", "Tax notice", "taxes", "taxes"),
  "civil-record": sheet("Acte d'état civil", "Civil status record", "civil-status", "town-hall"),
  "identity-papers": sheet("Carte d'identité ou passeport", "Identity papers", "civil-status", "town-hall"),
  "school-and-family": sheet("Inscription scolaire ou périscolaire", "School enrolment", "family", "town-hall"),
  "local-aid": sheet("Aide sociale de la commune", "Municipal aid", "social-rights", "ccas"),
  "residence-permit": sheet("Titre de séjour", "Residence permit", "civil-status", "prefecture"),
  titles: sheet("Permis de conduire ou carte grise", "Driving licence or registration", "other", "france-titres"),
  pension: sheet("Retraite ou pension de réversion", "Pension", "social-rights", "pension"),
  "job-seeker": sheet("Inscription ou allocation de France Travail", "Job seeker", "social-rights", "france-travail"),
  "family-benefit": sheet("Prestation de la CAF ou de la MSA", "Family benefit", "social-rights", "caf"),
  "department-aid": sheet("Aide du département", "Aid of the département", "social-rights", "department"),
  "social-housing": sheet("Demande de logement social", "Social housing request", "housing", "landlord"),
  "housing-question": sheet("Question sur son logement", "Question about one's home", "housing", "landlord"),
  "legal-information": sheet("Information ou aide juridique", "Legal information or aid", "other", "court"),
  "online-account": sheet("Accès à un compte en ligne", "Access to an online account", "digital", "other"),
  other: sheet("Autre démarche", "Another procedure", "other", "other"),
} as const satisfies Record<string, RightsSheet>

/** The kinds of procedures (*démarches*) that are known without a structure's own. */
export const rightsProcedureKinds = Object.fromEntries(
  Object.entries(rightsSheets).map(([key, { label }]) => [key, label]),
) as { readonly [K in keyof typeof rightsSheets]: Label }
/** The key of a kind of procedure, see {@link rightsProcedureKinds}. */
export type RightsProcedureKind = keyof typeof rightsSheets

/**
 * The procedures by theme and counter, as they stand on a day. Neither conditions, nor pieces, nor delays: those were read
 * in no text, and are the counter's to tell. A structure adds its own with `rights.addKind`.
 */
export const rightsCatalogue: Parameter<Readonly<Record<RightsProcedureKind, RightsSheet>>> = defineParameter({
  id: "rights.procedures",
  label: { fr: "Démarches d'accès aux droits", en: "Procedures of access to rights" },
  unit: "sheets",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2020-01-01",
      value: rightsSheets,
      reference: {
        source:
          "Thèmes du projet associatif ; guichets des opérateurs nationaux de France Services (Cour des comptes, septembre 2024)",
        reference: "pièces, conditions et délais : à lire auprès de chaque guichet",
      },
    },
  ],
})
