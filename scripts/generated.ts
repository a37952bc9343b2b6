// Parts of the documentation that are made from the code. They stand between `<!-- generated: name -->` and
// `<!-- end -->`; a test compares them, and UPDATE_DOCS=1 writes them anew.
import { readFileSync, writeFileSync } from "node:fs"

/** The part that stands in a page, after writing it anew when UPDATE_DOCS is set. */
export const generatedPart = (page: URL, name: string, expected: string): string => {
  const open = `<!-- generated: ${name} -->\n`
  const text = readFileSync(page, "utf8")
  const start = text.indexOf(open)
  const end = text.indexOf("<!-- end -->", start)
  if (start < 0 || end < 0) throw new Error(`${page.pathname} has no generated part ${name}`)
  if (process.env["UPDATE_DOCS"] !== "1") return text.slice(start + open.length, end)
  writeFileSync(page, text.slice(0, start + open.length) + expected + text.slice(end))
  return expected
}
