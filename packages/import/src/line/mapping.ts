import type { Words } from "@traitdunion/core"
import { parseConstant } from "./cells.ts"
import { columnNames, fields, type Mapping, squeezed } from "./columns.ts"

/** A mapping that means nothing, whatever the file: then no line of it is read. */
export const mappingFault = ({
  columns = {},
  constants = {},
  defaults = {},
  values = {},
}: Mapping): Words | undefined => {
  const names = new Set<string>(fields)
  const unknown = [columns, constants, defaults, values]
    .flatMap((part) => Object.keys(part))
    .find((field) => !names.has(field))
  if (unknown !== undefined) {
    return {
      fr: `Un journal n'a pas de champ « ${unknown} ». Champs connus : ${fields.join(", ")}.`,
      en: `A log has no field « ${unknown} ». Known fields: ${fields.join(", ")}.`,
    }
  }
  const taken = new Set<string>()
  for (const field of fields) {
    const name = columns[field]
    if (name === undefined) continue
    if (taken.has(squeezed(name))) {
      return {
        fr: `La colonne « ${name} » est indiquée pour deux champs.`,
        en: `The column « ${name} » is given for two fields.`,
      }
    }
    taken.add(squeezed(name))
  }
  for (const field of fields) {
    const texts = [constants[field], defaults[field], ...Object.values(values[field] ?? {})]
    const parsed = texts
      .flatMap((text) => (text === undefined ? [] : [parseConstant(field, text.trim())]))
      .find(({ ok }) => !ok)
    if (parsed === undefined || parsed.ok) continue
    const [column] = columnNames[field]
    return {
      fr: `La valeur donnée à « ${column} » pour tout le fichier ne convient pas. ${parsed.reason.fr}`,
      en: `The value given to « ${column} » for the whole file will not do. ${parsed.reason.en}`,
    }
  }
  return undefined
}
