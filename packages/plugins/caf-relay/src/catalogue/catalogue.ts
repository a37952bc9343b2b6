import { type Citation, defineParameter, type Label, type Parameter, type Theme } from "@traitdunion/core"
import { within } from "../vocabulary.ts"
import { type BenefitKey, benefits } from "./benefits.ts"

/** What a procedure is, as people are told of it. Everything in French. */
export interface CafProcedureSheet {
  readonly label: Label
  /** `null` for what concerns the file as a whole. */
  readonly benefit: BenefitKey | null
  readonly theme: Theme
  /** Who may ask, in general: the CAF checks the conditions, and decides alone. */
  readonly whoMayAsk: string
  /** What to join, from practice: the CAF may ask for more. */
  readonly documents: ReadonlyArray<string>
  readonly where: string
  /** What comes after it was sent. */
  readonly follows: string
  /** How often the situation is declared once the right is open, an ISO 8601 period; `null` where it is not known. */
  readonly declarations: string | null
  readonly references: ReadonlyArray<Citation>
}

const css = (reference: string): Citation => ({ source: "Code de la sécurité sociale", reference })
const online = "Sur caf.fr ou l'application, dans l'espace de la personne, qui s'y connecte elle-même"
const answered = "La CAF répond par écrit ; vérifier ensuite que le droit est vraiment versé"
const identity = "Pièce d'identité, ou titre de séjour en cours de validité"
const bank = "Relevé d'identité bancaire au nom de la personne"
const resources = "Ressources de chaque personne du foyer, des 4e, 3e et 2e mois avant la demande ou le réexamen"
const prefilled = css("art. R843-1 (mois de référence depuis le 1er mars 2025)")
const income = "Ressources de chaque personne du foyer, pour les mois que la CAF indique"
const familyBook = "Livret de famille, ou acte de naissance des enfants"
const changes = css("art. R846-5")

/** The complement of a noun: *demande d'allocations familiales*, *demande de prime d'activité*. */
const of = (label: string): string => `${/^[AEÉIOU]/.test(label) ? "d'" : "de "}${within(label)}`

const claim = (
  benefit: BenefitKey,
  whoMayAsk: string,
  documents: ReadonlyArray<string>,
  more: { readonly declarations?: string; readonly references?: ReadonlyArray<Citation> } = {},
): CafProcedureSheet => ({
  label: { fr: `Demande ${of(benefits[benefit].fr)}`, en: `Claim: ${benefits[benefit].en}` },
  benefit,
  theme: benefits[benefit].theme,
  whoMayAsk,
  documents: [identity, bank, ...documents],
  where: online,
  follows: answered,
  declarations: more.declarations ?? null,
  references: [benefits[benefit].citation, ...(more.references ?? [])],
})

const about = (
  label: Label,
  sheet: Pick<CafProcedureSheet, "theme" | "whoMayAsk" | "documents" | "where" | "follows" | "references">,
): CafProcedureSheet => ({ label, benefit: null, declarations: null, ...sheet })

const holder = "Toute personne qui a un dossier à la CAF"
const relay: Citation = { source: "Fonction de relais CAF, audition de la CNAF du 16 janvier 2019" }

