export * from "./calendar/index.ts"
export { checked } from "./checked.ts"
export { type CodeKey, codes, codeUrl, inCode } from "./codes.ts"
export {
  type EnteredAmount,
  enteredAmounts,
  type LawValue,
  lawReference,
  lawValue,
  lawWith,
  withEntered,
} from "./entered.ts"
export { type Explained, explained } from "./explained.ts"
export { type NotKnown, orNotKnown, valueIfKnown } from "./known.ts"
export { type DatedValue, defineParameter, type Parameter, valueOn } from "./parameter.ts"
export { type ReviewedParameter, type ReviewedPeriod, reviewLaw } from "./review.ts"
