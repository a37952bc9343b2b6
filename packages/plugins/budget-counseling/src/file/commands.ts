import { field, Person } from "@traitdunion/core"
import * as z from "zod"
import { counsellors, stepFault, stepRefusals } from "./rules.ts"
import { BudgetFile, openedShape } from "./stream.ts"
import * as words from "./vocabulary.ts"

/** Open the budget file of a person. Without `file`, a new id is made; the receipt's key is that id. */
export const openFile = BudgetFile.command({
  summary: { fr: "Ouvrir un dossier budgétaire", en: "Open a budget file" },
  by: counsellors,
  input: z.strictObject({
    file: z.exactOptional(field.id),
    ...openedShape,
    support: z._default(words.support, "accompaniment"),
    motives: z._default(field.several(words.motive), []),
    /** The conventions that fund the work, such as that of the *Point Conseil Budget*. */
    conventions: z._default(field.several(field.id), []),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.file ?? newId(),
  needs: { person: { stream: Person, keys: ({ input }) => [input.holder] } },
  refusals: {
    AlreadyOpen: { fr: "Ce dossier budgétaire est déjà ouvert.", en: "This budget file is already open." },
    UnknownPerson: {
      fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This person is not registered: register them first.",
    },
    NotYet: stepRefusals.NotYet,
  },
  decide: ({ input: { file: _, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.person.of(data.holder).registered) return refuse("UnknownPerson")
    return on > today ? refuse("NotYet") : emit("Opened", { ...data, on })
  },
})

/** Close a budget file, with how the accompaniment ended. */
export const closeFile = BudgetFile.command({
  summary: { fr: "Clore un dossier budgétaire", en: "Close a budget file" },
  by: counsellors,
  input: z.strictObject({ file: field.id, outcome: words.fileOutcome, on: z.exactOptional(field.date) }),
  key: (input) => input.file,
  refusals: stepRefusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = stepFault(state, on, today)
    return fault === undefined ? emit("Closed", { outcome: input.outcome, on }) : refuse(fault)
  },
})
