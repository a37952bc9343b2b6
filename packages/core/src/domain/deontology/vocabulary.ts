import type { Citation } from "../../kernel/index.ts"
import type { Principle } from "../../plugin/index.ts"

const SOURCE = "Médiance 66, Projet associatif 2025-2030, cadre déontologique de la médiation sociale"
const citation = (reference: string): Citation => ({ source: SOURCE, reference })

const principle = <const K extends string>(
  key: K,
  title: string,
  en: string,
  wording: string,
): Principle & { readonly key: K } => ({
  key,
  label: { fr: title, en },
  wording: { fr: wording },
  citation: citation(title),
})

/**
 * The 9 deontological principles with their official wording. The first four guarantee the mediation process, the
 * other five the quality of the mediator. The wording is data: no code reads it, and it never changes in place.
 */
export const principles = {
  freeConsent: principle(
    "free-consent",
    "Libre consentement et participation active",
    "Free consent and active participation",
    "Le recours à la médiation repose sur le consentement libre et éclairé de toutes les parties prenantes. Chaque participant reste libre de s'engager, de refuser ou d'interrompre à tout moment le processus, sans pression.",
  ),
  independence: principle(
    "independence",
    "Indépendance du médiateur social",
    "Independence of the social mediator",
    "Le médiateur exerce sa mission de façon indépendante par rapport aux demandes institutionnelles ou individuelles. Il n'exerce ni pouvoir de contrainte, ni autorité, et sa légitimité provient uniquement de la confiance que lui accordent les personnes accompagnées.",
  ),
  confidentiality: principle(
    "confidentiality",
    "Discrétion et confidentialité",
    "Discretion and confidentiality",
    "Toutes les informations échangées dans le cadre de la médiation sont strictement confidentielles. Le médiateur veille à ce que la vie privée des personnes soit respectée et ne divulgue aucun élément sans l'accord exprès des intéressés.",
  ),
  protection: principle(
    "protection",
    "Protection des droits et des personnes",
    "Protection of rights and persons",
    "Le médiateur veille constamment à ce que les droits fondamentaux soient respectés et garantis. Il facilite l'accès aux droits sans jamais contraindre une personne à affirmer ou renoncer à ses droits. La médiation sociale se conforme aux principes de la Convention européenne des droits de l'homme.",
  ),
  accessibility: principle(
    "accessibility",
    "Accessibilité et non-discrimination",
    "Accessibility and non-discrimination",
    "La médiation sociale est ouverte à toute personne, sans distinction d'origine, de situation sociale, d'âge ou de condition. Aucun critère discriminant ne peut justifier un refus d'intervention.",
  ),
  impartiality: principle(
    "impartiality",
    "Position de tiers, neutralité et impartialité",
    "Position of a third party, neutrality and impartiality",
    "Le médiateur social se positionne comme tiers extérieur, ne prend parti ni pour l'une ni pour l'autre des parties. Il permet l'expression équitable de chacun et s'efforce d'adopter une posture neutre, tout en rééquilibrant la communication si une inégalité se manifeste.",
  ),
  autonomy: principle(
    "autonomy",
    "Responsabilisation et autonomie des personnes",
    "Responsibility and autonomy of persons",
    "Le médiateur social n'impose pas de solutions mais accompagne activement les personnes pour qu'elles identifient elles-mêmes leurs solutions. Il veille à ne pas créer de relation de dépendance et encourage l'autonomie, la réflexion et la prise de décision individuelle.",
  ),
  withdrawal: principle(
    "withdrawal",
    "Possibilité de refuser ou de se retirer d'une médiation",
    "Possibility to refuse or to withdraw from a mediation",
    "Le médiateur social peut, en fonction du contexte ou des enjeux spécifiques, refuser une demande de médiation ou se retirer d'une intervention déjà commencée, notamment si l'intégrité du processus ou des personnes est en jeu.",
  ),
  reflection: principle(
    "reflection",
    "Devoir de réflexion et de formation continue",
    "Duty of reflection and continuous training",
    "Le médiateur social s'engage à une actualisation permanente de ses connaissances, à participer à des analyses de pratique, à suivre des formations et à s'autoévaluer continuellement. Cette réflexion constante garantit la qualité et l'éthique de la médiation, sur la durée.",
  ),
} as const

/** The key of a principle, see {@link principles}. */
export type PrincipleKey = (typeof principles)[keyof typeof principles]["key"]