/** @internal What each procedure is. */
export const sheets = {
  "in-work-bonus": claim(
    "in-work-bonus",
    "Une personne qui travaille, salariée ou à son compte, avec des ressources modestes",
    [resources],
    { declarations: "P3M", references: [css("art. D846-1 (réexamen tous les trois mois civils)"), prefilled, changes] },
  ),
  rsa: claim("rsa", "Une personne sans ressources ou avec des ressources très faibles", [resources], {
    declarations: "P3M",
    references: [
      {
        source: "Code de l'action sociale et des familles",
        reference: "art. R262-40 et suivants (déclaration trimestrielle, à confirmer)",
      },
    ],
  }),
  "housing-benefit": claim("housing-benefit", "Une personne qui paie un loyer ou rembourse l'achat de son logement", [
    "Bail, ou attestation de loyer remplie par le bailleur",
    income,
  ]),
  "disabled-adult-allowance": claim(
    "disabled-adult-allowance",
    "Un adulte en situation de handicap, après décision de la MDPH",
    ["Notification de la MDPH", income],
  ),
  "young-child-benefit": claim("young-child-benefit", "Des parents qui attendent ou élèvent un jeune enfant", [
    "Déclaration de grossesse, ou acte de naissance",
  ]),
  "family-allowances": claim("family-allowances", "Des parents qui ont des enfants à charge", [familyBook]),
  "family-complement": claim("family-complement", "Des parents qui ont plusieurs enfants à charge", [familyBook]),
  "disabled-child-allowance": claim(
    "disabled-child-allowance",
    "Des parents d'un enfant en situation de handicap, après décision de la MDPH",
    ["Notification de la MDPH", familyBook],
  ),
  "family-support-allowance": claim(
    "family-support-allowance",
    "Une personne qui élève un enfant sans l'aide de l'un des parents, ou des deux",
    [familyBook, "Jugement ou convention sur la pension alimentaire, s'il y en a"],
  ),
  "back-to-school-allowance": claim(
    "back-to-school-allowance",
    "Des parents d'enfants scolarisés, aux ressources modestes",
    [familyBook, "Certificat de scolarité, selon l'âge de l'enfant"],
  ),
  "child-death-allowance": claim("child-death-allowance", "Des parents qui ont perdu un enfant", ["Acte de décès"]),
  "parental-presence-allowance": claim(
    "parental-presence-allowance",
    "Un parent qui s'arrête de travailler pour un enfant gravement malade, accidenté ou handicapé",
    ["Certificat médical, sous pli fermé"],
  ),
  "periodic-declaration": about(
    { fr: "Déclaration trimestrielle de ressources", en: "Quarterly declaration" },
    {
      theme: "social-rights",
      whoMayAsk: "Une personne qui reçoit la prime d'activité ou le RSA",
      documents: [resources],
      where: online,
      follows:
        "Elle est pré-remplie : vérifier les montants avec la personne, corriger ce qui est faux, puis valider. Sans déclaration, le versement peut s'arrêter : vérifier le paiement suivant",
      references: [css("art. D846-1"), prefilled],
    },
  ),
  "change-of-situation": about(
    { fr: "Déclarer un changement de situation", en: "Report a change" },
    {
      theme: "social-rights",
      whoMayAsk: holder,
      documents: ["Justificatif du changement : emploi, séparation, naissance, déménagement"],
      where: online,
      follows: "La CAF recalcule les droits ; vérifier qu'aucun indu n'est réclamé",
      references: [changes],
    },
  ),
  "family-quotient-certificate": about(
    { fr: "Attestation de quotient familial", en: "Certificate of family quotient" },
    {
      theme: "family",
      whoMayAsk: holder,
      documents: [],
      where: online,
      follows: "L'attestation est à remettre à qui la demande : cantine, centre de loisirs, mairie",
      references: [{ source: "Caisse d'allocations familiales (caf.fr)" }],
    },
  ),
  "online-account": about(
    { fr: "Accéder à son espace en ligne", en: "Access to the online account" },
    {
      theme: "digital",
      whoMayAsk: holder,
      documents: [identity],
      where: "Sur caf.fr, par la personne : ses identifiants restent à elle, rien n'en est noté",
      follows: "La personne se connecte seule, ou revient pour s'exercer",
      references: [relay],
    },
  ),
  "office-appointment": about(
    { fr: "Rendez-vous avec la CAF", en: "Appointment with the CAF" },
    {
      theme: "social-rights",
      whoMayAsk: holder,
      documents: ["Derniers courriers de la CAF"],
      where: "Par la demande de rendez-vous, en ligne ou par courrier",
      follows: "Suivre la réponse après le rendez-vous",
      references: [relay],
    },
  ),
} as const satisfies Record<string, CafProcedureSheet>

/** The procedures by their keys, with their labels. */
export const cafProcedureKinds = Object.fromEntries(Object.entries(sheets).map(([key, { label }]) => [key, label])) as {
  readonly [K in keyof typeof sheets]: Label
}
/** The key of a procedure, see {@link cafProcedureKinds}. */
export type CafProcedureKind = keyof typeof sheets

/**
 * The procedures of a relay (*démarches*), as they stand on a day: what they are for, who may ask, what to join, where,
 * what follows and what is declared again. Documents are from practice.
 */
export const procedureCatalogue: Parameter<Readonly<Record<CafProcedureKind, CafProcedureSheet>>> = defineParameter({
  id: "caf.procedures",
  label: { fr: "Démarches du relais CAF", en: "Procedures of the CAF relay" },
  unit: "sheets",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2026-01-01",
      value: sheets,
      reference: { source: "Textes cités par chaque démarche ; pièces d'usage, à confirmer auprès de la CAF" },
    },
  ],
})
