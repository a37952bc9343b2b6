export { answerRight, askRight } from "./commands.ts"
export { rightsRequests } from "./queries.ts"
export { type RightsRequest, type RightsRequestState, RightsRequests } from "./stream.ts"
export { type PersonRight, personRights } from "./vocabulary.ts"
