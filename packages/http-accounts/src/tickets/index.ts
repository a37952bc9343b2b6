export { giveTicket, lookAtTicket, type Ticket, type TicketKind, takeTicket } from "./tickets.ts"
