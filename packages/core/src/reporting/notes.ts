import type { Label } from "../kernel/index.ts"

/** What every reader must know. */
export const generalNotes: ReadonlyArray<Label> = [
  {
    fr: "« Non renseigné » n'est ni zéro ni non : l'information n'a pas été consignée. Les parts sont calculées sur les seuls actes renseignés.",
    en: "“Not recorded” is neither zero nor no. Shares are computed on what was recorded alone.",
  },
  {
    fr: "« n. d. » (non disponible) : il n'y a rien sur quoi calculer le chiffre, ou personne n'a consigné sur la période ce qu'il compte.",
    en: "“n/a” (not available): there is nothing to compute the figure from, or nobody recorded over the period what it counts.",
  },
  {
    fr: "Les registres ne contiennent aucune identité ; les personnes sont comptées à chaque venue.",
    en: "The registers hold no identity; persons are counted at each attendance.",
  },
]

/** What a reader of a published report must know. */
export const smallCellNote: Label = {
  fr: "Secret des petits effectifs : les chiffres qui pourraient faire reconnaître quelqu'un sont masqués, ainsi que ceux qui permettraient de les recalculer dans ce rapport ou en le rapprochant de ceux qui ont déjà été diffusés.",
  en: "Small cells: figures that could give somebody away are hidden, and so are those from which they could be computed, within this report or together with those published before.",
}

/** What stands behind a figure of persons. */
export const attendanceNote: Label = {
  fr: "Ce que comptent les personnes : des présences. Derrière 12 présences peuvent se trouver douze personnes ou une seule venue douze fois ; une même médiation compte pour les personnes qu'elle a réunies au plus le même jour. Avant de diffuser, s'assurer qu'aucune ligne ne décrit quelqu'un que ses voisins reconnaîtraient.",
  en: "What persons count: attendances. Behind 12 of them may stand twelve people or one who came twelve times; one mediation counts for the people it brought together at most on one day. Before publishing, make sure that no row describes somebody whom neighbours would recognise.",
}

/** Of a report that was looked at and not published. */
export const draftNote: Label = {
  fr: "Projet, non diffusé : rien n'en a été consigné, et un autre rapport pourrait être diffusé avant lui.",
  en: "A draft that was not published: nothing was written down of it, and another report may come before it.",
}

/** How many figures are hidden because of earlier reports. */
export const withheldNote = (figures: number): Label => ({
  fr: `Chiffres masqués parce que, rapprochés de rapports déjà diffusés, ils diraient ce que ceux-ci taisent : ${figures}.`,
  en: `Figures hidden because together with earlier reports they would tell what those hide: ${figures}.`,
})

/** How many figures a director let be told, whatever earlier reports hide. */
export const revealedNote = (figures: number): Label => ({
  fr: `Chiffres montrés par décision de la direction, bien que rapprochés de rapports déjà diffusés ils disent ce que ceux-ci taisent : ${figures}.`,
  en: `Figures shown by decision of the director, although together with earlier reports they tell what those hide: ${figures}.`,
})

/** What a reader of a network's report must know. */
export const networkNote: Label = {
  fr: "Les chiffres de plusieurs structures, d'après leurs décomptes seuls. Une structure qui connaît ses propres chiffres peut en déduire ceux d'une autre quand elles sont les seules masquées ensemble.",
  en: "Figures of several structures, from their tallies alone. A structure that knows its own figures may deduce those of another where the two alone are hidden together.",
}
