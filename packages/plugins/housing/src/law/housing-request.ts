import { defineParameter, type Parameter } from "@traitdunion/core"
import { construction } from "./sources.ts"

/** A request for social housing holds so long from the day it was presented or renewed (CCH R441-2-7). */
export const housingRequestHolds: Parameter<string> = defineParameter({
  id: "housing.request.holds",
  label: { fr: "Validité d'une demande de logement social", en: "How long a request for social housing holds" },
  unit: "ISO 8601 period",
  checkedOn: "2026-12-01",
  values: [{ from: "2017-05-08", value: "P1Y", reference: construction("art. R441-2-7") }],
})
