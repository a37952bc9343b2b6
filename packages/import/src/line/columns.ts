import type { AgeBand, Gender } from "@traitdunion/core"
import { fold } from "../values/fold.ts"

/** Columns that count some of the persons of an act: the women, those under 18… */
export type CountField = keyof typeof countFields

/** What each of them counts. */
export const countFields = {
  women: { of: "byGender", member: "woman" },
  men: { of: "byGender", member: "man" },
  under18: { of: "byAgeBand", member: "under-18" },
  from18: { of: "byAgeBand", member: "18-25" },
  from26: { of: "byAgeBand", member: "26-39" },
  from40: { of: "byAgeBand", member: "40-59" },
  from60: { of: "byAgeBand", member: "60-74" },
  from75: { of: "byAgeBand", member: "75-plus" },
} as const satisfies Record<
  string,
  { readonly of: "byGender"; readonly member: Gender } | { readonly of: "byAgeBand"; readonly member: AgeBand }
>

/** What a log may say of an act. */
export type Field =
  | "date"
  | "mediator"
  | "place"
  | "placeType"
  | "communeName"
  | "commune"
  | "modality"
  | "register"
  | "theme"
  | "gender"
  | "ageBand"
  | "persons"
  | "newcomer"
  | "minutes"
  | "partner"
  | "followUp"
  | "comment"
  | "origin"
  | "outreach"
  | "publics"
  | "qpv"
  | "doneBy"
  | "autonomyBefore"
  | "autonomyAfter"
  | "conventions"
  | CountField

/** The columns a log may have, as structures name them; the first name is the one used in messages. */
export const columnNames: Readonly<Record<Field, readonly [string, ...string[]]>> = {
  date: ["Date", "Jour"],
  mediator: ["Médiateur", "Médiatrice", "Médiateur/trice", "Intervenant", "Intervenante", "Nom du médiateur"],
  place: ["Lieu"],
  placeType: ["Type de lieu"],
  communeName: ["Commune", "Ville"],
  commune: ["Code INSEE", "INSEE", "Code commune"],
  modality: ["Modalité"],
  register: ["Registre", "Registre d'intervention"],
  theme: ["Thème", "Thématique"],
  gender: ["Genre", "Sexe"],
  ageBand: ["Tranche d'âge", "Âge"],
  persons: ["Nb personnes", "Nombre de personnes", "Nb de personnes", "Personnes"],
  newcomer: ["Nouveau", "Nouvelle personne"],
  minutes: [
    "Durée",
    "Durée (min)",
    "Temps passé",
    "Durée (h)",
    "Durée (heures)",
    "Durée en heures",
    "Durée en minutes",
  ],
  partner: ["Partenaire"],
  followUp: ["Suite", "Suites données"],
  comment: ["Commentaire", "Commentaires", "Observations"],
  origin: ["Mode de saisine", "Saisine", "Origine"],
  outreach: ["Aller vers"],
  publics: ["Public", "Publics"],
  qpv: ["QPV", "Quartier prioritaire"],
  doneBy: ["Fait par", "Qui a fait", "Faire avec"],
  autonomyBefore: ["Autonomie avant"],
  autonomyAfter: ["Autonomie après"],
  conventions: ["Convention", "Conventions"],
  women: ["Femmes", "Nb femmes", "Nombre de femmes", "Dont femmes"],
  men: ["Hommes", "Nb hommes", "Nombre d'hommes", "Dont hommes"],
  under18: ["Moins de 18 ans", "Moins de 18", "- 18 ans", "Mineurs", "Nb mineurs"],
  from18: ["18-25 ans", "18-25", "18 à 25 ans"],
  from26: ["26-39 ans", "26-39", "26 à 39 ans"],
  from40: ["40-59 ans", "40-59", "40 à 59 ans"],
  from60: ["60-74 ans", "60-74", "60 à 74 ans"],
  from75: ["75 ans et plus", "75 et plus", "75+", "75 ans +", "+ 75 ans", "Plus de 75 ans"],
}

/** Every field, in the order of the fingerprint: never change it, and add new ones at its end. */
export const fields: ReadonlyArray<Field> = Object.keys(columnNames) as Field[]

/** Without these a line is no act. */
export const requiredFields = ["date", "register", "persons", "minutes"] as const satisfies ReadonlyArray<Field>

/** How many fields there were when the first lines were named by their content. */
export const FIRST_FIELDS = 17

/** Names of the column of durations that say what it counts in. */
const IN_HOURS = /\b(?:h|heures?)\b/

