import { squeezed } from "../line/columns.ts"

/** What a file of people may say of one of them. */
export type PersonField =
  | "fullName"
  | "familyName"
  | "givenNames"
  | "usedName"
  | "birth"
  | "phone"
  | "mobile"
  | "email"
  | "address"
  | "commune"
  | "firstContact"
  | "lastContact"

/** The columns that a file of people may have, as structures name them; the first name is the one used in messages. */
export const personColumns: Readonly<Record<PersonField, readonly [string, ...string[]]>> = {
  fullName: ["Nom et prénom", "Nom prénom", "Prénom et nom", "Prénom nom", "Nom complet", "Personne", "Bénéficiaire"],
  familyName: ["Nom", "Nom de famille", "Nom de naissance"],
  givenNames: ["Prénom", "Prénoms", "Prénom(s)"],
  usedName: ["Nom d'usage", "Nom usuel", "Nom marital", "Nom d'épouse"],
  birth: ["Date de naissance", "Naissance", "Né le", "Née le", "Né(e) le", "Année de naissance", "DDN"],
  phone: ["Téléphone", "Tél", "Tel", "Téléphone fixe", "Numéro de téléphone"],
  mobile: ["Portable", "Mobile", "Téléphone portable", "Tél portable"],
  email: ["Courriel", "E-mail", "Email", "Mail", "Adresse électronique", "Adresse mail"],
  address: ["Adresse", "Adresse postale"],
  commune: ["Code INSEE", "INSEE", "Code commune"],
  firstContact: ["Premier contact", "Date du premier contact", "Première rencontre", "Date d'entrée"],
  lastContact: ["Dernier contact", "Date du dernier contact", "Dernière rencontre", "Dernière visite"],
}

const fieldOf: ReadonlyMap<string, PersonField> = new Map(
  (Object.keys(personColumns) as ReadonlyArray<PersonField>).flatMap((field) =>
    personColumns[field].map((name) => [squeezed(name), field] as const),
  ),
)

/** Where a file of people keeps what. */
export interface PersonHeader {
  /** The names as written. */
  readonly names: ReadonlyArray<string>
  readonly at: Readonly<Partial<Record<PersonField, number>>>
  /** Columns that are not read. */
  readonly ignored: ReadonlyArray<string>
}

/** The columns of a row that names people; `undefined` for any other row, and for one that has a column twice. */
export const readPersonHeader = (
  cells: ReadonlyArray<string>,
  columns: Readonly<Partial<Record<PersonField, string>>> = {},
): PersonHeader | undefined => {
  const mapped = new Map(Object.entries(columns).map(([field, name]) => [squeezed(name), field as PersonField]))
  const named = new Set(mapped.values())
  const at: Partial<Record<PersonField, number>> = {}
  const ignored: Array<string> = []
  for (const [index, cell] of cells.entries()) {
    const usual = fieldOf.get(squeezed(cell))
    const field = mapped.get(squeezed(cell)) ?? (usual !== undefined && named.has(usual) ? undefined : usual)
    if (field === undefined) {
      if (cell.trim() !== "") ignored.push(cell.trim())
    } else if (at[field] !== undefined) return undefined
    else at[field] = index
  }
  // A name and something else: « Nom » alone may head any list.
  const isNamed = at.fullName !== undefined || at.familyName !== undefined
  return isNamed && Object.keys(at).length >= 2 ? { names: cells.map((cell) => cell.trim()), at, ignored } : undefined
}
