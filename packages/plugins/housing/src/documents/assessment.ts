import { defineOutlet, field, formatDay } from "@traitdunion/core"
import type { Document } from "@traitdunion/documents"
import * as z from "zod"
import { arrearsOffers, hearingOn, offerStates, offersOf, pointsOf } from "../arrears/index.ts"
import { landlordKinds } from "../law/index.ts"
import { housingTeam } from "../vocabulary.ts"
import { around, debtFigures, factTable, gathered, pointTable, sender, textsOf, toldFacts } from "./parts.ts"

const input = z.strictObject({
  arrears: field.of("housing-arrears"),
  recipient: z.exactOptional(field.institution),
  ...sender,
})

/**
 * What the social and financial assessment for the hearing rests on: the household, what is owed, the facts, the resumption
 * of the rent first, what is under way, and the person's own words. Without `recipient` it is made for the person, who reads
 * it before anybody else; with one (the service that writes the assessment), what they agreed to share leaves.
 */
export const hearingAssessment = defineOutlet({
  summary: { fr: "Préparer le diagnostic pour l'audience", en: "Prepare the assessment for the hearing" },
  by: housingTeam,
  input,
  gather: ({ input: { arrears, recipient }, read, today }) =>
    gathered(read, arrears, recipient, { amounts: true, words: true }, today, (state, beside) => ({
      facts: toldFacts(state.facts),
      points: pointsOf(state).map((point) => ({ ...point })),
      offers: state.opened === null ? [] : offersOf(state.opened, state.facts, beside).map((offer) => ({ ...offer })),
      hearing: hearingOn(state.facts) ?? null,
    })),
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, dwelling, landlord, leaseSignedOn, words, hearing } = parts
    const under = parts.offers.filter(({ state }) => state === "done")
    return {
      title: "Éléments pour le diagnostic social et financier",
      ...(hearing === null ? {} : { subtitle: `Audience du ${formatDay(hearing)}` }),
      ...around({ name, address, to, on }, { from, place }),
      blocks: [
        {
          kind: "list",
          items: [
            ...(dwelling === null ? [] : [`Logement : ${dwelling}`]),
            `Bailleur : ${landlordKinds[landlord].fr.toLowerCase()}`,
            leaseSignedOn === null ? "Date du bail : à demander" : `Bail signé le ${formatDay(leaseSignedOn)}`,
          ],
        },
        ...debtFigures(parts),
        pointTable(parts.points),
        factTable(parts.facts),
        ...(under.length === 0
          ? []
          : [
              { kind: "list" as const, items: under.map(({ offer, why }) => `${arrearsOffers[offer].fr} : ${why.fr}`) },
            ]),
        ...(words === null
          ? []
          : [
              { kind: "heading" as const, text: "Ce que dit la personne" },
              { kind: "paragraph" as const, text: words },
            ]),
        ...textsOf(parts.points),
      ],
    }
  },
})

/**
 * The summary for the CCAPEX: what is owed, the facts, and what can be offered or is under way. Never the person's words.
 */
export const ccapexSummary = defineOutlet({
  summary: { fr: "Établir la synthèse pour la CCAPEX", en: "Make the summary for the CCAPEX" },
  by: housingTeam,
  input,
  gather: ({ input: { arrears, recipient }, read, today }) =>
    gathered(read, arrears, recipient, { amounts: true }, today, (state, beside) => ({
      facts: toldFacts(state.facts),
      points: pointsOf(state).map((point) => ({ ...point })),
      offers: state.opened === null ? [] : offersOf(state.opened, state.facts, beside).map((offer) => ({ ...offer })),
    })),
  send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, address, to, dwelling, landlord } = parts
    return {
      title: "Synthèse pour la commission de coordination des actions de prévention des expulsions",
      ...around({ name, address, to, on }, { from, place }),
      blocks: [
        {
          kind: "list",
          items: [
            ...(dwelling === null ? [] : [`Logement : ${dwelling}`]),
            `Bailleur : ${landlordKinds[landlord].fr.toLowerCase()}`,
          ],
        },
        ...debtFigures(parts),
        factTable(parts.facts),
        {
          kind: "table",
          caption: "Solutions",
          columns: [{ label: "Quoi" }, { label: "Où elle en est" }, { label: "Pourquoi" }],
          rows: parts.offers.map(({ offer, state, why }) => [arrearsOffers[offer].fr, offerStates[state].fr, why.fr]),
        },
        ...textsOf(parts.offers),
      ],
    }
  },
})
