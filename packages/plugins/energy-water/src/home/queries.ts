import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import {
  billingExceptions,
  chequeEnergie,
  chequeWindow,
  effortRate,
  leakAnswer,
  olderThanBillable,
} from "../law/index.ts"
import { energyTeam } from "../vocabulary.ts"
import { ecoGestures } from "./gestures.ts"
import { comparisonsOf, missingOn } from "./rules/asked.ts"
import { EnergyHome } from "./stream.ts"
import { homeTable } from "./tables.ts"

/** A household's energy and water: visits, bills before and after the first visit, what is to be asked again; `null` without one. */
export const home = defineQuery({
  summary: { fr: "Lire un dossier énergie et eau", en: "Read a file of energy and water" },
  by: energyTeam,
  input: z.strictObject({ home: field.of("energy-home") }),
  run: async ({ input, read, today }) => {
    const state = await read.state(EnergyHome, input.home)
    const { opened, bills, gestures, cheques, ...more } = state
    if (opened === null) return null
    return {
      home: input.home,
      ...opened,
      ...more,
      bills,
      gestures: gestures.map((one) => ({ ...one, order: ecoGestures[one.gesture].order })),
      cheques: cheques.map((one) => ({ ...one, window: chequeWindow({ year: one.year, on: today }) })),
      comparisons: comparisonsOf(state),
      toAsk: missingOn(bills),
    }
  },
})

/** The households followed for energy and water, the oldest first: all, or those of a person. */
export const homes = defineQuery({
  summary: { fr: "Lister les dossiers énergie et eau", en: "List the files of energy and water" },
  by: [...energyTeam, "director"],
  input: z.strictObject({ holder: z.exactOptional(field.person) }),
  run: async ({ input: { holder }, read }) => {
    const where = holder === undefined ? {} : { holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(homeTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, opened_on, visits }) => ({
      home: key,
      holder: heldBy,
      openedOn: opened_on,
      visits,
    }))
  },
})

/** The meters of a household, without their references. */
export const homeMeters = defineQuery({
  summary: { fr: "Lister les compteurs d'un ménage", en: "List the meters of a household" },
  by: energyTeam,
  input: z.strictObject({ home: field.of("energy-home") }),
  run: async ({ input, read }) =>
    (await read.state(EnergyHome, input.home)).meters.map(({ meter, supply }) => ({ meter, supply })),
})

/** The bills of a household, as they were told. */
export const homeBills = defineQuery({
  summary: { fr: "Lister les factures d'un ménage", en: "List the bills of a household" },
  by: energyTeam,
  input: z.strictObject({ home: field.of("energy-home") }),
  run: async ({ input, read }) => (await read.state(EnergyHome, input.home)).bills,
})

const amount = z.exactOptional(z.int().min(0).max(100_000_000))

/** The energy effort rate of a household, with its definition. Nothing of it is kept. */
export const effortCheck = defineQuery({
  summary: { fr: "Calculer le taux d'effort énergétique", en: "Work the energy effort rate out" },
  by: energyTeam,
  input: z.strictObject({
    spending: amount,
    income: amount,
    lowIncome: z.exactOptional(z.boolean()),
    on: z.exactOptional(field.date),
  }),
  run: async ({ input, today }) => effortRate({ ...input, on: input.on ?? today }),
})

/** Until when the cheque of a year is asked for, and what it may be. An orientation; nothing of it is kept. */
export const chequeCheck = defineQuery({
  summary: { fr: "Se repérer dans le chèque énergie", en: "Find one's way in the energy cheque" },
  by: energyTeam,
  input: z.strictObject({
    year: z.int().min(2018).max(2100),
    taxIncome: amount,
    persons: z.exactOptional(z.int().min(1).max(30)),
    on: z.exactOptional(field.date),
  }),
  run: async ({ input: { year, taxIncome, persons, on }, today }) => ({
    window: chequeWindow({ year, on: on ?? today }),
    ...(taxIncome === undefined || persons === undefined
      ? { amount: null, steps: ["Revenu fiscal de référence et nombre de personnes : à demander."] }
      : chequeEnergie({ year, taxIncome, persons })),
  }),
})

/** What of a bill of electricity or gas is older than 14 months before the reading. Nothing of it is kept. */
export const oldBillCheck = defineQuery({
  summary: { fr: "Regarder si une facture remonte à plus de 14 mois", en: "Look whether a bill is too old" },
  by: energyTeam,
  input: z
    .strictObject({
      readOn: field.date,
      from: field.date,
      to: field.date,
      exception: z.exactOptional(field.keyOf(billingExceptions)),
    })
    .refine(({ from, to }) => from <= to, {
      path: ["to"],
      error: "The bill ends before it begins",
      params: { fr: "La facture finit avant de commencer" },
    }),
  run: async ({ input }) => olderThanBillable(input),
})

const litres = z.int().min(0).max(1_000_000_000)

/** What a leak of water opens. Nothing of it is kept. */
export const leakCheck = defineQuery({
  summary: { fr: "Regarder ce qu'ouvre une fuite d'eau", en: "Look what a leak of water opens" },
  by: energyTeam,
  input: z.strictObject({
    toldOn: z.exactOptional(field.date),
    pipe: z.exactOptional(z.boolean()),
    consumed: z.exactOptional(litres),
    years: z.exactOptional(z.array(litres).length(3)),
  }),
  run: async ({ input }) => leakAnswer(input),
})
