export { confirmOfferClass } from "./commands.ts"
export { ConfirmedClass, type ConfirmedClassState } from "./stream.ts"
