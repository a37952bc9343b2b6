/**
 * Communes by INSEE code, priority neighbourhoods (QPV) by dated codes and geometry.
 *
 * @module
 */
export { type Commune, type Communes, communes } from "./communes/index.ts"
export {
  type GeoPoint,
  type QpvCandidate,
  type QpvDecision,
  type QpvIndex,
  type QpvInside,
  type QpvListed,
  type QpvOutside,
  type QpvUndecided,
  qpvIndex,
} from "./qpv/index.ts"
