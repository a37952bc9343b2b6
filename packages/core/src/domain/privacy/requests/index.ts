export { RightsRequests } from "./stream.ts"
