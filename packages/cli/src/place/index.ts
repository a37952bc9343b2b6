export { isAddress } from "./address.ts"
export { type PlaceOptions, placeOf } from "./options.ts"
export { type Place, placeAt } from "./place.ts"
export type { Protection } from "./server.ts"
