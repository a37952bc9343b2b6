export { ServiceFailed, type ServiceFault, serviceFaults } from "./failure.ts"
export { connectionFault, limited, type ServiceOptions, serviceHttp, serviceOptions } from "./http.ts"
export { readBounded } from "./reading-body.ts"
export { type RecipientOptions, recipientOptions } from "./recipient.ts"
