export * from "./calendar/index.ts"
export { checked } from "./checked.ts"
export { type Explained, explained } from "./explained.ts"
export { type DatedValue, defineParameter, type Parameter, valueOn } from "./parameter.ts"
