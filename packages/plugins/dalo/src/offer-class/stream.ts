import { defineStream, field } from "@traitdunion/core"
import * as z from "zod"
import { type OfferClass, offerClassNames } from "../law/index.ts"

/** What the structure had confirmed of a département. */
export interface ConfirmedClassState {
  readonly offerClass: OfferClass | null
}

/** The stream of a département's class, as the State's service confirmed it. Its key is the département's code. */
export const ConfirmedClass = defineStream("dalo-offer-class", {
  Confirmed: z.strictObject({ offerClass: field.keyOf(offerClassNames), on: field.date }),
}).evolve<ConfirmedClassState>({ offerClass: null }, { Confirmed: (_, { offerClass }) => ({ offerClass }) })
