import { field } from "@traitdunion/core"
import { fold } from "./fold.ts"
import { type Parsed, read, unread } from "./parsed.ts"

/** A priority neighbourhood by its code, or `hors QPV`. A name or a plain yes is refused: neither tells which one. */
export const parseQpv = (text: string): Parsed<string> => {
  if (["hors qpv", "hors", "non"].includes(fold(text))) return read("outside")
  const code = text.trim().toUpperCase()
  if (field.qpv.safeParse(code).success) return read(code)
  return unread(
    "Ce n'est pas le code d'un quartier prioritaire (par exemple QN00101M), ni « hors QPV » : il n'est pas repris.",
    "Neither the code of a priority neighbourhood nor « hors QPV »: left out.",
  )
}
