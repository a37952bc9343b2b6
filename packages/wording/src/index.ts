/**
 * Reads French words for waivers of rights, refusals that rest on who somebody is, and first names.
 *
 * @module
 */
export type { FirstNames } from "./names/first-names.ts"
export { type CriterionKey, type ProtectedCriterion, protectedCriteria } from "./refusal/criteria.ts"
export { type FrenchWordingOptions, frenchWording } from "./wording.ts"
