import { type Desk, systemClock, TraitDunionError, type Words } from "@traitdunion/core"
import type { CommuneFault } from "../line/read-act.ts"
import type { ByteSource } from "../text/decode.ts"
import { fold } from "../values/fold.ts"
import { type ImportedPerson, type PersonRemark, readPerson } from "./read-person.ts"
import { type PersonFileOptions, personTables } from "./records.ts"

/** The commands and queries that an import of people needs: those of a mediator, a lead or a director. */
export type PeopleDesk = Pick<Desk<readonly []>, "people">

/** How a file of people is imported. */
export interface PeopleImportOptions extends PersonFileOptions {
  /** The day that nothing can be recorded after, `YYYY-MM-DD`; today in Paris when nothing is said. */
  readonly today?: string
  /** Register those too who are likely known already. Otherwise they are shown, and nothing is done about them. */
  readonly likely?: boolean
  /** Read and compare, and register nobody. */
  readonly preview?: boolean
  /** The pole that they belong to, when the structure keeps poles apart. */
  readonly pole?: string
  /** Why a code is no commune: see the same option of a log. */
  readonly communeFault?: CommuneFault
  readonly onLine?: (line: number) => void
}

/** A line whose person is likely known already: the lines before it, or the persons of the structure, by their ids. */
export interface LikelyKnown {
  readonly line: number
  readonly sheet?: string
  readonly persons: ReadonlyArray<{ readonly person: string; readonly score: number }>
  /** An earlier line of the file that says the same name and birth. */
  readonly sameAsLine?: number
}

/** What an import of people did, or would do. */
export interface PeopleReport {
  /** Registered, or to be registered of a preview. */
  readonly added: number
  readonly likely: ReadonlyArray<LikelyKnown>
  readonly refused: ReadonlyArray<PersonRemark>
  /** Cells that were left out of a person who was registered. */
  readonly leftOut: ReadonlyArray<PersonRemark>
  /** Columns that are not read. */
  readonly ignored: ReadonlyArray<string>
  /** Why the file is refused as a whole. */
  readonly fileRefused?: Words
}

const days = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" })

const likenessOf = (person: ImportedPerson): string =>
  [...fold(person.name).split(" ").toSorted(), person.birthDate ?? person.bornIn ?? ""].join(" ")

const empty = (cells: ReadonlyArray<string>): boolean => cells.every((cell) => cell.trim() === "")

/**
 * Import a file of people, CSV or XLSX: a line a person. Nobody who is likely known already is registered without being
 * asked for: they are shown by line, with the persons that they resemble. The same file twice is likely known as a whole.
 * A number that the file gives somebody is not kept: an id made of it could be found by trying numbers.
 *
 * @example
 * ```ts
 * import type { Mediation } from "@traitdunion/core"
 * import { fileBytes, importPeople } from "@traitdunion/import"
 * export const look = async (mediation: Mediation<readonly []>) => {
 *   const desk = mediation.as({ id: "director-1", roles: ["director"] })
 *   const { added, likely, refused } = await importPeople(desk, fileBytes("personnes.csv"), { preview: true })
 *   return `${added} personnes à enregistrer, ${likely.length} doublons probables, ${refused.length} refus`
 * }
 * ```
 */
export const importPeople = async (
  { people }: PeopleDesk,
  bytes: ByteSource,
  {
    today = days.format(new Date(systemClock.now())),
    likely: all = false,
    preview = false,
    pole,
    onLine,
    communeFault,
    ...file
  }: PeopleImportOptions = {},
): Promise<PeopleReport> => {
  const likely: Array<LikelyKnown> = []
  const refused: Array<PersonRemark> = []
  const leftOut: Array<PersonRemark> = []
  const found = await personTables(bytes, file)
  if (!found.ok) return { added: 0, likely, refused, leftOut, ignored: [], fileRefused: found.reason }
  const seen = new Map<string, number>()
  let added = 0
  for (const { sheet, header, records } of found.tables) {
    const onSheet = sheet === undefined || found.tables.length === 1 ? {} : { sheet }
    for (const record of records) {
      const { line } = record
      onLine?.(line)
      if ("unreadable" in record) {
        refused.push({ line, column: "", field: "line", reason: record.unreadable, ...onSheet })
        continue
      }
      if (empty(record.cells)) continue
      const reading = readPerson(line, record.cells, header, today, communeFault)
      if (!reading.ok) {
        refused.push(...reading.faults.map((fault) => ({ ...fault, ...onSheet })))
        continue
      }
      const { person } = reading
      const likeness = likenessOf(person)
      const sameAsLine = seen.get(likeness)
      seen.set(likeness, sameAsLine ?? line)
      const { name, birthDate, phone, email } = person
      const alike = await people.alike({
        name,
        ...(birthDate === undefined ? {} : { birthDate }),
        ...(phone === undefined ? {} : { phone }),
        ...(email === undefined ? {} : { email }),
      })
      if (alike.length > 0 || sameAsLine !== undefined) {
        const persons = alike.map((one) => ({ person: one.person, score: one.score }))
        likely.push({ line, persons, ...(sameAsLine === undefined ? {} : { sameAsLine }), ...onSheet })
        if (!all) continue
      }
      leftOut.push(...reading.leftOut.map((remark) => ({ ...remark, ...onSheet })))
      if (preview) {
        added += 1
        continue
      }
      try {
        await people.registerPerson({
          ...person,
          ...(pole === undefined ? {} : { pole }),
        })
        added += 1
      } catch (error) {
        if (!(error instanceof TraitDunionError)) throw error
        const { fr, en = fr } = error.toOutcome().message
        refused.push({ line, column: "", field: "line", reason: { fr, en }, ...onSheet })
      }
    }
  }
  const ignored = [...new Set(found.tables.flatMap(({ header }) => header.ignored))]
  return { added, likely, refused, leftOut, ignored }
}
