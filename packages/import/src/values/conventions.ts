import { field } from "@traitdunion/core"
import { type Parsed, read, unread } from "./parsed.ts"

/** The conventions of an act by their ids, one or several with commas between them. */
export const parseConventions = (text: string): Parsed<ReadonlyArray<string>> => {
  const ids = [...new Set(text.split(",").map((part) => part.trim()))]
  if (ids.every((id) => field.id.safeParse(id).success)) return read(ids)
  return unread(
    "Ce n'est pas l'identifiant d'une convention : il n'est pas repris.",
    "Not the id of a convention: left out.",
  )
}
