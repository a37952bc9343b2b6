export { indicators } from "./indicators.ts"
export { profile } from "./profile.ts"
export { appointmentTally } from "./tally.ts"
