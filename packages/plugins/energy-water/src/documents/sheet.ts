import { defineOutlet, field, formatDay, formatEuros, Person, type PlainDate, sender } from "@traitdunion/core"
import type { Document, DocumentBlock } from "@traitdunion/documents"
import * as z from "zod"
import { type BillComparison, comparisonsOf, EnergyHome, ecoGestures, energies } from "../home/index.ts"
import { energyTeam } from "../vocabulary.ts"

const signed = (perMille: number): string =>
  `${perMille > 0 ? "+" : perMille < 0 ? "−" : ""}${(Math.abs(perMille) / 10).toString().replace(".", ",")} %`

const drawn = ({ energy, before, after, changePerMille, steps }: BillComparison): ReadonlyArray<DocumentBlock> => [
  { kind: "heading", text: energies[energy].fr },
  ...(before === null || after === null || changePerMille === null
    ? []
    : [
        {
          kind: "bars" as const,
          title: `${energies[energy].fr}, par jour`,
          names: ["Avant", "Après"],
          series: [
            {
              name: energies[energy].fr,
              values: [before, after].map(({ quantity, days }) => Math.round((quantity * 10) / days) / 10),
            },
          ],
        },
        { kind: "paragraph" as const, text: `Évolution : ${signed(changePerMille)}.` },
      ]),
  { kind: "list", items: steps },
]

interface SheetBill {
  readonly energy: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly amount: string
}

/** The household's sheet: its bills, drawn before and after, and the gestures it was shown. For the person. */
export const homeSheet = defineOutlet({
  summary: { fr: "Remettre la fiche énergie et eau du ménage", en: "Hand the household its sheet" },
  by: energyTeam,
  input: z.strictObject({ home: field.of("energy-home"), recipient: z.exactOptional(field.institution), ...sender }),
  gather: async ({ input: { home, recipient }, read }) => {
    const state = await read.state(EnergyHome, home)
    const { opened, bills, gestures } = state
    if (opened === null) return { recipient: "nobody", parts: null }
    const { name } = await read.state(Person, opened.holder)
    return {
      recipient: recipient ?? opened.holder,
      parts: {
        name,
        bills: bills.map(
          ({ energy, from, to, amount }): SheetBill => ({
            energy: energies[energy].fr,
            from: from ?? null,
            to: to ?? null,
            amount: amount === undefined ? "à demander" : formatEuros(amount),
          }),
        ),
        comparisons: comparisonsOf(state),
        gestures: gestures.map(({ gesture, takenUp }) => ({
          text: `${ecoGestures[gesture].fr} : ${ecoGestures[gesture].order}`,
          done: takenUp === true,
        })),
      },
      required: ["identity", "housing", "resources"] as const,
    }
  },
  send: async ({ parts, on }, { input: { from = [], place } }): Promise<Document | null> => {
    if (parts === null || parts.name === null) return null
    const { name, bills, comparisons, gestures } = parts
    return {
      title: "Fiche énergie et eau",
      on,
      ...(place === undefined ? {} : { place }),
      to: [name],
      ...(from.length === 0 ? {} : { from }),
      blocks: [
        {
          kind: "table",
          caption: "Les factures",
          columns: [{ label: "Énergie ou eau" }, { label: "Période" }, { label: "Montant" }],
          rows: bills.map((bill) => [
            bill.energy,
            bill.from === null || bill.to === null
              ? "à demander"
              : `du ${formatDay(bill.from)} au ${formatDay(bill.to)}`,
            bill.amount,
          ]),
        },
        ...comparisons.flatMap(drawn),
        ...(gestures.length === 0 ? [] : [{ kind: "checklist" as const, items: gestures }]),
      ],
      notices: ["Les ordres de grandeur sont des conseils, jamais une promesse d'économie."],
    }
  },
})
