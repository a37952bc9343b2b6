import { fold } from "./fold.ts"
import { type Parsed, read, unread } from "./parsed.ts"

/** Yes or no, as written: `oui`, `Non`, `O`, `N`. A lone cross is refused: it may mean either. */
export const parseYesNo = (text: string): Parsed<boolean> => {
  const word = fold(text)
  if (word === "oui" || word === "o") return read(true)
  if (word === "non" || word === "n") return read(false)
  return unread("Ni oui ni non : la réponse n'est pas reprise.", "Neither yes nor no: left out.")
}
