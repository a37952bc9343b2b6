import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { type OthersRows, withKeys, withOthers } from "../../../plugin/index.ts"
import { erasureGrounds, Person, personTable } from "../../people/index.ts"

const person = z.strictObject({ person: field.id })
const key = (input: { readonly person: string }): string => input.person
const UnknownPerson = {
  fr: "Cette personne n'est pas enregistrée, ou ses données ont déjà été effacées.",
  en: "This person is not registered, or was erased already.",
}

/** The other records of the same person: what becomes of one becomes of all. */
const otherRecords = async <Input extends { readonly person: string }>(
  input: Input,
  rows: OthersRows,
): Promise<ReadonlyArray<Input>> => {
  const [own] = await rows(personTable.name, { where: { key: input.person } })
  const root = String(own?.["merged_into"] ?? input.person)
  const others = (await rows(personTable.name, { where: { merged_into: root } })).map(({ key }) => String(key))
  return [root, ...others].filter((one) => one !== input.person).map((one) => ({ ...input, person: one }))
}

/**
 * Erase a person for good: their key is destroyed, the read tables lose their words, and the journal stays whole.
 * Nobody can undo it.
 */
export const erase = withKeys(
  withOthers(
    Person.command({
      summary: { fr: "Effacer les données d'une personne", en: "Erase a person's data" },
      by: ["director"],
      input: z.strictObject({ person: field.id, ground: field.keyOf(erasureGrounds) }),
      key,
      refusals: { UnknownPerson },
      decide: ({ input, state, emit, refuse }) =>
        state.registered ? emit("Erased", { ground: input.ground }) : refuse("UnknownPerson"),
    }),
    otherRecords,
  ),
  "erased",
)

/** Set a person's data aside when the retention period is over: it is kept, and nobody reads it any more. */
export const archive = withKeys(
  withOthers(
    Person.command({
      summary: { fr: "Archiver les données d'une personne", en: "Archive a person's data" },
      by: ["director"],
      input: person,
      key,
      refusals: {
        UnknownPerson,
        AlreadyArchived: { fr: "Ces données sont déjà archivées.", en: "This data is archived already." },
      },
      decide: ({ state, emit, refuse }) => {
        if (!state.registered) return refuse("UnknownPerson")
        return state.closed === null ? emit("Archived", {}) : refuse("AlreadyArchived")
      },
    }),
    otherRecords,
  ),
  "archived",
)

/** Take a person's data out of the archive, because they came back. */
export const restore = withKeys(
  withOthers(
    Person.command({
      summary: { fr: "Sortir de l'archive les données d'une personne", en: "Restore a person's data from the archive" },
      by: ["director"],
      input: person,
      key,
      refusals: { NotArchived: { fr: "Ces données ne sont pas archivées.", en: "This data is not archived." } },
      decide: ({ state, emit, refuse }) => (state.closed === "archived" ? emit("Restored", {}) : refuse("NotArchived")),
    }),
    otherRecords,
  ),
  "active",
)
