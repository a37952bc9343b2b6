import { defineDeadline } from "@traitdunion/core"
import { construction } from "../../law/index.ts"
import { HousingAccess } from "../stream.ts"
import { type FirstYearVisit, firstYearVisits } from "../vocabulary.ts"
import { type AccessDueId, dueInAccess } from "./course.ts"
import type { AccessState } from "./facts.ts"

const dueOf = (id: AccessDueId) => (state: AccessState) =>
  dueInAccess(state).find((one) => one.id === id)?.lastSafeDay ?? null
const visits = Object.keys(firstYearVisits) as ReadonlyArray<FirstYearVisit>

/** @internal What falls due in an access, in the calendar of all. */
export const accessDeadlines = [
  defineDeadline(HousingAccess, {
    id: "housing/request-renewal",
    label: { fr: "Renouveler la demande de logement social", en: "Renew the request for social housing" },
    citation: construction("art. R441-2-7"),
    due: dueOf("request-renewal"),
  }),
  ...visits.map((visit) =>
    defineDeadline(HousingAccess, {
      id: `housing/visit-${visit}`,
      label: firstYearVisits[visit],
      citation: { source: "Accompagnement de la première année dans le logement", reference: "usage de la structure" },
      due: dueOf(`visit-${visit}`),
    }),
  ),
]
