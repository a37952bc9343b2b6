import { dateInWords } from "@traitdunion/charts"
import { citeInFull, type Report } from "@traitdunion/core"
import { HIDDEN } from "./format/index.ts"

/** What a reader must know of a report as a whole, line by line. */
export const legend = ({
  period,
  previous,
  audience,
  smallCells,
  convention,
  notes,
}: Report): ReadonlyArray<string> => [
  `Période : du ${dateInWords(period.from)} au ${dateInWords(period.to)}`,
  `Période précédente : du ${dateInWords(previous.from)} au ${dateInWords(previous.to)}`,
  ...(convention === null ? [] : [`Convention : ${convention.title} (${convention.funder})`]),
  ...(audience === "internal" ? ["Document interne aux chiffres exacts : ne pas diffuser."] : []),
  ...(smallCells === null
    ? []
    : [
        `${HIDDEN} : secret des petits effectifs, seuil de ${smallCells.threshold} personnes (${citeInFull(smallCells.reference)})`,
      ]),
  ...notes.map(({ fr }) => fr),
]
