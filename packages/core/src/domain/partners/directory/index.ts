export * from "./partner.ts"
export { directory, partnerCard, partnerTable } from "./queries.ts"
