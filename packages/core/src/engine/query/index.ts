export { ask } from "./ask.ts"
export { checkReach, namedBy, notReached } from "./reach.ts"
export { Reading, type ReadingParts } from "./reading.ts"
export { unseal } from "./unseal.ts"
