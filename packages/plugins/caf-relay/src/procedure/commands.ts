import { cents, field, markPersonal, origins, Person, Referral } from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureKinds, procedureCatalogue } from "../catalogue/index.ts"
import { CafDispute } from "../dispute/stream.ts"
import { RightsScreening } from "../screening/stream.ts"
import { placed } from "../shared/course.ts"
import { firstDayOf, notTheHolder, notYet, relays, tooOld, unknownPerson } from "../shared/index.ts"
import { faultOf } from "./course.ts"
import { plainFact } from "./facts.ts"
import { factRefusals } from "./refusals.ts"
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

/**
 * Record a dated fact of a procedure: prepared, done with the person, sent, answered, refused, closed. It stands by its
 * day: what is told late takes the place that it had.
 */
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
    referrals: {
      stream: Referral,
      keys: ({ input: { fact } }) =>
        fact.fact === "handed-over" && fact.referral !== undefined ? [fact.referral] : [],
    },
  },
  refusals: {
    ...factRefusals,
    UnknownDispute: {
      fr: "La contestation indiquée n'existe pas, ou n'est pas celle de cette personne : l'ouvrir d'abord.",
      en: "There is no such dispute of that person: open it first.",
    },
    UnknownReferral: {
      fr: "La mise en relation indiquée n'existe pas, ou n'est pas celle de cette personne.",
      en: "There is no such referral of that person.",
    },
  },
  decide: ({ input: { fact }, state, facts, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownProcedure")
    if (fact.on > today) return refuse("NotYet")
    if (fact.fact === "appealed" && facts.disputes.of(fact.dispute).opened?.holder !== state.opened.holder) {
      return refuse("UnknownDispute")
    }
    if (fact.fact === "handed-over" && fact.referral !== undefined) {
      const { referred } = facts.referrals.of(fact.referral)
      if (referred?.person !== state.opened.holder) return refuse("UnknownReferral")
    }
    const place = placed(state.facts, fact, faultOf(state.opened))
    return "fault" in place ? refuse(place.fault) : emit("Recorded", { fact, ...place })
  },
})

/** @internal A right that is open, its amount sealed and told to ten euros. */
export const openedRight = z
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
  }))

/**
 * Record that a right is open: from when, and what it brings each month, in cents. The amount is sealed; reports know it
 * to ten euros.
 */
export const recordOpenedRight = CafProcedure.command({
  summary: { fr: "Consigner un droit ouvert", en: "Record that a right is open" },
  by: relays,
  input: openedRight,
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...factRefusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownProcedure")
    if (state.opened.holder !== holder) return refuse("NotTheHolder")
    if (data.on > today) return refuse("NotYet")
    const fact = { fact: "opened" as const, ...data }
    const place = placed(state.facts, fact, faultOf(state.opened))
    return "fault" in place ? refuse(place.fault) : emit("Recorded", { fact, ...place })
  },
})
