import { field, Institution, origins, Person, personal, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { OwnProcedureKind, rightsCatalogue, rightsProcedureKinds } from "../../catalogue/index.ts"
import { counsellors, notYet, unknownPerson } from "../../vocabulary.ts"
import { RightsProcedure } from "../stream.ts"

/**
 * Open a procedure for somebody: the need and their wish, before anything was done. Its kind is one of the catalogue
 * (`kind`) or one of the structure's own (`ownKind`). Without `procedure`, a new id is made.
 */
export const openProcedure = RightsProcedure.command({
  summary: { fr: "Ouvrir une démarche avec un guichet", en: "Open a procedure with a counter" },
  by: counsellors,
  input: z.strictObject({
    procedure: z.exactOptional(field.id),
    holder: field.person,
    kind: z.exactOptional(field.keyOf(rightsProcedureKinds)),
    ownKind: z.exactOptional(field.of("rights-kind")),
    office: z.exactOptional(field.institution),
    wish: z.exactOptional(personal(field.text(2000), "narrative")),
    origin: z.exactOptional(field.keyOf(origins)),
    mediation: z.exactOptional(field.mediation),
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.procedure ?? newId(),
  subject: ({ holder }) => holder,
  needs: {
    people: { stream: Person, keys: ({ input }) => [input.holder] },
    kinds: { stream: OwnProcedureKind, keys: ({ input: { ownKind } }) => (ownKind === undefined ? [] : [ownKind]) },
    offices: { stream: Institution, keys: ({ input: { office } }) => (office === undefined ? [] : [office]) },
  },
  refusals: {
    AlreadyOpen: { fr: "Cette démarche est déjà ouverte.", en: "This procedure is already open." },
    UnknownPerson: unknownPerson,
    OneKind: {
      fr: "Choisir une démarche : au catalogue, ou parmi celles de la structure, et une seule.",
      en: "Choose one kind: of the catalogue, or of the structure's own.",
    },
    UnknownKind: {
      fr: "Cette démarche n'est pas, ou plus, au catalogue de la structure ce jour-là.",
      en: "There is no such kind in the structure's catalogue on that day.",
    },
    UnknownOffice: {
      fr: "Ce guichet n'est pas enregistré : enregistrer d'abord l'institution.",
      en: "This office is not registered: register the institution first.",
    },
    NotYet: notYet,
    TooOld: {
      fr: "Le catalogue n'est pas connu à cette date.",
      en: "The catalogue is not known on that day.",
    },
  },
  decide: ({ input: { procedure: _, ...data }, state, facts, today, emit, refuse }) => {
    const { holder, kind, ownKind, office } = data
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(holder).registered) return refuse("UnknownPerson")
    if ((kind === undefined) === (ownKind === undefined)) return refuse("OneKind")
    if (on > today) return refuse("NotYet")
    if (office !== undefined && facts.offices.of(office).name === null) return refuse("UnknownOffice")
    if (kind !== undefined) {
      if (on < (rightsCatalogue.values[0]?.from ?? on)) return refuse("TooOld")
      const { theme, counter } = valueOn(rightsCatalogue, on).value[kind]
      return emit("Opened", { ...data, theme, counter, on })
    }
    const { added, endedOn } = facts.kinds.of(ownKind ?? "")
    if (added === null || on < added.from || (endedOn !== null && on >= endedOn)) return refuse("UnknownKind")
    return emit("Opened", { ...data, theme: added.theme, counter: added.counter, on })
  },
})
