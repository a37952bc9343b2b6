import * as z from "zod"
import { AccountRefused } from "../refused.ts"

// As far as it is looked at before the library reads it: an answer of another form is no key, and no fault of ours.
const MAX = 20_000
const shown = z.looseObject({
  ticket: z.string().min(1).max(100),
  response: z.looseObject({ id: z.string().min(1).max(1500), response: z.looseObject({}) }),
})

/** Refuse what is no answer of a browser's credentials. Throws `AccountRefused` with `not-recognised`. */
export const checkShown = (given: unknown): void => {
  if (!shown.safeParse(given).success || JSON.stringify(given).length > MAX) throw new AccountRefused("not-recognised")
}
