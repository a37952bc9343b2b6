import { field } from "@traitdunion/core"
import * as z from "zod"
import { housingTeam } from "../../vocabulary.ts"
import { accessFact } from "../rules/facts.ts"
import { HousingAccess } from "../stream.ts"
import { accessFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)

/** Record a dated fact of the access to a dwelling: it stands by its day, and what it opens falls due at once. */
export const recordAccess = HousingAccess.command({
  summary: { fr: "Consigner un fait de l'accès au logement", en: "Record a fact of the access" },
  by: housingTeam,
  input: z.strictObject({ access: field.of("housing-access"), fact: accessFact }),
  key: ({ access }) => access,
  refusals: HousingAccess.refusals,
  decide: ({ input: { fact }, ...args }) => HousingAccess.record(fact, args),
})

/** Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. */
export const correctAccess = HousingAccess.command({
  summary: { fr: "Corriger un fait de l'accès au logement", en: "Correct a fact of the access" },
  by: housingTeam,
  input: z.strictObject({ access: field.of("housing-access"), index: place, fact: accessFact }),
  key: ({ access }) => access,
  refusals: HousingAccess.refusals,
  decide: ({ input: { index, fact }, ...args }) => HousingAccess.correct(index, fact, args),
})

/** Cancel a fact that did not happen, by its place in the list. What follows from it goes first. */
export const cancelAccessFact = HousingAccess.command({
  summary: { fr: "Annuler un fait de l'accès au logement", en: "Cancel a fact of the access" },
  by: housingTeam,
  input: z.strictObject({ access: field.of("housing-access"), index: place, fact: field.keyOf(accessFactKinds) }),
  key: ({ access }) => access,
  refusals: HousingAccess.refusals,
  decide: ({ input: { index, fact }, ...args }) => HousingAccess.cancel(index, fact, args),
})
