import type { InputIssue } from "@traitdunion/core"
import type { QpvPeriod } from "./list.ts"

/**
 * Where the list and the outlines do not agree. A listed code without an outline is a fault too: without it, "outside"
 * could be said of somebody who lives there.
 */
export const disagreements = (
  periods: ReadonlyArray<QpvPeriod>,
  codes: ReadonlyArray<string | undefined>,
  codeProperty: string,
): ReadonlyArray<InputIssue> => {
  const listed = new Set(periods.map(({ code }) => code))
  const outlined = new Set(codes)
  const place = (index: number) => ["geometry", "features", index, "properties", codeProperty]
  const faults: Array<InputIssue> = []
  for (const [index, code] of codes.entries()) {
    if (code === undefined) continue
    if (listed.size > 0 && !listed.has(code)) {
      const [fr, en] = ["Ce code n'est pas dans la liste.", "This code is not in the list."]
      faults.push({ path: place(index), code: "unlisted", fr, en })
    }
    if (codes.indexOf(code) < index) {
      const fr = `Le code ${code} a déjà un contour : réunir ses parties en un MultiPolygon.`
      const en = `Code ${code} has an outline already: unite its parts in one MultiPolygon.`
      faults.push({ path: place(index), code: "duplicate", fr, en })
    }
  }
  for (const [index, { code }] of periods.entries()) {
    if (outlined.has(code) || outlined.has(undefined)) continue
    const fr = `Aucun contour pour ${code} : donner son contour, ou retirer ce code de la liste.`
    const en = `No outline for ${code}: supply its outline, or take this code off the list.`
    faults.push({ path: ["list", index, "code"], code: "no-outline", fr, en })
  }
  return faults
}
