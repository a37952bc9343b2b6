import { after, type Context, HOUR, MINUTE } from "../context.ts"
import { AccountRefused } from "../refused.ts"
import { hashOf, newToken } from "../secrets/index.ts"

/** What a ticket is good for, once, and for how long. */
const LASTS = {
  invitation: 72 * HOUR,
  registration: 5 * MINUTE,
  "passkey-sign-in": 5 * MINUTE,
  confirmation: 5 * MINUTE,
  enrolment: 15 * MINUTE,
  "code-setup": 15 * MINUTE,
  directory: 10 * MINUTE,
} as const

/** The kind of a ticket. */
export type TicketKind = keyof typeof LASTS

/** What is kept with a ticket until it is shown again. */
export interface Ticket {
  readonly account: string
  readonly data: string
}

/** Make a ticket. It is told once, and only its hash is kept. `account` is "" where nobody is known yet. */
export const giveTicket = async (
  { db, clock }: Context,
  kind: TicketKind,
  account: string,
  data = "",
): Promise<string> => {
  const now = clock.now()
  const token = newToken()
  await db.deleteFrom("account_ticket").where("until", "<=", now).execute()
  const row = { hash: hashOf(token), kind, account, data, until: after(now, LASTS[kind]) }
  await db.insertInto("account_ticket").values(row).execute()
  return token
}

/** Look at a ticket without using it; `undefined` when it is over or was used. */
export const lookAtTicket = async (
  { db, clock }: Context,
  kind: TicketKind,
  token: string,
): Promise<Ticket | undefined> =>
  db
    .selectFrom("account_ticket")
    .select(["account", "data"])
    .where("hash", "=", hashOf(token))
    .where("kind", "=", kind)
    .where("until", ">", clock.now())
    .executeTakeFirst()

/** Use a ticket: of two that show it at once, one has it. Throws `AccountRefused` with `expired`. */
export const takeTicket = async (context: Context, kind: TicketKind, token: string): Promise<Ticket> => {
  const ticket = await lookAtTicket(context, kind, token)
  if (ticket === undefined) throw new AccountRefused("expired")
  const gone = await context.db.deleteFrom("account_ticket").where("hash", "=", hashOf(token)).executeTakeFirst()
  if (gone.numDeletedRows !== 1n) throw new AccountRefused("expired")
  return ticket
}
