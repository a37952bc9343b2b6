import { field, origins, Person } from "@traitdunion/core"
import * as z from "zod"
import { cafProcedureKinds, procedureCatalogue } from "../../catalogue/index.ts"
import { RightsScreening } from "../../screening/index.ts"
import { firstDayOf, notYet, relays, tooOld, unknownPerson } from "../../vocabulary.ts"
import { CafProcedure } from "../stream.ts"

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
