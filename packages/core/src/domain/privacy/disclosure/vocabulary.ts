import type { Label } from "../../../kernel/index.ts"

/**
 * The texts on which something may be disclosed without consent. A person names one and gives the reason; no program
 * decides it. Only the first was read in the code itself; the others are to be confirmed by whoever decides.
 */
export const legalGrounds = {
  "penal-226-14": {
    fr: "Code pénal, article 226-14 : exceptions au secret professionnel (dont sévices à un mineur ou à une personne vulnérable)",
    en: "Penal code, article 226-14: exceptions to professional secrecy (among them abuse of a minor or a vulnerable person)",
  },
  "penal-434-3": {
    fr: "Code pénal, article 434-3 : mauvais traitements à un mineur ou à une personne vulnérable (texte à vérifier avant de s'en prévaloir)",
    en: "Penal code, article 434-3: ill-treatment of a minor or a vulnerable person (check the text first)",
  },
  "penal-434-1": {
    fr: "Code pénal, article 434-1 : crime dont on peut encore prévenir les effets (texte à vérifier avant de s'en prévaloir)",
    en: "Penal code, article 434-1: a crime whose effects can still be prevented (check the text first)",
  },
  "penal-223-6": {
    fr: "Code pénal, article 223-6 : assistance à personne en péril (texte à vérifier avant de s'en prévaloir)",
    en: "Penal code, article 223-6: assistance to somebody in peril (check the text first)",
  },
  other: { fr: "Autre texte, à nommer", en: "Another text, to be named" },
} as const satisfies Record<string, Label>
/** The key of a ground, see {@link legalGrounds}. */
export type LegalGround = keyof typeof legalGrounds
