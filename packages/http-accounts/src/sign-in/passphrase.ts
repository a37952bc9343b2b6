import type { Context } from "../context.ts"
import { type Attempt, limited } from "../limits/index.ts"
import { AccountRefused } from "../refused.ts"
import {
  codeAddress,
  hashOfRecovery,
  hashPassphrase,
  isPassphrase,
  MAX_PASSPHRASE,
  MIN_PASSPHRASE,
  newCodeSecret,
  newRecoveryCodes,
  periodOfCode,
} from "../secrets/index.ts"
import { giveTicket, takeTicket } from "../tickets/index.ts"
import { completeSignIn, note, openAccount, type Purpose, type SignedIn } from "./complete.ts"

const CODE = /^\d{6}$/
const MIN_DISTINCT = 6

const isWeak = (passphrase: string, account: { readonly id: string; readonly name: string }): boolean => {
  const text = passphrase.normalize("NFKC").toLowerCase()
  const holds = (word: string): boolean => word.length > 3 && text.includes(word.toLowerCase())
  const short = [...text].length < MIN_PASSPHRASE || [...text].length > MAX_PASSPHRASE
  return short || new Set(text).size < MIN_DISTINCT || holds(account.id) || holds(account.name)
}

const subject = (account: string): string => `account/${account}`

/** What a person sets up on a telephone's app: the address of the QR code, and the same secret to type. */
export interface CodeSetup {
  readonly ticket: string
  readonly address: string
  readonly secret: string
}

/** Begin to set up a passphrase: what the app on the telephone must learn. Nothing lasts until a first code is shown. */
export const askCodeSetup = async (context: Context, account: string): Promise<CodeSetup> => {
  const { id, name } = await openAccount(context, account)
  const secret = newCodeSecret()
  const wrapped = await context.keys.wrap(new TextEncoder().encode(secret), {
    structure: context.structure,
    subject: subject(id),
  })
  const ticket = await giveTicket(context, "code-setup", id, wrapped)
  return { ticket, secret, address: codeAddress(secret, context.site.name, name) }
}

/** Set the passphrase and the app that makes codes, together: neither opens anything alone. */
export const setPassphrase = async (
  context: Context,
  { ticket, passphrase, code }: { readonly ticket: string; readonly passphrase: string; readonly code: string },
): Promise<string> => {
  const { account, data } = await takeTicket(context, "code-setup", ticket)
  const known = await openAccount(context, account)
  if (isWeak(passphrase, known)) throw new AccountRefused("weak-passphrase")
  const at = context.clock.now()
  const period = periodOfCode(await secretOf(context, account, data), code, at)
  if (!CODE.test(code) || period === undefined) throw new AccountRefused("not-recognised")
  const row = { account, hash: await hashPassphrase(passphrase), code_secret: data, code_period: period }
  await context.db.transaction().execute(async (db) => {
    await db.deleteFrom("account_passphrase").where("account", "=", account).execute()
    await db.insertInto("account_passphrase").values(row).execute()
  })
  await note(context, account, "passphrase-set", account)
  return account
}

const secretOf = async ({ keys, structure }: Context, account: string, wrapped: string): Promise<string> =>
  new TextDecoder().decode(await keys.unwrap(wrapped, { structure, subject: subject(account) }))

/** Ten new recovery codes; the former ones no longer open. They are told once. */
export const makeRecoveryCodes = async (context: Context, account: string): Promise<ReadonlyArray<string>> => {
  const { id } = await openAccount(context, account)
  const codes = newRecoveryCodes()
  await context.db.transaction().execute(async (db) => {
    await db.deleteFrom("account_recovery").where("account", "=", id).execute()
    await db
      .insertInto("account_recovery")
      .values(codes.map((code) => ({ hash: hashOfRecovery(code), account: id })))
      .execute()
  })
  await note(context, id, "recovery-codes-made", id)
  return codes
}

/** What somebody types: their account, the passphrase, and six digits of the app or a recovery code. */
export interface PassphraseShown {
  readonly account: string
  readonly passphrase: string
  readonly code: string
}

// Of two that show the same code at once, one has it: the row changes for the first alone.
const useCode = async (context: Context, account: string, code: string): Promise<boolean> => {
  const kept = await context.db
    .selectFrom("account_passphrase")
    .selectAll()
    .where("account", "=", account)
    .executeTakeFirst()
  if (kept === undefined) return false
  const period = periodOfCode(await secretOf(context, account, kept.code_secret), code, context.clock.now())
  if (period === undefined || period <= kept.code_period) return false
  const used = await context.db
    .updateTable("account_passphrase")
    .set({ code_period: period })
    .where("account", "=", account)
    .where("code_period", "<", period)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

const useRecovery = async ({ db }: Context, account: string, code: string): Promise<boolean> => {
  const gone = await db
    .deleteFrom("account_recovery")
    .where("hash", "=", hashOfRecovery(code))
    .where("account", "=", account)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Enter, or show again who one is, by passphrase and a second proof. The answer is the same whatever was wrong. */
export const byPassphrase = (
  context: Context,
  { account, passphrase, code }: PassphraseShown,
  purpose: Purpose,
  attempt: Attempt,
): Promise<SignedIn> =>
  limited(context, { ...attempt, account }, async () => {
    if (passphrase.length > MAX_PASSPHRASE * 4) throw new AccountRefused("not-recognised")
    const kept = await context.db
      .selectFrom("account_passphrase as p")
      .innerJoin("account as a", "a.id", "p.account")
      .select(["p.hash", "a.id"])
      .where("p.account", "=", account)
      .where("a.closed_at", "is", null)
      .executeTakeFirst()
    const mine = kept?.id === account ? kept.hash : undefined
    if (!(await isPassphrase(passphrase, mine))) throw new AccountRefused("not-recognised")
    const digits = code.replaceAll(/\s/g, "")
    if (CODE.test(digits)) {
      if (!(await useCode(context, account, digits))) throw new AccountRefused("not-recognised")
      return completeSignIn(context, account, "passphrase-and-code", purpose)
    }
    if (!(await useRecovery(context, account, code))) throw new AccountRefused("not-recognised")
    await note(context, account, "recovery-code-used", account)
    return completeSignIn(context, account, "passphrase-and-recovery", purpose)
  })
