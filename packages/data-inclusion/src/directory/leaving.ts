// From an entry of the directory to the rows of a file.
import type { PartnerService, PlainDate, Words } from "@traitdunion/core"
import type * as zc from "zod/v4/core"
import type { DataInclusion, Dropped } from "../file/index.ts"
import {
  type DataInclusionService,
  type DataInclusionStructure,
  known,
  serviceProperties,
  structureProperties,
} from "../schema/index.ts"
import { toThematiques } from "../themes/index.ts"
import type { Entry } from "./desk.ts"
import { feesInCodes } from "./fees.ts"
import { fitted } from "./fitted.ts"
import { publishedId } from "./reference.ts"

/** Who publishes, and of which day the directory is. */
export interface Edition {
  readonly source: string
  readonly on: PlainDate
}

/** Some rows, and what could not be published. */
export interface Leaving extends DataInclusion {
  readonly dropped: ReadonlyArray<Dropped>
}

const STRUCTURE: Readonly<Record<string, string>> = {
  nom: "name",
  adresse: "address",
  code_postal: "postalCode",
  code_insee: "commune",
  telephone: "phone",
  courriel: "email",
  site_web: "site",
  horaires_accueil: "opening",
}
const SERVICE: Readonly<Record<string, string>> = { nom: "name", frais_precisions: "fees" }

/** A row, or its absence: a whole row is dropped for what it may not lack. */
const rowOf = <Row extends object>(
  schema: zc.$ZodType,
  row: Row,
  needed: ReadonlyArray<string>,
  names: Readonly<Record<string, string>>,
  at: ReadonlyArray<PropertyKey>,
): { readonly rows: ReadonlyArray<Row>; readonly dropped: ReadonlyArray<Dropped> } => {
  const made = fitted(schema, row, needed, ([property]) => [...at, names[String(property)] ?? String(property)])
  if (made.value !== null) return { rows: [made.value], dropped: made.dropped }
  const unpublished = ({ fr, en }: Words): Words => ({ fr: `Non publié : ${fr}`, en: `Not published: ${en}` })
  return {
    rows: [],
    dropped: made.faults.map(({ path, ...words }) => ({ path, value: null, reason: unpublished(words) })),
  }
}

const serviceOf = (partner: string, structure: string, offered: PartnerService, { source, on }: Edition) => {
  const at = ["partners", partner, "services", offered.service]
  const { thematiques, dropped } = toThematiques(offered.themes ?? [], [...at, "themes"])
  const row: DataInclusionService = {
    source: offered.external?.source ?? source,
    structure_id: structure,
    id: offered.external?.id ?? publishedId(source, partner, offered.service),
    nom: offered.name,
    // A service may not lack its description: one without is not published.
    description: offered.description ?? "",
    date_maj: on,
    ...known({ thematiques: thematiques.length === 0 ? undefined : thematiques }),
    ...(offered.fees === undefined ? {} : feesInCodes(offered.fees)),
  }
  const made = rowOf(serviceProperties, row, ["nom", "description"], SERVICE, at)
  return { ...made, dropped: [...made.dropped, ...dropped] }
}

/** The rows of an entry. */
export const leaving = (entry: Entry, edition: Edition): Leaving => {
  const { partner, external, services } = entry
  const at = ["partners", partner]
  const row: DataInclusionStructure = {
    source: external?.source ?? edition.source,
    id: external?.id ?? publishedId(edition.source, partner),
    nom: entry.name,
    date_maj: edition.on,
    ...known({
      siret: entry.siret,
      description: entry.description,
      code_postal: entry.postalCode,
      code_insee: entry.commune,
      adresse: entry.address,
      telephone: entry.phone,
      courriel: entry.email,
      horaires_accueil: entry.opening,
      site_web: entry.site,
    }),
  }
  const structure = rowOf(structureProperties, row, ["nom"], STRUCTURE, at)
  if (structure.rows.length === 0) return { structures: [], services: [], dropped: structure.dropped }
  const offered = services.map((service) => serviceOf(partner, row.id, service, edition))
  return {
    structures: structure.rows,
    services: offered.flatMap(({ rows }) => rows),
    dropped: [...structure.dropped, ...offered.flatMap(({ dropped }) => dropped)],
  }
}
