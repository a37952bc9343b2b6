export { giveTicket, lookAtTicket, takeTicket } from "./tickets.ts"
