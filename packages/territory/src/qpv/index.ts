export type {
  QpvCandidate,
  QpvDecision,
  QpvInside,
  QpvOutside,
  QpvUndecided,
} from "./answer.ts"
export { type QpvIndex, qpvIndex } from "./index-of.ts"
export type { QpvListed } from "./list.ts"
export type { GeoPoint } from "./point.ts"
