export { hasReceived } from "./rules.ts"
export { Reception } from "./stream.ts"
