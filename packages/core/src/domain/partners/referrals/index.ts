export { referrals } from "./queries.ts"
export * from "./referral.ts"
export { referralIndicators, referralTable, referralTally } from "./tally.ts"
