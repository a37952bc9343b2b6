export { indicators } from "./indicators.ts"
export { profile } from "./profile.ts"
