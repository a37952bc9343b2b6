import { randomBytes } from "node:crypto"
import type { Context } from "./context.ts"

const SECRET_BYTES = 32

/**
 * A secret that an account's own devices wrap the key of their drafts with. It goes to a signed-in session alone, and
 * it is gone with the account: what a stolen telephone keeps then opens no more.
 */
export const deviceSecret = async ({ db, keys, structure }: Context, account: string): Promise<Uint8Array> => {
  const subject = `account/${account}`
  const read = async (): Promise<Uint8Array | undefined> => {
    const row = await db
      .selectFrom("account_device_secret")
      .select("secret")
      .where("account", "=", account)
      .executeTakeFirst()
    return row === undefined ? undefined : keys.unwrap(row.secret, { structure, subject })
  }
  const known = await read()
  if (known !== undefined) return known
  const secret = await keys.wrap(randomBytes(SECRET_BYTES), { structure, subject })
  // Of two that ask at once, the first decides.
  await db
    .insertInto("account_device_secret")
    .values({ account, secret })
    .execute()
    .catch(() => undefined)
  return (await read()) ?? new Uint8Array()
}
