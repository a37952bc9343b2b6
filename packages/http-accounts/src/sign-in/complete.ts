import { randomUUID } from "node:crypto"
import type { Context } from "../context.ts"
import { AccountRefused } from "../refused.ts"
import { beginSession, type Device, renewSession, type Way } from "../sessions/index.ts"

/** Somebody is in: what goes into their cookie. */
export interface SignedIn {
  readonly account: string
  readonly token: string
}

/** Write down what happened to an account. No address, no device: who, what and when. */
export const note = async ({ db, clock }: Context, account: string, what: string, by: string): Promise<void> => {
  const row = { id: randomUUID(), account, what, by, at: clock.now() }
  await db.insertInto("account_event").values(row).execute()
}

/** An account that may be used; refused alike when there is none and when it is closed. */
export const openAccount = async (
  { db }: Context,
  id: string,
): Promise<{ readonly id: string; readonly name: string }> => {
  const row = await db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) throw new AccountRefused("not-recognised")
  return row
}

/** For what somebody showed who they are: to enter, or again within a session that they hold. */
export type Purpose =
  | { readonly kind: "sign-in"; readonly device: Device }
  | { readonly kind: "confirm"; readonly token: string; readonly account: string }

/**
 * The one place where a session begins or becomes fresh again, whatever the way in. `way` has no member for half of a
 * proof: who holds a passphrase alone never comes here.
 */
export const completeSignIn = async (
  context: Context,
  account: string,
  way: Way,
  purpose: Purpose,
): Promise<SignedIn> => {
  const { id } = await openAccount(context, account)
  if (purpose.kind === "sign-in") {
    const token = await beginSession(context, id, way, purpose.device)
    await note(context, id, `signed-in:${way}`, id)
    return { account: id, token }
  }
  if (purpose.account !== id) throw new AccountRefused("not-recognised")
  return { account: id, token: await renewSession(context, purpose.token) }
}
