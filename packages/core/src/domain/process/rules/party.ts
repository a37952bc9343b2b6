import type { Actor } from "../../../kernel/index.ts"
import type { PartyRef } from "../../people/index.ts"

/** Who an actor is or acts for, as a party. */
export const partyOf = ({ person, institution }: Actor): PartyRef | undefined => {
  if (person !== undefined) return { kind: "person", id: person }
  return institution === undefined ? undefined : { kind: "institution", id: institution }
}
