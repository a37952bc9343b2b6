import type { Label } from "@traitdunion/core"
import type { BenefitKey } from "../catalogue/index.ts"

/** A question of the screening: what it asks, why, and which rights it leads to look at. */
export interface ScreeningQuestion extends Label {
  /** Told to the person, in French. */
  readonly why: string
  readonly leadsTo: ReadonlyArray<BenefitKey>
}

/**
 * The questions by which unclaimed rights are found (*repérage du non-recours*). They hold no threshold and no amount:
 * each leads to a right to look at with the person, who decides, and with the CAF, which decides alone.
 */
export const screeningQuestions = {
  works: {
    fr: "Quelqu'un du foyer travaille-t-il, même un peu, salarié ou à son compte ?",
    en: "Does anybody of the household work, even a little?",
    why: "La prime d'activité complète des revenus du travail modestes ; beaucoup de personnes n'y pensent pas.",
    leadsTo: ["in-work-bonus"],
  },
  littleIncome: {
    fr: "Le foyer est-il sans ressources, ou avec des ressources très faibles ?",
    en: "Is the household without income, or nearly?",
    why: "Le RSA peut être demandé, et il ouvre d'autres aides.",
    leadsTo: ["rsa"],
  },
  paysForHousing: {
    fr: "Le foyer paie-t-il un loyer, ou un prêt pour son logement ?",
    en: "Does the household pay for its home?",
    why: "Une aide au logement peut être demandée, y compris en colocation ou en foyer.",
    leadsTo: ["housing-benefit"],
  },
  hasChildren: {
    fr: "Y a-t-il des enfants à charge ?",
    en: "Are there dependent children?",
    why: "Plusieurs prestations tiennent compte des enfants.",
    leadsTo: ["family-allowances", "family-complement"],
  },
  youngChild: {
    fr: "Une naissance est-elle attendue, ou y a-t-il un très jeune enfant ?",
    en: "Is a birth expected, or is there a very young child?",
    why: "La prestation d'accueil du jeune enfant se demande tôt.",
    leadsTo: ["young-child-benefit"],
  },
  schoolChild: {
    fr: "Un enfant est-il scolarisé ?",
    en: "Does a child go to school?",
    why: "L'allocation de rentrée scolaire aide à la rentrée.",
    leadsTo: ["back-to-school-allowance"],
  },
  raisesAlone: {
    fr: "La personne élève-t-elle un enfant sans l'aide de l'autre parent ?",
    en: "Does the person raise a child without the other parent's help?",
    why: "L'allocation de soutien familial peut être demandée, avec ou sans pension fixée.",
    leadsTo: ["family-support-allowance"],
  },
  disabledChild: {
    fr: "Un enfant est-il en situation de handicap ?",
    en: "Is a child disabled?",
    why: "Une allocation aide à ses soins et à son éducation. La réponse est gardée sous scellé.",
    leadsTo: ["disabled-child-allowance"],
  },
  disabledAdult: {
    fr: "Un adulte du foyer est-il en situation de handicap ?",
    en: "Is an adult of the household disabled?",
    why: "L'allocation aux adultes handicapés se demande à la MDPH. La réponse est gardée sous scellé.",
    leadsTo: ["disabled-adult-allowance"],
  },
  illChild: {
    fr: "Un parent s'est-il arrêté de travailler auprès d'un enfant gravement malade, accidenté ou handicapé ?",
    en: "Has a parent stopped working to be with a seriously ill child?",
    why: "L'allocation journalière de présence parentale remplace une part du revenu. La réponse est gardée sous scellé.",
    leadsTo: ["parental-presence-allowance"],
  },
} as const satisfies Record<string, ScreeningQuestion>
/** The key of a question, see {@link screeningQuestions}. */
export type ScreeningQuestionKey = keyof typeof screeningQuestions
