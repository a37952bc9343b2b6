export { correctNotification, openDispute } from "./commands.ts"
