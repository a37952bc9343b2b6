export { type DatedValue, defineParameter, type Parameter, valueOn } from "./parameter.ts"
