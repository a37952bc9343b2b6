export {
  type DaloActor,
  type DaloDeadline,
  type DaloDeadlineId,
  daloDeadlineIds,
  daloDeadlines,
} from "./dalo-deadlines.ts"
export { type DaloDates, type DaloProcedure, procedures } from "./dates.ts"
export { type DaloDelays, type DaloLaw, daloDelays } from "./delays.ts"
export { isDepartement, type OfferClass, offerClasses, offerClassNames } from "./departements.ts"
