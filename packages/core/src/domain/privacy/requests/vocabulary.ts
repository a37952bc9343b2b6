import type { Label } from "../../../kernel/index.ts"

/** What a person may ask for about their data. */
export const personRights = {
  access: { fr: "Recevoir toutes ses données", en: "Receive everything held about them" },
  rectification: { fr: "Faire rectifier ses données", en: "Have their data corrected" },
  erasure: { fr: "Faire effacer ses données", en: "Have their data erased" },
} as const satisfies Record<string, Label>
/** The key of a right, see {@link personRights}. */
export type PersonRight = keyof typeof personRights
