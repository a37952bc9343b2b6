import { type Citation, type Label, type PlainDate, plainDate } from "@traitdunion/core"

/** A criterion that no refusal may rest on. */
export interface ProtectedCriterion {
  readonly label: Label
  /**
   * What names it: the principle's own wording, or the project's reading of its second sentence (« Aucun critère
   * discriminant ne peut justifier un refus »), where the text of the law was not read and is therefore not cited.
   */
  readonly reference: Citation | null
  /** From when on the project looks for it. */
  readonly since: PlainDate
}

const principle: Citation = {
  source: "Médiance 66, Projet associatif 2025-2030, cadre déontologique de la médiation sociale",
  reference: "Accessibilité et non-discrimination",
}
const since = plainDate("2026-12-01")
const named = (fr: string, en: string): ProtectedCriterion => ({ label: { fr, en }, reference: principle, since })
const read = (fr: string, en: string): ProtectedCriterion => ({ label: { fr, en }, reference: null, since })

/**
 * The criteria that are looked for in the explanation of a refusal, dated, each with what names it. The principle names
 * origin, social situation, age and condition; the others are the project's reading of it. The list of the law is left
 * out as long as its text was not read at the source: `reference` is `null` there.
 */
export const protectedCriteria = {
  origin: named("Origine, appartenance ou non à une ethnie, une nation", "Origin, ethnic group, nation"),
  "social-situation": named(
    "Situation sociale, particulière vulnérabilité économique",
    "Social situation, economic vulnerability",
  ),
  age: named("Âge", "Age"),
  health: named("Condition : état de santé", "Condition: health"),
  disability: named("Condition : handicap, perte d'autonomie", "Condition: disability, loss of autonomy"),
  religion: read("Religion ou croyance", "Religion or belief"),
  sex: read("Sexe", "Sex"),
  "gender-identity": read("Identité de genre", "Gender identity"),
  "sexual-orientation": read("Orientation sexuelle", "Sexual orientation"),
  pregnancy: read("Grossesse, maternité", "Pregnancy, maternity"),
  family: read("Situation de famille", "Family situation"),
  residence: read("Lieu de résidence", "Place of residence"),
  language: read("Langue", "Language"),
  appearance: read("Apparence physique", "Appearance"),
  name: read("Nom, patronyme", "Name"),
  opinion: read("Opinions politiques, activités syndicales", "Political opinions, union activities"),
  conduct: read("Mœurs, mode de vie, passé pénal", "Way of life, criminal record"),
} as const satisfies Record<string, ProtectedCriterion>
/** The key of a criterion, see {@link protectedCriteria}. */
export type CriterionKey = keyof typeof protectedCriteria
