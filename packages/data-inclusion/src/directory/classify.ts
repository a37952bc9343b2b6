import type { InstitutionKind, PartnerRole } from "@traitdunion/core"
import type { Network } from "../codes/index.ts"
import type { DataInclusionStructure } from "../schema/index.ts"

/** What a structure is to us, which its file does not say. */
export interface Classification {
  readonly kind: InstitutionKind
  readonly roles: ReadonlyArray<PartnerRole>
}

const KINDS: Partial<Record<Network, InstitutionKind>> = {
  caf: "caf",
  "ccas-cias": "ccas",
  communes: "town-hall",
  cpam: "cpam",
  departements: "department",
}

/** Institutions are known by the network that carries them; whatever else is listed offers a service. */
export const classify = ({ reseaux_porteurs = [] }: DataInclusionStructure): Classification => {
  const [kind] = reseaux_porteurs.flatMap((network) => KINDS[network] ?? [])
  return kind === undefined ? { kind: "other", roles: ["professional"] } : { kind, roles: ["institution"] }
}
