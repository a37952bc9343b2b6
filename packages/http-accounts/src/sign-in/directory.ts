import * as oidc from "openid-client"
import type { Context } from "../context.ts"
import { type Attempt, limited } from "../limits/index.ts"
import { AccountRefused } from "../refused.ts"
import { hashOf } from "../secrets/index.ts"
import type { Device } from "../sessions/index.ts"
import { giveTicket, takeTicket } from "../tickets/index.ts"
import { completeSignIn, note, type SignedIn } from "./complete.ts"

/** A partner's own directory, by OpenID Connect. */
export interface Directory {
  /** The issuer's address, as its discovery document names it. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Where the directory sends people back to: an address of this site. */
  readonly callback: string
  /** In place of the global `fetch`. */
  readonly fetch?: oidc.CustomFetch
}

interface Begun {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly device: Device
}

const identityOf = (issuer: string, subject: string): string => hashOf(`directory:${issuer} ${subject}`)

const configurationOf = ({ issuer, clientId, clientSecret, fetch: asked }: Directory): Promise<oidc.Configuration> =>
  oidc.discovery(
    new URL(issuer),
    clientId,
    clientSecret,
    undefined,
    asked === undefined ? {} : { [oidc.customFetch]: asked },
  )

/** Begin at the directory: the address to send the browser to, and the ticket to keep in a cookie until it is back. */
export const askDirectory = async (
  context: Context,
  directory: Directory,
  { device, account = "" }: { readonly device: Device; readonly account?: string },
): Promise<{ readonly address: string; readonly ticket: string }> => {
  const configuration = await configurationOf(directory)
  const begun: Begun = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    device,
  }
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: directory.callback,
    scope: "openid",
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: "S256",
  })
  return { address: address.href, ticket: await giveTicket(context, "directory", account, JSON.stringify(begun)) }
}

const subjectOf = async (directory: Directory, returned: URL, { state, nonce, verifier }: Begun): Promise<string> => {
  const tokens = await oidc.authorizationCodeGrant(await configurationOf(directory), returned, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const subject = tokens.claims()?.sub
  if (subject === undefined) throw new AccountRefused("not-recognised")
  return subject
}

/**
 * Back from the directory. An identity that is linked enters; one that is not is linked when whoever asked had opened an
 * invitation first, and is refused else: an account never makes itself.
 */
export const byDirectory = (
  context: Context,
  directory: Directory,
  { returned, ticket }: { readonly returned: URL; readonly ticket: string },
  attempt: Attempt,
): Promise<SignedIn> =>
  limited(context, attempt, async () => {
    const { account, data } = await takeTicket(context, "directory", ticket)
    const begun: Begun = JSON.parse(data)
    const subject = await subjectOf(directory, returned, begun).catch((cause) => {
      throw new AccountRefused("not-recognised", cause)
    })
    const identity = identityOf(directory.issuer, subject)
    const linked = await context.db
      .selectFrom("account_directory")
      .select("account")
      .where("identity", "=", identity)
      .executeTakeFirst()
    if (linked === undefined && account === "") throw new AccountRefused("unlinked")
    if (linked === undefined) {
      await context.db.insertInto("account_directory").values({ identity, account }).execute()
      await note(context, account, "directory-linked", account)
    }
    return completeSignIn(context, linked?.account ?? account, "directory", { kind: "sign-in", device: begun.device })
  })
