export { escaped } from "./escaped.ts"
export { flatFigures } from "./flat.ts"
export { dateInWords, evolution, HIDDEN, monthInWords, UNAVAILABLE, UNMEASURED, written } from "./number.ts"
