import { cents, field, markPersonal, origins, Person } from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureKinds, procedureCatalogue } from "../catalogue/index.ts"
import { CafDispute } from "../dispute/stream.ts"
import { RightsScreening } from "../screening/stream.ts"
import { firstDayOf, notTheHolder, notYet, relays, tooOld, unknownPerson } from "../shared/index.ts"
import { faultOf } from "./course.ts"
import { plainFact } from "./facts.ts"
import { CafProcedure } from "./stream.ts"

/** Open a procedure for somebody: the need, before anything was done. Without `procedure`, a new id is made. */
export const openProcedure = CafProcedure.command({
  summary: { fr: "Ouvrir une démarche", en: "Open a procedure" },
  by: relays,
  input: z.strictObject({
    procedure: z.exactOptional(field.id),
    holder: field.id,
    kind: field.keyOf(cafProcedureKinds),
    origin: z.exactOptional(field.keyOf(origins)),
    screening: z.exactOptional(field.id),
    mediation: z.exactOptional(field.id),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.procedure ?? newId(),
  needs: {
    people: { stream: Person, keys: ({ input }) => [input.holder] },
    screenings: {
      stream: RightsScreening,
      keys: ({ input: { screening } }) => (screening === undefined ? [] : [screening]),
    },
  },
  refusals: {
    AlreadyOpen: { fr: "Cette démarche est déjà ouverte.", en: "This procedure is already open." },
    UnknownPerson: unknownPerson,
    UnknownScreening: {
      fr: "Le repérage indiqué n'existe pas, ou n'est pas celui de cette personne.",
      en: "There is no such screening of that person.",
    },
    NotYet: notYet,
    TooOld: tooOld,
  },
  decide: ({ input: { procedure: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(data.holder).registered) return refuse("UnknownPerson")
    if (data.screening !== undefined && facts.screenings.of(data.screening).recorded?.person !== data.holder) {
      return refuse("UnknownScreening")
    }
    if (on > today) return refuse("NotYet")
    return on < firstDayOf(procedureCatalogue) ? refuse("TooOld") : emit("Opened", { ...data, on })
  },
})

const refusals = {
  UnknownProcedure: {
    fr: "Cette démarche n'existe pas : l'ouvrir d'abord.",
    en: "There is no such procedure: open it first.",
  },
  NotYet: notYet,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est la démarche : consigner d'abord ce qui précède.",
    en: "This fact does not follow from the stage: record what comes before.",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant.",
    en: "This day comes before that of the fact it follows.",
  },
  BeforeTheDay: {
    fr: "Le jour prévu précède le fait lui-même.",
    en: "The day that is planned comes before the fact itself.",
  },
  NextCheckNeeded: {
    fr: "Tant que c'est en cours, dire quel jour regarder de nouveau.",
    en: "While it is under way, say when to look again.",
  },
  RightNeeded: {
    fr: "Aucun droit ouvert n'est consigné : consigner d'abord le droit, ou choisir autre chose.",
    en: "No right was recorded: record it first, or choose something else.",
  },
  NothingToDeclare: {
    fr: "Rien n'est à déclarer ce jour : le trimestre est déjà déclaré, ou ce droit ne se déclare pas.",
    en: "Nothing is to be declared on that day: it was declared already, or this right has no declarations.",
  },
  Closed: { fr: "Cette démarche est terminée.", en: "This procedure is closed." },
} as const

/** Record a dated fact of a procedure: prepared, done with the person, sent, answered, refused, closed. */
export const recordProcedure = CafProcedure.command({
  summary: { fr: "Consigner un fait d'une démarche", en: "Record a fact of a procedure" },
  by: relays,
  input: z.strictObject({ procedure: field.id, fact: plainFact }),
  key: ({ procedure }) => procedure,
  needs: {
    disputes: {
      stream: CafDispute,
      keys: ({ input: { fact } }) => (fact.fact === "appealed" ? [fact.dispute] : []),
    },
  },
  refusals: {
    ...refusals,
    UnknownDispute: {
      fr: "La contestation indiquée n'existe pas, ou n'est pas celle de cette personne : l'ouvrir d'abord.",
      en: "There is no such dispute of that person: open it first.",
    },
  },
  decide: ({ input: { fact }, state, facts, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownProcedure")
    if (fact.on > today) return refuse("NotYet")
    if (fact.fact === "appealed" && facts.disputes.of(fact.dispute).opened?.holder !== state.opened.holder) {
      return refuse("UnknownDispute")
    }
    const fault = faultOf({ opened: state.opened, facts: state.facts }, fact)
    return fault === undefined ? emit("Recorded", { fact }) : refuse(fault)
  },
})

/**
 * Record that a right is open: from when, and what it brings each month, in cents. The amount is sealed; reports know it
 * to ten euros.
 */
export const recordOpenedRight = CafProcedure.command({
  summary: { fr: "Consigner un droit ouvert", en: "Record that a right is open" },
  by: relays,
  input: z
    .strictObject({
      procedure: field.id,
      holder: field.id,
      on: field.date,
      from: field.date,
      monthly: z.exactOptional(z.int().min(1).max(1_000_000)),
    })
    .transform(({ monthly, ...input }) => ({
      ...input,
      ...(monthly === undefined
        ? {}
        : { monthly: markPersonal(cents(monthly), "resources"), about: Math.round(monthly / 1000) * 10 }),
    })),
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownProcedure")
    if (state.opened.holder !== holder) return refuse("NotTheHolder")
    if (data.on > today) return refuse("NotYet")
    const fact = { fact: "opened" as const, ...data }
    const fault = faultOf({ opened: state.opened, facts: state.facts }, fact)
    return fault === undefined ? emit("Recorded", { fact }) : refuse(fault)
  },
})
