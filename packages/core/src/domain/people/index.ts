export { duplicateScore, duplicateWeights, proposedFrom } from "./duplicate-score.ts"
export type { LikelyDuplicate, LikelyPair } from "./duplicates.ts"
export { Household, type HouseholdState } from "./households/index.ts"
export { Institution, type InstitutionKind, type InstitutionState, institutionKinds } from "./institutions/index.ts"
export {
  type Capacity,
  capacities,
  type ErasureGround,
  erasureGrounds,
  type Measure,
  measureOn,
  Person,
  type PersonState,
  type RepresentationExtent,
  representationExtents,
} from "./persons/index.ts"
export type { PeoplePlugin } from "./plugin.ts"
export type { ListedPerson, PersonCard } from "./queries.ts"
export { recordsOf } from "./records.ts"
export { isSelf, poleOf, represents, sameParty, whichPole } from "./rules.ts"
export { institutionTable, personTable } from "./tables.ts"
export { type PartyRef, partyRef, partySchema } from "./vocabulary.ts"
