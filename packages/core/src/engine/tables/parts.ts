import type { Store } from "../../journal/index.ts"
import type { KeyRing } from "../../journal/sealing/index.ts"
import type { StructureKeys } from "../evidence/index.ts"
import type { Registry } from "../registry/index.ts"

/** What read tables are made from. */
export interface TableParts {
  readonly registry: Registry
  readonly store: Store
  readonly ring: KeyRing
  readonly structureKeys: StructureKeys
}
