export { type EvictionCalendar, evictionCalendar, type UnknownDay } from "./calendar.ts"
export {
  type EvictionDates,
  type LandlordKind,
  landlordKinds,
  type ServedAct,
  type WrittenDelay,
  writtenDelays,
} from "./dates.ts"
export {
  type EvictionActor,
  type EvictionDeadline,
  type EvictionDeadlineId,
  evictionDeadlineIds,
} from "./deadline.ts"
export {
  type DecencyPoint,
  type DecentSize,
  type DwellingMeasures,
  decencyAnswer,
  decencyPoints,
  decentSizes,
  type EnergyClass,
  type EnergyFloor,
  energyClasses,
  energyFloors,
  energyFloorsOverseas,
} from "./decency.ts"
export { type EvictionDelays, evictionDelays, inFrench } from "./delays.ts"
export {
  fslAnswer,
  tenantNotice,
  transferAnswer,
  type VisaleAnswer,
  type VisaleAsker,
  type VisaleTerms,
  type VisaleZone,
  visale,
  visaleTerms,
  visaleZones,
} from "./guarantees.ts"
export {
  type AidDecider,
  type ArrearsDates,
  type ConstitutedUnpaid,
  type DebtThreshold,
  debtThresholds,
  type MeasuredDebt,
  type UnpaidRule,
  unpaidConstituted,
  unpaidRules,
} from "./housing-aid.ts"
export { housingRequestHolds } from "./housing-request.ts"
export {
  type RentMeasure,
  type RentMeasureDelays,
  rentMeasureDelays,
  rentMeasures,
} from "./over-indebtedness.ts"
export { construction, consumption, enforcement, tenancyLaw } from "./sources.ts"
export { type TruceDays, truceDays, type WinterTruce, winterTruce } from "./truce.ts"
