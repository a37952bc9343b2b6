import * as z from "zod"
import { field, lazily } from "../kernel/index.ts"

const from = lazily(() => z.exactOptional(z.readonly(z.array(field.text(120)).max(8))))
const place = lazily(() => z.exactOptional(field.text(80)))

/**
 * The fields of an outlet's input that say who sends a document, line by line, and where it was made. Spread them into the
 * input of an outlet that makes a letter or a sheet.
 *
 * @example
 * ```ts
 * import { field, sender } from "@traitdunion/core"
 * import * as z from "zod"
 * const input = z.strictObject({ negotiation: field.id, ...sender })
 * ```
 */
export const sender = {
  get from() {
    return from()
  },
  get place() {
    return place()
  },
}
