import { defineOutlet, field, formatDay, Institution } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { BuildingVisit, buildingFindings, buildingPlaces } from "../building/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { sender } from "./parts.ts"

/** What a collective visit found, for the landlord of the building: common parts alone, and nobody's name. */
export const buildingReport = defineOutlet({
  summary: {
    fr: "Remettre le constat d'une visite d'immeuble au bailleur",
    en: "Hand the landlord what a visit found",
  },
  by: [...housingTeam, "director"],
  input: z.strictObject({ visit: field.of("housing-building-visit"), ...sender }),
  gather: async ({ input: { visit }, read }) => {
    const { visited, repaired } = await read.state(BuildingVisit, visit)
    if (visited === null) return { recipient: "nobody", parts: null }
    const { name } = await read.state(Institution, visited.institution)
    const { building, observations, note, on } = visited
    return {
      recipient: visited.institution,
      parts: {
        to: name,
        building,
        note: note ?? null,
        seenOn: on,
        rows: observations.map(({ place, finding }) => ({
          place: buildingPlaces[place].fr,
          finding: buildingFindings[finding].fr,
          repairedOn: repaired.find((one) => one.place === place)?.on ?? null,
        })),
      },
    }
  },
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null) return null
    const { to, building, note, seenOn, rows } = parts
    return {
      title: "Veille technique : visite d'immeuble",
      subtitle: building,
      on,
      ...(place === undefined ? {} : { place }),
      ...(from.length === 0 ? {} : { from }),
      ...(to === null ? {} : { to: [to] }),
      blocks: [
        { kind: "paragraph", text: `Visite des parties communes du ${formatDay(seenOn)}.` },
        {
          kind: "table",
          caption: "Constats",
          columns: [{ label: "Où" }, { label: "Constat" }, { label: "Repris le" }],
          rows: rows.map(({ place: where, finding, repairedOn }) => [
            where,
            finding,
            repairedOn === null ? "" : formatDay(repairedOn),
          ]),
        },
        ...(note === null ? [] : [{ kind: "paragraph" as const, text: note }]),
      ],
      notices: ["Aucun logement ni aucun locataire n'est désigné : ce constat porte sur les parties communes."],
    }
  },
})
