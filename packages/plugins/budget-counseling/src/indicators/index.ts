export { indicators } from "./figures/indicators.ts"
export { profile } from "./figures/profile.ts"
