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
  fr: "Secret des petits effectifs : les chiffres qui pourraient faire reconnaître quelqu'un sont masqués, ainsi que ceux qui permettraient de les recalculer à l'intérieur de ce rapport.",
  en: "Small cells: figures that could give somebody away are hidden, and so are those from which they could be computed within this report.",
}

/** What a reader of a network's report must know. */
export const networkNote: Label = {
  fr: "Les chiffres de plusieurs structures, d'après leurs décomptes seuls. Une structure qui connaît ses propres chiffres peut en déduire ceux d'une autre quand elles sont les seules masquées ensemble.",
  en: "Figures of several structures, from their tallies alone. A structure that knows its own figures may deduce those of another where the two alone are hidden together.",
}
