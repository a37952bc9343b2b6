import { field } from "@traitdunion/core"
import * as z from "zod"

/** Who gets what is asked of a service. */
export interface RecipientOptions {
  /** The institution behind the service, by the id under which the structure registered it. */
  readonly recipient: string
}

/** @internal The schema of {@link RecipientOptions}. */
export const recipientOptions = z.strictObject({ recipient: field.id })
