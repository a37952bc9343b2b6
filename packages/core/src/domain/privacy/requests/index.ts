export { type RightsRequest, type RightsRequestState, RightsRequests } from "./stream.ts"
export { type PersonRight, personRights } from "./vocabulary.ts"
