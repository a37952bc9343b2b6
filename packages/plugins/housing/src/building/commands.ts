import { field, Institution } from "@traitdunion/core"
import * as z from "zod"
import { housingTeam } from "../vocabulary.ts"
import { BuildingVisit, observation } from "./stream.ts"
import { buildingPlaces } from "./vocabulary.ts"

const unknownVisit = { fr: "Cette visite n'est pas consignée.", en: "There is no such visit." }
const notYet = { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." }

/** A place once, so that what is put right says which. */
const observations = z
  .readonly(z.array(observation).min(1).max(8))
  .refine((all) => new Set(all.map(({ place }) => place)).size === all.length, {
    error: "The same place twice",
    params: { fr: "Deux fois le même endroit" },
  })

/**
 * Record the collective visit of a landlord's building: common parts, never a dwelling, and no tenant. What is written
 * identifies nobody. Without `visit`, a new id is made.
 */
export const recordBuildingVisit = BuildingVisit.command({
  summary: { fr: "Consigner la visite collective d'un immeuble", en: "Record the collective visit of a building" },
  by: housingTeam,
  input: z.strictObject({
    visit: z.exactOptional(field.id),
    institution: field.institution,
    building: field.anonymousText(80),
    commune: z.exactOptional(field.commune),
    observations,
    note: z.exactOptional(field.anonymousText(1000)),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.visit ?? newId(),
  needs: { landlord: { stream: Institution, keys: ({ input }) => [input.institution] } },
  refusals: {
    AlreadyRecorded: { fr: "Cette visite est déjà consignée.", en: "This visit is already recorded." },
    UnknownLandlord: {
      fr: "Ce bailleur n'est pas enregistré parmi les institutions : l'enregistrer d'abord.",
      en: "This landlord is not registered as an institution: register it first.",
    },
    NotYet: notYet,
  },
  decide: ({ input: { visit: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.visited !== null) return refuse("AlreadyRecorded")
    if (facts.landlord.of(data.institution).name === null) return refuse("UnknownLandlord")
    return on > today ? refuse("NotYet") : emit("Visited", { ...data, on })
  },
})

/** Record that what was found in a place was put right. */
export const recordRepair = BuildingVisit.command({
  summary: { fr: "Consigner une remise en état de l'immeuble", en: "Record that something was put right" },
  by: housingTeam,
  input: z.strictObject({
    visit: field.of("housing-building-visit"),
    place: field.keyOf(buildingPlaces),
    on: z.exactOptional(field.date),
  }),
  key: ({ visit }) => visit,
  refusals: {
    UnknownVisit: unknownVisit,
    NothingFound: {
      fr: "La visite n'a rien trouvé à reprendre à cet endroit.",
      en: "The visit found nothing to put right in this place.",
    },
    AlreadyRepaired: { fr: "C'est déjà remis en état.", en: "It was put right already." },
    BeforeTheVisit: { fr: "La remise en état précède la visite.", en: "It was put right before the visit." },
    NotYet: notYet,
  },
  decide: ({ input: { place, on: day }, state, today, emit, refuse }) => {
    const on = day ?? today
    const { visited, repaired } = state
    if (visited === null) return refuse("UnknownVisit")
    const found = visited.observations.find((one) => one.place === place)
    if (found === undefined || found.finding === "good") return refuse("NothingFound")
    if (repaired.some((one) => one.place === place)) return refuse("AlreadyRepaired")
    if (on > today) return refuse("NotYet")
    return on < visited.on ? refuse("BeforeTheVisit") : emit("Repaired", { place, on })
  },
})
