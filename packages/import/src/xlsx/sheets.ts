import { Buffer } from "node:buffer"
import { type MergedCells, mergedCells } from "./merged.ts"

const BOOK = "xl/workbook.xml"
const RELATIONS = "xl/_rels/workbook.xml.rels"
const SHEET = /<(?:[\w.-]+:)?sheet\s((?:[^>"']|"[^"]*"|'[^']*')*?)\/?>(?:<\/(?:[\w.-]+:)?sheet>)?/g
const RELATION = /<(?:[\w.-]+:)?Relationship\s((?:[^>"']|"[^"]*"|'[^']*')*?)\/?>/g

const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found?.[1] ?? found?.[2]
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole
    const point = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })

/** The sheets of a workbook that are shown, and those that are not: hidden ones, and drawings without cells. */
export interface SheetNames {
  readonly shown: ReadonlyArray<string>
  readonly hidden: ReadonlyArray<string>
}

/**
 * Which sheets a workbook has. The reader of workbooks takes each for a table of cells that somebody sees: `keep` answers
 * the parts as if the others were not there.
 */
export const sheetsOf = (
  parts: ReadonlyMap<string, Buffer>,
): SheetNames & {
  readonly keep: (names: ReadonlySet<string>) => ReadonlyMap<string, Buffer>
  readonly mergedIn: (name: string) => ReadonlyArray<MergedCells>
} => {
  const book = (parts.get(BOOK) ?? Buffer.alloc(0)).toString("utf8")
  const relations = new Map(
    [...(parts.get(RELATIONS) ?? Buffer.alloc(0)).toString("utf8").matchAll(RELATION)].map(([, attributes = ""]) => [
      attribute(attributes, "Id") ?? "",
      { type: attribute(attributes, "Type") ?? "", target: attribute(attributes, "Target") ?? "" },
    ]),
  )
  const all = [...book.matchAll(SHEET)].map(([, attributes = ""]) => ({
    name: unescaped(attribute(attributes, "name") ?? ""),
    hasCells: (relations.get(attribute(attributes, "id") ?? "")?.type ?? "/worksheet").endsWith("/worksheet"),
    target: relations.get(attribute(attributes, "id") ?? "")?.target ?? "",
    isShown: (attribute(attributes, "state") ?? "visible") === "visible",
  }))
  const named = (which: ReadonlyArray<(typeof all)[number]>): ReadonlyArray<string> => which.map(({ name }) => name)
  const keep = (names: ReadonlySet<string>): ReadonlyMap<string, Buffer> => {
    let index = -1
    const kept = book.replace(SHEET, (whole) => {
      index += 1
      const sheet = all[index]
      return sheet?.hasCells === true && names.has(sheet.name) ? whole : ""
    })
    return new Map([...parts, [BOOK, Buffer.from(kept)]])
  }
  const mergedIn = (name: string): ReadonlyArray<MergedCells> => {
    const { target = "" } = all.find((sheet) => sheet.name === name) ?? {}
    const part = parts.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`)
    return part === undefined ? [] : mergedCells(part.toString("utf8"))
  }
  return {
    mergedIn,
    shown: named(all.filter(({ hasCells, isShown }) => hasCells && isShown)),
    hidden: named(all.filter(({ hasCells, isShown }) => !(hasCells && isShown))),
    keep,
  }
}
