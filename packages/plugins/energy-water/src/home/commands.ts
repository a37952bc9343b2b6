import { field, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { supplies } from "../law/index.ts"
import { alreadyOpen, energyTeam, notTheHolder, notYet, unknownPerson } from "../vocabulary.ts"
import { ecoGestures } from "./gestures.ts"
import { goesBack } from "./rules/readings.ts"
import { billShape, EnergyHome, visitShape } from "./stream.ts"
import * as words from "./vocabulary.ts"

const home = field.of("energy-home")
const on = z.exactOptional(field.date)
const unknownHome = {
  fr: "Ce dossier énergie et eau n'existe pas : l'ouvrir d'abord.",
  en: "There is no such file: open it first.",
}
const key = ({ home: at }: { readonly home: string }): string => at

/** Open the energy and water of a household. Without `home`, a new id is made. */
export const openHome = EnergyHome.command({
  summary: { fr: "Ouvrir un dossier énergie et eau", en: "Open a file of energy and water" },
  by: energyTeam,
  input: z.strictObject({
    home: z.exactOptional(field.id),
    holder: field.person,
    dwelling: z.exactOptional(field.keyOf(words.dwellings)),
    heating: z.exactOptional(field.keyOf(words.heatings)),
    commune: z.exactOptional(field.commune),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on,
  }),
  key: (input, newId) => input.home ?? newId(),
  needs: { person: { stream: Person, keys: ({ input }) => [input.holder] } },
  refusals: { AlreadyOpen: alreadyOpen, UnknownPerson: unknownPerson, NotYet: notYet },
  decide: ({ input: { home: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    return day > today ? refuse("NotYet") : emit("Opened", { ...data, on: day })
  },
})

/** Record a visit at home: comfort, damp, appliances. What was not looked at is left out: it is not no. */
export const recordHomeVisit = EnergyHome.command({
  summary: { fr: "Consigner une visite à domicile", en: "Record a home visit" },
  by: energyTeam,
  input: z.strictObject({ home, ...visitShape, on }),
  key,
  refusals: { UnknownHome: unknownHome, NotYet: notYet },
  decide: ({ input: { home: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.opened === null) return refuse("UnknownHome")
    return day > today ? refuse("NotYet") : emit("Visited", { ...data, on: day })
  },
})

/** Note a meter and its contract; the reference is sealed. Without `meter`, a name is made. */
export const noteMeter = EnergyHome.command({
  summary: { fr: "Noter un compteur et son contrat", en: "Note a meter" },
  by: energyTeam,
  input: z.strictObject({
    home,
    holder: field.person,
    meter: z.exactOptional(field.id),
    supply: field.keyOf(supplies),
    reference: z.exactOptional(personal(field.text(60), "housing")),
  }),
  key,
  subject: ({ holder }) => holder,
  refusals: { UnknownHome: unknownHome, NotTheHolder: notTheHolder },
  decide: ({ input: { home: _, holder, ...data }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownHome")
    const meter =
      data.meter ??
      named(
        data.supply,
        state.meters.map((one) => one.meter),
      )
    return state.opened.holder === holder ? emit("MeterNoted", { ...data, meter }) : refuse("NotTheHolder")
  },
})

/** Record what a meter shows. A reading that goes back is refused, but where the meter was changed (`newMeter`). */
export const recordReading = EnergyHome.command({
  summary: { fr: "Relever un compteur", en: "Read a meter" },
  by: energyTeam,
  input: z.strictObject({
    home,
    meter: field.id,
    value: z.int().min(0).max(1_000_000_000),
    newMeter: z.exactOptional(z.literal(true)),
    on,
  }),
  key,
  refusals: {
    UnknownHome: unknownHome,
    UnknownMeter: {
      fr: "Ce compteur n'est pas noté : le noter d'abord.",
      en: "There is no such meter: note it first.",
    },
    ReadingGoesBack: {
      fr: "Ce relevé revient en arrière sur un autre relevé du même compteur : relire l'index et la date, ou dire que le compteur a été changé.",
      en: "This reading goes back on another of the same meter: read it again, or say that the meter was changed.",
    },
    NotYet: notYet,
  },
  decide: ({ input: { home: _, ...data }, state, today, emit, refuse }) => {
    const reading = { ...data, on: data.on ?? today }
    if (state.opened === null) return refuse("UnknownHome")
    if (!state.meters.some(({ meter }) => meter === data.meter)) return refuse("UnknownMeter")
    if (reading.on > today) return refuse("NotYet")
    return goesBack(state.readings, reading) ? refuse("ReadingGoesBack") : emit("MeterRead", reading)
  },
})

/** Cancel what was read on a meter on a day, so that the right figure can be told. */
export const cancelReading = EnergyHome.command({
  summary: { fr: "Annuler un relevé noté par erreur", en: "Cancel a reading" },
  by: energyTeam,
  input: z.strictObject({ home, meter: field.id, on: field.date }),
  key,
  refusals: { UnknownReading: { fr: "Ce relevé n'est pas noté.", en: "There is no such reading." } },
  decide: ({ input: { meter, on: day }, state, emit, refuse }) =>
    state.readings.some((one) => one.meter === meter && one.on === day)
      ? emit("ReadingCancelled", { meter, on: day })
      : refuse("UnknownReading"),
})

/** Cancel a visit that did not take place on that day. */
export const cancelHomeVisit = EnergyHome.command({
  summary: { fr: "Annuler une visite à domicile notée par erreur", en: "Cancel a home visit" },
  by: energyTeam,
  input: z.strictObject({ home, on: field.date }),
  key,
  refusals: { UnknownVisit: { fr: "Aucune visite n'est notée ce jour-là.", en: "There is no visit on that day." } },
  decide: ({ input: { on: day }, state, emit, refuse }) =>
    state.visits.some((one) => one.on === day) ? emit("VisitCancelled", { on: day }) : refuse("UnknownVisit"),
})

/** A name for what was given none, among those that are taken. */
const named = (kind: string, taken: ReadonlyArray<string>): string => {
  for (let at = 1; ; at += 1) {
    const name = `${kind}-${at}`
    if (!taken.includes(name)) return name
  }
}

const ordered = <T extends { readonly from?: string; readonly to?: string }>({ from, to }: T): boolean =>
  from === undefined || to === undefined || from <= to
const order = {
  path: ["to"],
  error: "The bill ends before it begins",
  params: { fr: "La facture finit avant de commencer" },
}

/**
 * Note a bill, or put one right whole under its id. A bill whose period, amount or quantity is not known is kept, is not
 * counted, and is asked again: `home` lists what is missing. Amounts are in cents, quantities in the unit of the energy.
 * Without `bill`, a name is made.
 */
export const noteBill = EnergyHome.command({
  summary: { fr: "Noter ou compléter une facture", en: "Note or complete a bill" },
  by: energyTeam,
  input: z.strictObject({ home, ...billShape, bill: z.exactOptional(field.id) }).refine(ordered, order),
  key,
  refusals: { UnknownHome: unknownHome },
  decide: ({ input: { home: _, ...data }, state, emit, refuse }) =>
    state.opened === null
      ? refuse("UnknownHome")
      : emit("BillNoted", {
          ...data,
          bill:
            data.bill ??
            named(
              data.energy,
              state.bills.map((one) => one.bill),
            ),
        }),
})

/** Cancel a bill that was noted by mistake. */
export const cancelBill = EnergyHome.command({
  summary: { fr: "Annuler une facture notée par erreur", en: "Cancel a bill" },
  by: energyTeam,
  input: z.strictObject({ home, bill: field.id }),
  key,
  refusals: { UnknownBill: { fr: "Cette facture n'est pas notée.", en: "There is no such bill." } },
  decide: ({ input: { bill }, state, emit, refuse }) =>
    state.bills.some((one) => one.bill === bill) ? emit("BillCancelled", { bill }) : refuse("UnknownBill"),
})

/** Teach an eco-gesture with the person. */
export const teachGesture = EnergyHome.command({
  summary: { fr: "Montrer un éco-geste avec la personne", en: "Teach an eco-gesture" },
  by: energyTeam,
  input: z.strictObject({ home, gesture: field.keyOf(ecoGestures), on }),
  key,
  refusals: {
    UnknownHome: unknownHome,
    AlreadyTaught: { fr: "Cet éco-geste a déjà été montré.", en: "This gesture was taught already." },
    NotYet: notYet,
  },
  decide: ({ input: { gesture, on: given }, state, today, emit, refuse }) => {
    const day = given ?? today
    if (state.opened === null) return refuse("UnknownHome")
    if (state.gestures.some((one) => one.gesture === gesture)) return refuse("AlreadyTaught")
    return day > today ? refuse("NotYet") : emit("GestureTaught", { gesture, on: day })
  },
})

/** Note whether an eco-gesture was taken up, seen at a later visit. */
export const followGesture = EnergyHome.command({
  summary: { fr: "Noter si un éco-geste est adopté", en: "Note whether a gesture was taken up" },
  by: energyTeam,
  input: z.strictObject({ home, gesture: field.keyOf(ecoGestures), takenUp: z.boolean(), on }),
  key,
  refusals: {
    NeverTaught: { fr: "Cet éco-geste n'a pas été montré.", en: "This gesture was never taught." },
    BeforeTaught: { fr: "Ce jour précède celui où le geste a été montré.", en: "This day comes before it was taught." },
    NotYet: notYet,
  },
  decide: ({ input: { gesture, takenUp, on: given }, state, today, emit, refuse }) => {
    const day = given ?? today
    const taught = state.gestures.find((one) => one.gesture === gesture)
    if (taught === undefined) return refuse("NeverTaught")
    if (day > today) return refuse("NotYet")
    return day < taught.on ? refuse("BeforeTaught") : emit("GestureFollowed", { gesture, takenUp, on: day })
  },
})

/** Hand equipment over, signed or not by who received it. */
export const handEquipment = EnergyHome.command({
  summary: { fr: "Remettre du petit équipement", en: "Hand equipment over" },
  by: energyTeam,
  input: z.strictObject({
    home,
    equipment: field.keyOf(words.handedEquipment),
    count: z.int().min(1).max(100),
    signed: z.boolean(),
    on,
  }),
  key,
  refusals: { UnknownHome: unknownHome, NotYet: notYet },
  decide: ({ input: { home: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.opened === null) return refuse("UnknownHome")
    return day > today ? refuse("NotYet") : emit("Handed", { ...data, on: day })
  },
})

/** Note where the *chèque énergie* of a year stands; not received, its last known day to ask falls due. */
export const noteCheque = EnergyHome.command({
  summary: { fr: "Noter où en est le chèque énergie", en: "Note where the energy cheque stands" },
  by: energyTeam,
  input: z.strictObject({
    home,
    year: z.int().min(2018).max(2100),
    standing: field.keyOf(words.chequeStandings),
    on,
  }),
  key,
  refusals: { UnknownHome: unknownHome, NotYet: notYet },
  decide: ({ input: { home: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.opened === null) return refuse("UnknownHome")
    return day > today ? refuse("NotYet") : emit("ChequeStood", { ...data, on: day })
  },
})

/** Note what the person says of the dwelling and the bills, sealed. */
export const noteHomeWords = EnergyHome.command({
  summary: { fr: "Noter ce que la personne dit de l'énergie et de l'eau", en: "Note what the person says" },
  by: energyTeam,
  input: z.strictObject({ home, holder: field.person, words: personal(field.text(4000), "housing") }),
  key,
  subject: ({ holder }) => holder,
  refusals: { UnknownHome: unknownHome, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, words: said }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownHome")
    return state.opened.holder === holder ? emit("WordsNoted", { words: said }) : refuse("NotTheHolder")
  },
})
