import { ageBands, field, Person, personal } from "@traitdunion/core"
import * as z from "zod"
import { IsolationSignal, signalOrigins } from "../../signal/index.ts"
import { notYet, unknownPerson, visitors } from "../../vocabulary.ts"
import { IsolationSupport } from "../stream.ts"

/**
 * Open a support for somebody who may be isolated, with their own word where they said one, and the day by which they are
 * met. A signal that led to them gives its origin, commune and age band where nothing else is said. Without `support`, a
 * new id is made.
 */
export const openSupport = IsolationSupport.command({
  summary: { fr: "Ouvrir un accompagnement contre l'isolement", en: "Open a support" },
  by: visitors,
  input: z.strictObject({
    support: z.exactOptional(field.id),
    holder: field.person,
    signal: z.exactOptional(field.of("isolation-signal")),
    origin: z.exactOptional(field.keyOf(signalOrigins)),
    commune: z.exactOptional(field.commune),
    ageBand: z.exactOptional(field.keyOf(ageBands)),
    word: z.exactOptional(personal(field.text(2000), "narrative")),
    contactBy: field.date,
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.support ?? newId(),
  subject: ({ holder }) => holder,
  needs: {
    people: { stream: Person, keys: ({ input }) => [input.holder] },
    signals: { stream: IsolationSignal, keys: ({ input: { signal } }) => (signal === undefined ? [] : [signal]) },
  },
  refusals: {
    AlreadyOpen: { fr: "Cet accompagnement est déjà ouvert.", en: "This support is already open." },
    UnknownPerson: unknownPerson,
    UnknownSignal: { fr: "Ce signalement n'existe pas.", en: "There is no such signal." },
    OriginNeeded: {
      fr: "Dire qui a remarqué l'isolement, ou de quel signalement il vient.",
      en: "Say who noticed, or from which signal it comes.",
    },
    NotYet: notYet,
    BeforeTheDay: {
      fr: "Le jour choisi pour la rencontrer précède l'ouverture.",
      en: "The day chosen to meet them comes before the opening.",
    },
  },
  decide: ({ input: { support: _, ...data }, state, facts, today, emit, refuse }) => {
    const { holder, signal, contactBy } = data
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(holder).registered) return refuse("UnknownPerson")
    const noted = signal === undefined ? null : facts.signals.of(signal).noted
    if (signal !== undefined && noted === null) return refuse("UnknownSignal")
    const origin = data.origin ?? noted?.origin
    if (origin === undefined) return refuse("OriginNeeded")
    if (on > today) return refuse("NotYet")
    if (contactBy < on) return refuse("BeforeTheDay")
    const known = { commune: data.commune ?? noted?.commune, ageBand: data.ageBand ?? noted?.ageBand }
    return emit("Opened", {
      ...data,
      ...(known.commune === undefined ? {} : { commune: known.commune }),
      ...(known.ageBand === undefined ? {} : { ageBand: known.ageBand }),
      origin,
      on,
    })
  },
})
