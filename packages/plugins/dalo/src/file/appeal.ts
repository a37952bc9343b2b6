import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type DaloProcedure, isDepartement, type OfferClass, offerClassNames, procedures } from "../law/index.ts"
import { type AppealFact, factSchema } from "./facts.ts"
import { type DaloGround, ground } from "./vocabulary.ts"

/** What an appeal was opened with. */
export interface OpenedAppeal {
  readonly holder: string
  readonly procedure: DaloProcedure
  /** The INSEE code of the département whose commission is asked: one only. */
  readonly departement: string
  /** There is no commission in the département: the prefect is asked instead. */
  readonly withoutCommission?: boolean
  /** The class of the département, where it was confirmed. */
  readonly offerClass?: OfferClass
  readonly grounds: ReadonlyArray<DaloGround>
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** @internal The département of a commission. */
export const departement = z.string().refine(isDepartement, {
  error: "Not the INSEE code of a département, such as 66, 2A or 974",
  params: { fr: "Département inconnu : écrire son code Insee, comme 66, 2A ou 974" },
})

const opened = z.strictObject({
  holder: field.id,
  procedure: field.keyOf(procedures),
  departement,
  withoutCommission: z.exactOptional(z.boolean()),
  offerClass: z.exactOptional(field.keyOf(offerClassNames)),
  grounds: z.readonly(z.array(ground)),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** An appeal, as its facts make it. Everything that falls due is computed from them. */
export interface AppealState {
  readonly opened: OpenedAppeal | null
  readonly facts: ReadonlyArray<AppealFact>
  /** The number of the request for social housing (*numéro unique*), and until when the request holds. */
  readonly housing: { readonly number: Sealed<string> | null; readonly validUntil: PlainDate } | null
}

/** The stream of a DALO or DAHO appeal. Its key is the appeal's id. */
export const Appeal = defineStream("dalo-appeal", {
  Opened: opened,
  Recorded: z.strictObject({ fact: factSchema }),
  /** A fact takes the place of the one at an index. */
  Corrected: z.strictObject({ index: z.int().min(0), fact: factSchema }),
  OfferClassNoted: z.strictObject({ offerClass: field.keyOf(offerClassNames) }),
  HousingRequestNoted: z.strictObject({
    number: z.exactOptional(sealed<string>()),
    on: field.date,
    validUntil: field.date,
  }),
}).evolve<AppealState>(
  { opened: null, facts: [], housing: null },
  {
    Opened: (state, data) => ({ ...state, opened: data }),
    Recorded: (state, { fact }) => ({ ...state, facts: [...state.facts, fact] }),
    Corrected: (state, { index, fact }) => ({ ...state, facts: state.facts.with(index, fact) }),
    OfferClassNoted: (state, { offerClass }) => ({
      ...state,
      opened: state.opened === null ? null : { ...state.opened, offerClass },
    }),
    HousingRequestNoted: (state, { number, validUntil }) => ({
      ...state,
      housing: { number: number ?? state.housing?.number ?? null, validUntil },
    }),
  },
)
