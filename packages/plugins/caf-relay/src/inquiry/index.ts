export type { AskedBenefit, ServiceAnswer, ServiceBenefit, ServiceFamily, ServiceQuotient } from "./answers.ts"
export { type ApiParticulierOptions, apiParticulier } from "./client.ts"
export type { InquiryResult } from "./exchanges.ts"
export { type BirthPlace, type CivilIdentity, FRANCE } from "./identity.ts"
export { type CafInquiries, cafInquiries } from "./plugin.ts"
export type { ApiParticulier, AskOptions } from "./port.ts"
export {
  Inquiries,
  type InquiriesState,
  type Inquiry,
  type InquiryOutcome,
  type InquiryQuestion,
  inquiryOutcomes,
  inquiryQuestions,
} from "./stream.ts"
