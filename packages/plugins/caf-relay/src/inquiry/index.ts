export { type ApiParticulierOptions, apiParticulier } from "./client.ts"
export type { InquiryResult } from "./exchanges.ts"
export { type CafInquiries, cafInquiries } from "./plugin.ts"
export type { ApiParticulier, AskOptions } from "./port.ts"
