export { referrals } from "./queries.ts"
export * from "./referral.ts"
export { type ReferralSheet, referralSheet } from "./sheet.ts"
export { referralIndicators, referralTable, referralTally } from "./tally.ts"
