export { escaped } from "./escaped.ts"
export { type FlatFigure, flatFigures } from "./flat.ts"
export { dateInWords, evolution, HIDDEN, monthInWords, written } from "./number.ts"
