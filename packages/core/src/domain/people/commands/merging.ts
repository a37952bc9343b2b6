import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { withOthers } from "../../../plugin/index.ts"
import { Person } from "../persons/index.ts"
import { personTable } from "../tables.ts"

const unknown = {
  fr: "L'une des deux fiches n'est pas enregistrée, ou ses données ont été effacées ou archivées.",
  en: "One of the two records is not registered, or was erased or archived.",
}

/**
 * Record that two records are of one person: `person` is merged into `into`. Nothing is moved or rewritten: facts keep
 * the id that they were recorded under, and whoever asks for one record is answered for all of them. Erasing, archiving
 * or restoring the person does so for each. Undone by `separatePerson`.
 */
export const mergePerson = withOthers(
  Person.command({
    summary: { fr: "Réunir deux fiches de la même personne", en: "Merge two records of the same person" },
    by: ["mediator", "lead", "director"],
    input: z.strictObject({ person: field.person, into: field.person }),
    key: (input) => input.person,
    needs: { into: { stream: Person, keys: ({ input }) => [input.into] } },
    refusals: {
      UnknownPerson: unknown,
      SameRecord: { fr: "C'est la même fiche.", en: "This is the same record." },
      AlreadyMerged: { fr: "Ces deux fiches sont déjà réunies.", en: "These two records are merged already." },
      MergedElsewhere: {
        fr: "La fiche à garder est elle-même réunie à une autre ({into}) : réunir à celle-là.",
        en: "The record to keep was itself merged into another ({into}): merge into that one.",
      },
    },
    decide: ({ key, input: { into }, state, facts, emit, refuse }) => {
      const kept = facts.into.of(into)
      if (key === into) return refuse("SameRecord")
      if ([state, kept].some((one) => !one.registered || one.closed !== null)) return refuse("UnknownPerson")
      if (kept.mergedInto !== null) return refuse("MergedElsewhere", { into: kept.mergedInto })
      return state.mergedInto === into ? refuse("AlreadyMerged") : emit("Merged", { into })
    },
  }),
  // What was merged into a record goes with it, so that all stand under one.
  async ({ person, into }, rows) =>
    person === into
      ? []
      : (await rows(personTable.name, { where: { merged_into: person } })).map(({ key }) => ({
          person: String(key),
          into,
        })),
)

/** Record that a record was merged by mistake: it stands for itself again, with all that was recorded under its id. */
export const separatePerson = Person.command({
  summary: { fr: "Séparer une fiche réunie par erreur", en: "Separate a record that was merged by mistake" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ person: field.person }),
  key: (input) => input.person,
  refusals: { NotMerged: { fr: "Cette fiche n'est réunie à aucune autre.", en: "This record is merged into none." } },
  decide: ({ state, emit, refuse }) =>
    state.mergedInto === null || state.closed === "erased" ? refuse("NotMerged") : emit("Separated", {}),
})
