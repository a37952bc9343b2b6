export { checkEligibility, type Eligibility, type EligibilityAnswers, type EligibilityPoint } from "./check.ts"