/** Where to find what: the names of columns that are called otherwise, and values that hold for the whole file. */
export interface Mapping {
  readonly columns?: Readonly<Partial<Record<Field, string>>>
  /** What a cell would say, for a file that has no such column: `{ register: "présence active" }`. */
  readonly constants?: Readonly<Partial<Record<Field, string>>>
  /** What an empty cell of a column says: `{ persons: "1" }`. */
  readonly defaults?: Readonly<Partial<Record<Field, string>>>
  /** What the file's own wordings mean, in a wording that is known: `{ register: { "Café": "présence active" } }`. */
  readonly values?: Readonly<Partial<Record<Field, Readonly<Record<string, string>>>>>
}

/** Where a file keeps each field. */
export interface Header {
  /** The names as written. */
  readonly names: ReadonlyArray<string>
  readonly at: Readonly<Partial<Record<Field, number>>>
  readonly constants: Readonly<Partial<Record<Field, string>>>
  readonly defaults: Readonly<Partial<Record<Field, string>>>
  /** The meaning of wordings, by their folded text. */
  readonly values: ReadonlyMap<Field, ReadonlyMap<string, string>>
  /** Whether a bare number of the column of durations counts hours. */
  readonly inHours: boolean
  /** Whether a bare number of the column of age bands is an age. */
  readonly inYears: boolean
  /** Whether the last column is the comment, so that what overflows belongs to it. */
  readonly endsWithComment: boolean
  /** Columns that no field answers to, as written. They are not read. */
  readonly ignored: ReadonlyArray<string>
  /** Fields that have neither a column nor a constant. */
  readonly absent: ReadonlyArray<Field>
}

/** The columns of a file, or those of its mapping and the required ones that it lacks, and the ones that it has twice. */
export type HeaderReading =
  | { readonly ok: true; readonly header: Header }
  | {
      readonly ok: false
      readonly unmapped: ReadonlyArray<string>
      readonly missing: ReadonlyArray<string>
      readonly repeated: ReadonlyArray<string>
    }

/** A name as it is compared: without accents, case and spaces. */
export const squeezed = (name: string): string => fold(name).replaceAll(" ", "")

const fieldOf: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) => columnNames[field].map((name) => [squeezed(name), field] as const)),
)

/** Finds the columns by their names, or by those of a mapping, without accents, case and spaces, in any order. */
export const readHeader = (
  cells: ReadonlyArray<string>,
  { columns = {}, constants = {}, defaults = {}, values = {} }: Mapping = {},
): HeaderReading => {
  const mapped = new Map(
    (Object.entries(columns) as ReadonlyArray<[Field, string]>).map(
      ([field, name]) => [squeezed(name), field] as const,
    ),
  )
  const named = new Set(mapped.values())
  const at: Partial<Record<Field, number>> = {}
  const ignored: string[] = []
  const repeated: string[] = []
  cells.forEach((cell, index) => {
    const known = fieldOf.get(squeezed(cell))
    // A field that the mapping finds elsewhere is not also looked for under its usual name.
    const field = mapped.get(squeezed(cell)) ?? (known !== undefined && named.has(known) ? undefined : known)
    if (field === undefined) {
      if (cell.trim() !== "") ignored.push(cell.trim())
    } else if (at[field] !== undefined) repeated.push(cell.trim())
    else at[field] = index
  })
  const unmapped = fields.flatMap((field) => (at[field] === undefined ? (columns[field] ?? []) : []))
  const absent = fields.filter((field) => at[field] === undefined && constants[field] === undefined)
  // Where women and men are counted, all persons are.
  const counted = at.women !== undefined && at.men !== undefined
  const missing = requiredFields
    .filter((field) => !(field === "persons" && counted))
    .filter((field) => absent.includes(field) && columns[field] === undefined)
    .map((field) => columnNames[field][0])
  if (unmapped.length + missing.length + repeated.length > 0) return { ok: false, unmapped, missing, repeated }
  const names = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1).map((cell) => cell.trim())
  const endsWithComment = at.comment === names.length - 1
  const meanings = new Map(
    fields.flatMap((field) => {
      const own = values[field]
      if (own === undefined) return []
      return [[field, new Map(Object.entries(own).map(([text, meant]) => [fold(text), meant]))] as const]
    }),
  )
  const inYears = /^age/.test(squeezed(names[at.ageBand ?? -1] ?? ""))
  const inHours = IN_HOURS.test(fold(names[at.minutes ?? -1] ?? ""))
  return {
    ok: true,
    header: { names, at, constants, defaults, values: meanings, inHours, inYears, endsWithComment, ignored, absent },
  }
}

/** A record with as many cells as the header: what overflows an unquoted comment is put back into it. */
export const fitted = (
  cells: ReadonlyArray<string>,
  header: Header,
  separator: string,
): ReadonlyArray<string> | undefined => {
  const width = header.names.length
  if (cells.length <= width) return cells
  const last = cells.findLastIndex((cell) => cell.trim() !== "")
  if (last < width) return cells.slice(0, width)
  if (!header.endsWithComment) return undefined
  return [...cells.slice(0, width - 1), cells.slice(width - 1, last + 1).join(separator)]
}
