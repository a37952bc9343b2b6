import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { supplies } from "../law/index.ts"
import { ecoGestures } from "./gestures.ts"
import * as words from "./vocabulary.ts"

const many = z.int().min(0).max(1_000_000_000)

/** @internal A bill. What is not known is absent: it is not 0, and is asked again. */
export const billShape = {
  bill: field.id,
  energy: field.keyOf(words.energies),
  from: z.exactOptional(field.date),
  to: z.exactOptional(field.date),
  amount: z.exactOptional(field.cents),
  quantity: z.exactOptional(many),
  arrears: z.exactOptional(
    field.cents.refine((owed) => owed >= 0, { error: "Not below 0", params: { fr: "Une dette n'est pas négative" } }),
  ),
  degreeDays: z.exactOptional(z.int().min(1).max(10_000)),
}
/** @internal What a visit sees. */
export const visitShape = {
  comfort: z.exactOptional(field.keyOf(words.comforts)),
  damp: z.exactOptional(z.boolean()),
  appliances: z.exactOptional(field.several(field.keyOf(words.appliances))),
}

const opened = z.strictObject({
  holder: field.id,
  dwelling: z.exactOptional(field.keyOf(words.dwellings)),
  heating: z.exactOptional(field.keyOf(words.heatings)),
  commune: z.exactOptional(field.commune),
  mediation: z.exactOptional(field.id),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})
const visit = z.strictObject({ ...visitShape, on: field.date })
const bill = z.strictObject(billShape)
const reading = z.strictObject({
  meter: field.id,
  value: many,
  newMeter: z.exactOptional(z.literal(true)),
  on: field.date,
})
const meter = z.strictObject({
  meter: field.id,
  supply: field.keyOf(supplies),
  reference: z.exactOptional(sealed<string>()),
})
const taught = z.strictObject({ gesture: field.keyOf(ecoGestures), on: field.date })
const followed = z.strictObject({ gesture: field.keyOf(ecoGestures), takenUp: z.boolean(), on: field.date })
const handed = z.strictObject({
  equipment: field.keyOf(words.handedEquipment),
  count: z.int().min(1).max(100),
  signed: z.boolean(),
  on: field.date,
})
const cheque = z.strictObject({
  year: z.int().min(2018).max(2100),
  standing: field.keyOf(words.chequeStandings),
  on: field.date,
})

/** A bill of a household. What is not known is absent. */
export interface HomeBill extends z.output<typeof bill> {}
/** A meter; its reference is sealed. */
export interface HomeMeter {
  readonly meter: string
  readonly supply: keyof typeof supplies
  readonly reference?: Sealed<string>
}
/** A reading of a meter. */
export interface MeterReading extends z.output<typeof reading> {}
/** What a visit saw. */
export interface HomeVisit extends z.output<typeof visit> {}
/** Equipment that was handed over. */
export interface HandedOver extends z.output<typeof handed> {}
/** The *chèque énergie* of a year. */
export interface ChequeNoted extends z.output<typeof cheque> {}
/** A gesture that was taught, and whether it was taken up; `null` until somebody looked. */
export interface TaughtGesture {
  readonly gesture: keyof typeof ecoGestures
  readonly on: PlainDate
  readonly takenUp: boolean | null
  readonly seenOn: PlainDate | null
}

/** The energy and water of a household, as visits, bills and readings tell it. */
export interface EnergyHomeState {
  readonly opened: z.output<typeof opened> | null
  readonly visits: ReadonlyArray<HomeVisit>
  readonly meters: ReadonlyArray<HomeMeter>
  readonly readings: ReadonlyArray<MeterReading>
  readonly bills: ReadonlyArray<HomeBill>
  readonly gestures: ReadonlyArray<TaughtGesture>
  readonly handed: ReadonlyArray<HandedOver>
  readonly cheques: ReadonlyArray<ChequeNoted>
  /** What the person says of it. */
  readonly words: Sealed<string> | null
}

/** The stream of a household's energy and water. Its key is the file's id. */
export const EnergyHome = defineStream("energy-home", {
  Opened: opened,
  Visited: visit,
  MeterNoted: meter,
  MeterRead: reading,
  ReadingCancelled: z.strictObject({ meter: field.id, on: field.date }),
  VisitCancelled: z.strictObject({ on: field.date }),
  BillNoted: bill,
  BillCancelled: z.strictObject({ bill: field.id }),
  GestureTaught: taught,
  GestureFollowed: followed,
  Handed: handed,
  ChequeStood: cheque,
  WordsNoted: z.strictObject({ words: sealed<string>() }),
}).evolve<EnergyHomeState>(
  {
    opened: null,
    visits: [],
    meters: [],
    readings: [],
    bills: [],
    gestures: [],
    handed: [],
    cheques: [],
    words: null,
  },
  {
    Opened: (state, data) => ({ ...state, opened: data }),
    Visited: (state, data) => ({ ...state, visits: [...state.visits, data] }),
    MeterNoted: (state, data) => ({
      ...state,
      meters: [...state.meters.filter((one) => one.meter !== data.meter), data],
    }),
    MeterRead: (state, data) => ({ ...state, readings: [...state.readings, data] }),
    ReadingCancelled: (state, data) => ({
      ...state,
      readings: state.readings.filter(({ meter: of, on }) => of !== data.meter || on !== data.on),
    }),
    VisitCancelled: (state, data) => ({ ...state, visits: state.visits.filter(({ on }) => on !== data.on) }),
    BillNoted: (state, data) => ({ ...state, bills: [...state.bills.filter((one) => one.bill !== data.bill), data] }),
    BillCancelled: (state, data) => ({ ...state, bills: state.bills.filter((one) => one.bill !== data.bill) }),
    GestureTaught: (state, data) => ({
      ...state,
      gestures: [...state.gestures, { ...data, takenUp: null, seenOn: null }],
    }),
    GestureFollowed: (state, { gesture, takenUp, on }) => ({
      ...state,
      gestures: state.gestures.map((one) => (one.gesture === gesture ? { ...one, takenUp, seenOn: on } : one)),
    }),
    Handed: (state, data) => ({ ...state, handed: [...state.handed, data] }),
    ChequeStood: (state, data) => ({
      ...state,
      cheques: [...state.cheques.filter(({ year }) => year !== data.year), data],
    }),
    WordsNoted: (state, { words: said }) => ({ ...state, words: said }),
  },
)
