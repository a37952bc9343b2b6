export {
  Inquiries,
  type InquiriesState,
  type Inquiry,
  type InquiryOutcome,
  type InquiryQuestion,
  inquiryOutcomes,
  inquiryQuestions,
} from "./stream.ts"
export * from "./vocabulary.ts"
