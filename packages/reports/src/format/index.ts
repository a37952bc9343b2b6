export { flatFigures } from "./flat.ts"
export { evolution, HIDDEN, rateOf, UNAVAILABLE, UNMEASURED, written } from "./number.ts"
export { periodName } from "./period.ts"
