import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import type { Context } from "../context.ts"
import { type Attempt, limited } from "../limits/index.ts"
import { AccountRefused } from "../refused.ts"
import { giveTicket, takeTicket } from "../tickets/index.ts"
import { completeSignIn, note, openAccount, type Purpose, type SignedIn } from "./complete.ts"
import { checkShown } from "./shown.ts"

type Transports = RegistrationResponseJSON["response"]["transports"]

/** What the browser's `navigator.credentials.create` wants, and the ticket that goes back with its answer. */
export interface RegistrationAsked {
  readonly options: PublicKeyCredentialCreationOptionsJSON
  readonly ticket: string
}

/** What the browser's `navigator.credentials.get` wants, and the ticket that goes back with its answer. */
export interface PasskeyAsked {
  readonly options: PublicKeyCredentialRequestOptionsJSON
  readonly ticket: string
}

const transportsOf = (text: string): Transports => (text === "" ? [] : (text.split(",") as Transports))

/** Ask a device for a new passkey of an account. The person must show themselves to the device each time. */
export const askRegistration = async (context: Context, account: string): Promise<RegistrationAsked> => {
  const { id, name } = await openAccount(context, account)
  const known = await context.db.selectFrom("account_passkey").select("id").where("account", "=", id).execute()
  const options = await generateRegistrationOptions({
    rpID: context.site.host,
    rpName: context.site.name,
    userID: new TextEncoder().encode(id),
    userName: name,
    userDisplayName: name,
    attestationType: "none",
    excludeCredentials: known.map((key) => ({ id: key.id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  return { options, ticket: await giveTicket(context, "registration", id, options.challenge) }
}

/** Keep the passkey that a device made. */
export const addPasskey = async (
  context: Context,
  {
    ticket,
    response,
    name,
  }: { readonly ticket: string; readonly response: RegistrationResponseJSON; readonly name: string },
): Promise<string> => {
  checkShown({ ticket, response })
  const { account, data } = await takeTicket(context, "registration", ticket)
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: data,
    expectedOrigin: context.site.origin,
    expectedRPID: context.site.host,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (checked?.verified !== true) throw new AccountRefused("not-recognised")
  const { credential } = checked.registrationInfo
  const now = context.clock.now()
  const row = {
    id: credential.id,
    account,
    public_key: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: (credential.transports ?? []).join(","),
    name: name.slice(0, 100),
    added_at: now,
    used_at: now,
  }
  await context.db.insertInto("account_passkey").values(row).execute()
  await note(context, account, "passkey-added", account)
  return account
}

/** Ask a device for a passkey of this site, whoever's: no account is named, so that nobody learns which there are. */
export const askPasskey = async (context: Context, confirms?: string): Promise<PasskeyAsked> => {
  const options = await generateAuthenticationOptions({ rpID: context.site.host, userVerification: "required" })
  const kind = confirms === undefined ? "passkey-sign-in" : "confirmation"
  return { options, ticket: await giveTicket(context, kind, confirms ?? "", options.challenge) }
}

/** What a browser answers to {@link PasskeyAsked}. */
export interface PasskeyShown {
  readonly ticket: string
  readonly response: AuthenticationResponseJSON
}

/** Enter, or show again who one is, by a passkey. */
export const byPasskey = (
  context: Context,
  { ticket, response }: PasskeyShown,
  purpose: Purpose,
  attempt: Attempt,
): Promise<SignedIn> =>
  limited(context, attempt, async () => {
    checkShown({ ticket, response })
    const kind = purpose.kind === "sign-in" ? "passkey-sign-in" : "confirmation"
    const { data } = await takeTicket(context, kind, ticket)
    const key = await context.db
      .selectFrom("account_passkey")
      .selectAll()
      .where("id", "=", response.id)
      .executeTakeFirst()
    if (key === undefined) throw new AccountRefused("not-recognised")
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: data,
      expectedOrigin: context.site.origin,
      expectedRPID: context.site.host,
      requireUserVerification: true,
      credential: {
        id: key.id,
        publicKey: new Uint8Array(Buffer.from(key.public_key, "base64url")),
        counter: key.counter,
        transports: transportsOf(key.transports) ?? [],
      },
    }).catch(() => undefined)
    if (checked?.verified !== true) throw new AccountRefused("not-recognised")
    await context.db
      .updateTable("account_passkey")
      .set({ counter: checked.authenticationInfo.newCounter, used_at: context.clock.now() })
      .where("id", "=", key.id)
      .execute()
    return completeSignIn(context, key.account, "passkey", purpose)
  })
