import { formatDay } from "./date.ts"
import { type Citation, cite } from "./label.ts"

/**
 * One line of French that names a source and the place in it, with the day on which the text was published and where it can be read, as sheets and reports show it.
 *
 * @example
 * ```ts
 * import { citeInFull } from "@traitdunion/core"
 * citeInFull({ source: "Décret fictif", publishedOn: "2026-03-31" }) // "Décret fictif (publié le 31/03/2026)"
 * ```
 */
export const citeInFull = (citation: Citation): string => {
  const { publishedOn, url } = citation
  const published = publishedOn === undefined ? "" : ` (publié le ${formatDay(publishedOn)})`
  return `${cite(citation)}${published}${url === undefined ? "" : ` ${url}`}`
}
