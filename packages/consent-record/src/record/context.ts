import { field } from "@traitdunion/core"
import * as z from "zod"

const text = z.string().trim().min(1).max(2000)

/** Somebody who has a part in the processing: the structure that answers for it, or a recipient. */
export interface RecordParty {
  readonly id: string
  readonly name: string
  readonly address: string
  /** How to reach it: a telephone number, an e-mail address, a page. */
  readonly contact: string
  readonly type: "controller" | "recipient"
}

const party: z.ZodType<RecordParty, RecordParty> = z.strictObject({
  id: field.id,
  name: text,
  address: text,
  contact: text,
  type: z.enum(["controller", "recipient"]),
})

/** @internal What a record needs to know beside the consents. */
export const contextSchema = z.strictObject({
  structure: field.id,
  parties: z.array(party).min(1),
  privacyNotice: text,
  storageLocations: z.array(text).min(1),
  retention: text,
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  withdrawalMethod: text,
  legalBasis: z.string().regex(/^dpv:[A-Za-z]+$/),
  rights: z.exactOptional(z.array(z.string().regex(/^dpv:[A-Za-z]+$/))),
})

/**
 * What a record says beside the consents themselves: who answers for the data and who may get it, where the notice is,
 * where and how long the data is kept, under which law, and how a consent is withdrawn.
 *
 * `legalBasis` is that of the processing, as a DPV term such as `dpv:PublicInterest` or `dpv:LegitimateInterest`. To
 * agree to a mediation is not a legal basis: the two are recorded apart, and it is for the structure to name its own.
 */
export interface RecordContext extends z.output<typeof contextSchema> {}
