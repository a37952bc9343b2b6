import { field, markPersonal, Person } from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../catalogue/index.ts"
import { notYet, relays, unknownPerson } from "../vocabulary.ts"
import { rightsOf, type ScreeningAnswers, screeningAnswers } from "./rules.ts"
import { RightsScreening } from "./stream.ts"

/** Record a screening: the answers and the rights they lead to are sealed. Without `screening`, a new id is made. */
export const recordScreening = RightsScreening.command({
  summary: { fr: "Consigner un repérage du non-recours", en: "Record a screening of unclaimed rights" },
  by: relays,
  input: z
    .strictObject({
      screening: z.exactOptional(field.id),
      person: field.id,
      asked: screeningAnswers,
      conventions: z._default(field.several(field.id), []),
      on: z.exactOptional(field.date),
    })
    .transform(({ asked, ...input }) => {
      const rights = rightsOf(asked).map(({ benefit }) => benefit)
      return {
        ...input,
        answers: markPersonal<ScreeningAnswers>(asked, "situation"),
        rights: markPersonal<ReadonlyArray<BenefitKey>>(rights, "situation"),
        found: rights.length,
      }
    }),
  key: (input, newId) => input.screening ?? newId(),
  subject: ({ person }) => person,
  needs: { people: { stream: Person, keys: ({ input }) => [input.person] } },
  refusals: {
    UnknownPerson: unknownPerson,
    NotYet: notYet,
    AlreadyRecorded: { fr: "Ce repérage est déjà consigné.", en: "This screening is already recorded." },
  },
  decide: ({ input: { screening: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.recorded !== null) return refuse("AlreadyRecorded")
    if (!facts.people.of(data.person).registered) return refuse("UnknownPerson")
    return on > today ? refuse("NotYet") : emit("Recorded", { ...data, on })
  },
})
