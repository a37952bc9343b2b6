// From a row of a file to the input of a command of the directory.
import type { Words } from "@traitdunion/core"
import { partners, people } from "@traitdunion/core/built-ins"
import type { Dropped } from "../file/index.ts"
import type { DataInclusionService, DataInclusionStructure } from "../schema/index.ts"
import { known } from "../schema/index.ts"
import { toThemes } from "../themes/index.ts"
import type { Classification } from "./classify.ts"
import type { DirectoryDesk } from "./desk.ts"
import { feesInWords } from "./fees.ts"
import { type Fitted, fitted } from "./fitted.ts"
import type { Reference } from "./reference.ts"

type Path = ReadonlyArray<PropertyKey>
type Input<Command extends (input: never) => unknown> = Parameters<Command>[0]
/** What the commands that an import runs take. */
export type Registration = Input<DirectoryDesk["people"]["registerInstitution"]>
/** The same, of `describe`. */
export type Description = Input<DirectoryDesk["partners"]["describe"]>
/** The same, of `offerService`. */
export type Offer = Input<DirectoryDesk["partners"]["offerService"]>

const NO_PLACE: Words = { fr: "L'annuaire n'a pas de place pour cela", en: "The directory has no place for it" }
const A_PERSON: Words = {
  fr: "Parle d'une personne : l'ajouter comme contact du partenaire",
  en: "Speaks of a person: add it as a contact of the partner",
}

const STRUCTURE = {
  name: "nom",
  siret: "siret",
  address: "adresse",
  postalCode: "code_postal",
  commune: "code_insee",
  phone: "telephone",
  email: "courriel",
  site: "site_web",
  description: "description",
  opening: "horaires_accueil",
  external: "id",
} as const
const SERVICE = {
  name: "nom",
  description: "description",
  themes: "thematiques",
  fees: "frais",
  external: "id",
} as const
const ALWAYS = ["source", "structure_id", "id", "date_maj"]
const TAKEN_APART = ["complement_adresse", "frais_precisions"]

const withoutPlace = (row: object, taken: object, at: Path): ReadonlyArray<Dropped> => {
  const held = new Set<string>([...Object.values(taken), ...ALWAYS, ...TAKEN_APART])
  return Object.entries(row)
    .filter(([property]) => !held.has(property))
    .map(([property, value]) =>
      property === "contact_nom_prenom"
        ? { path: [...at, property], value: null, reason: A_PERSON }
        : { path: [...at, property], value, reason: NO_PLACE },
    )
}

const pathIn =
  (table: Readonly<Record<string, string>>, at: Path) =>
  ([property, inside]: Path): Path => [
    ...at,
    property === "external" ? String(inside) : (table[String(property)] ?? String(property)),
  ]

/** The institution of a structure. */
export const registrationOf = (
  institution: string,
  { nom }: DataInclusionStructure,
  { kind }: Classification,
  at: Path,
): Fitted<Registration> =>
  fitted(
    people.commands.registerInstitution.input,
    { institution, name: nom, kind },
    ["institution", "name", "kind"],
    pathIn(STRUCTURE, at),
  )

/** What a structure says of itself. Without `external`, it is our own, published before. */
export const descriptionOf = (
  partner: string,
  row: DataInclusionStructure,
  { roles }: Classification,
  external: Reference | undefined,
  at: Path,
): Fitted<Description> => {
  const address = [row.adresse, row.complement_adresse].filter((line) => line).join(", ")
  const candidate: Description = {
    partner,
    roles,
    ...known({
      siret: row.siret,
      address: address || undefined,
      postalCode: row.code_postal,
      commune: row.code_insee,
      phone: row.telephone,
      email: row.courriel,
      site: row.site_web,
      description: row.description,
      opening: row.horaires_accueil,
      external,
    }),
  }
  const made = fitted(
    partners.commands.describe.input,
    candidate,
    ["partner", "roles", "external"],
    pathIn(STRUCTURE, at),
  )
  return { ...made, dropped: [...withoutPlace(row, STRUCTURE, at), ...made.dropped] }
}

/** What a structure offers. */
export const offerOf = (
  partner: string,
  service: string,
  row: DataInclusionService,
  external: Reference | undefined,
  at: Path,
): Fitted<Offer> => {
  const { themes, dropped } = toThemes(row.thematiques ?? [], [...at, "thematiques"])
  const candidate: Offer = {
    partner,
    service,
    name: row.nom,
    description: row.description,
    ...known({
      themes: themes.length === 0 ? undefined : themes,
      fees: feesInWords(row.frais, row.frais_precisions),
      external,
    }),
  }
  const needed = ["partner", "service", "name", "external"]
  const made = fitted(partners.commands.offerService.input, candidate, needed, pathIn(SERVICE, at))
  return { ...made, dropped: [...withoutPlace(row, SERVICE, at), ...dropped, ...made.dropped] }
}
