import type { Citation, Label, Theme } from "@traitdunion/core"
import type { DisputedBenefit, DisputeRoute } from "../law/index.ts"

/** A benefit that the CAF pays. */
export interface Benefit extends Label {
  readonly theme: Theme
  /** Before whom a decision about it is contested. */
  readonly route: DisputeRoute
  /** As which benefit the law of disputes knows it. */
  readonly disputedAs: DisputedBenefit
  readonly citation: Citation
}

const css = (reference: string): Citation => ({ source: "Code de la sécurité sociale", reference })
const family = (fr: string, en: string, theme: Theme = "family"): Benefit => ({
  fr,
  en,
  theme,
  route: "social",
  disputedAs: "family",
  citation: css("art. L511-1"),
})

/**
 * The benefits of the CAF. Those of families are the list of CSS L511-1; the texts of the others are named as far as
 * they were read.
 */
export const benefits = {
  "in-work-bonus": {
    fr: "Prime d'activité",
    en: "In-work bonus",
    theme: "social-rights",
    route: "administrative",
    disputedAs: "in-work-bonus",
    citation: css("art. L843-1 et L845-2"),
  },
  rsa: {
    fr: "Revenu de solidarité active (RSA)",
    en: "RSA",
    theme: "social-rights",
    route: "department",
    disputedAs: "rsa",
    citation: { source: "Code de l'action sociale et des familles", reference: "art. L262-46, L262-47 et R262-88" },
  },
  "housing-benefit": {
    fr: "Aide au logement (APL, ALF, ALS)",
    en: "Housing benefit",
    theme: "housing",
    route: "administrative",
    disputedAs: "housing-benefit",
    citation: { source: "Code de la construction et de l'habitation", reference: "art. L825-1" },
  },
  "disabled-adult-allowance": {
    fr: "Allocation aux adultes handicapés (AAH)",
    en: "Disabled adult allowance",
    theme: "health",
    route: "social",
    disputedAs: "disabled-adult-allowance",
    citation: css("art. L821-5-1"),
  },
  "young-child-benefit": family("Prestation d'accueil du jeune enfant (PAJE)", "Young child benefit"),
  "family-allowances": family("Allocations familiales (AF)", "Family allowances"),
  "family-complement": family("Complément familial", "Family complement"),
  "disabled-child-allowance": family(
    "Allocation d'éducation de l'enfant handicapé (AEEH)",
    "Disabled child allowance",
    "health",
  ),
  "family-support-allowance": family("Allocation de soutien familial (ASF)", "Family support allowance"),
  "back-to-school-allowance": family("Allocation de rentrée scolaire (ARS)", "Back-to-school allowance"),
  "child-death-allowance": family("Allocation versée en cas de décès d'un enfant", "Allowance on a child's death"),
  "parental-presence-allowance": family(
    "Allocation journalière de présence parentale (AJPP)",
    "Parental presence allowance",
  ),
} as const satisfies Record<string, Benefit>
/** The key of a benefit, see {@link benefits}. */
export type BenefitKey = keyof typeof benefits
