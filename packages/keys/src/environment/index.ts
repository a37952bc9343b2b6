export { generateKey } from "./generate.ts"
export { type EnvironmentKeysOptions, environmentKeys } from "./keys.ts"
