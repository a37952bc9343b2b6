export {
  Inquiries,
  type InquiriesState,
  type Inquiry,
  type InquiryOutcome,
  type InquiryQuestion,
  inquiryOutcomes,
  inquiryQuestions,
} from "../answer/stream.ts"
export type {
  AskedBenefit,
  ServiceAnswer,
  ServiceBenefit,
  ServiceFamily,
  ServiceQuotient,
} from "../answer/vocabulary.ts"
export { type BirthPlace, type CivilIdentity, FRANCE } from "../beneficiary/vocabulary/identity.ts"
export { type ApiParticulierOptions, apiParticulier } from "./client.ts"
export type { InquiryResult } from "./exchanges.ts"
export { type CafInquiries, cafInquiries } from "./plugin.ts"
export type { ApiParticulier, AskOptions } from "./port.ts"
