import type { Label } from "../kernel/index.ts"
import type { AnyPlugin } from "../plugin/index.ts"

const blank = (label: Label | undefined): boolean => label === undefined || label.fr.trim() === ""

/** What is shown and has no French label: of figures, words, parameters, principles and notes. */
export const labelProblems = (plugin: AnyPlugin): ReadonlyArray<string> => {
  const shown: Array<readonly [what: string, label: Label | undefined]> = []
  for (const { stream, fields } of plugin.words) {
    for (const [name, words] of Object.entries(fields)) {
      if (words === null) continue
      shown.push([`words of ${stream.name}: the field ${name}`, words])
      for (const [value, label] of Object.entries(words.values ?? {})) {
        shown.push([`words of ${stream.name}: the value ${value} of ${name}`, label])
      }
    }
  }
  for (const tally of new Set(plugin.indicators.map(({ tally: one }) => one))) {
    for (const [name, { label }] of Object.entries(tally.measures)) shown.push([`tally ${tally.name}: ${name}`, label])
    for (const [name, { label, members }] of Object.entries(tally.dimensions)) {
      shown.push([`tally ${tally.name}: ${name}`, label])
      for (const [member, words] of Object.entries(members ?? {})) {
        shown.push([`tally ${tally.name}: ${member} of ${name}`, words])
      }
    }
  }
  for (const { id, label } of plugin.parameters) shown.push([`parameter ${id}`, label])
  for (const { id, principle } of plugin.rules) shown.push([`rule ${id}: its principle`, principle.label])
  return shown.filter(([, label]) => blank(label)).map(([what]) => `${what} has no French label`)
}
