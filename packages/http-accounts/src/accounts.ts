import { type Actor, type Clock, InvalidInput, type Keys, systemClock } from "@traitdunion/core"
import type { Kysely } from "kysely"
import type { Account, Context } from "./context.ts"
import { deviceSecret } from "./device.ts"
import type { Attempt } from "./limits/index.ts"
import * as membership from "./members/index.ts"
import { AccountRefused } from "./refused.ts"
import {
  checkForm,
  checkOrigin,
  endedCookie,
  formToken,
  isSafeOrigin,
  sessionCookie,
  tokenOf,
} from "./requests/index.ts"
import { type Device, endSession, endSessions, readSession, type Session, sessionsOf } from "./sessions/index.ts"
import * as ways from "./sign-in/index.ts"
import { prepareTables, tablesOf } from "./tables/index.ts"
import { takeTicket } from "./tickets/index.ts"

/** Where accounts are kept, and for which site. */
export interface AccountsOptions<DB> {
  /** The database, the same as the journal's: one backup holds both. */
  readonly db: Kysely<DB>
  readonly structure: string
  /** Wraps the secrets of one-time codes and of devices. */
  readonly keys: Keys
  /** The site as browsers see it: `https://mediation.example.org`. Without encryption, `localhost` alone. */
  readonly origin: string
  /** The structure's name, shown by devices beside the passkey. */
  readonly name: string
  readonly clock?: Clock
  /**
   * Who acts for an account, now. Give it where roles are kept elsewhere, as facts with their days; `undefined` for
   * whoever may no longer enter. Without it, the roles of the invitation hold.
   */
  readonly actorOf?: (account: Account, stored: Actor) => Promise<Actor | undefined>
}

const contextOf = <DB>({
  db,
  structure,
  keys,
  origin,
  name,
  clock = systemClock,
  actorOf,
}: AccountsOptions<DB>): Context => {
  if (!isSafeOrigin(origin)) {
    throw new InvalidInput("accounts", [
      {
        path: ["origin"],
        code: "invalid_origin",
        fr: "Une adresse en https, sans chemin, est attendue (http pour localhost seulement)",
        en: "An https origin without a path is expected; http for localhost alone",
      },
    ])
  }
  return { db: tablesOf(db), clock, structure, keys, actorOf, site: { name, origin, host: new URL(origin).hostname } }
}

/** How somebody entered, as an answer of HTTP needs it. */
export interface Entered {
  readonly session: Session
  /** For `Set-Cookie`. */
  readonly cookie: string
}

/** Who may sign in to a structure, and who is signed in. Made by {@link openAccounts}. */
export interface Accounts {
  /** Make an account, and the secret of the link that opens it once, within 72 hours. */
  readonly invite: (invited: membership.Invited) => Promise<string>
  /** Let somebody who lost their device begin anew; all that opened their account no longer does. */
  readonly inviteAgain: (account: string, by: string) => Promise<string>
  /** Whom an invitation is for; `undefined` when it is over. It is not used by looking. */
  readonly invited: (invitation: string) => Promise<Account | undefined>
  /** Use an invitation: the ticket that is answered enrols, within 15 minutes. */
  readonly openInvitation: (invitation: string) => Promise<string>
  /** Close an account. Answers how many sessions ended. */
  readonly leave: (account: string, by: string) => Promise<number>
  readonly members: () => Promise<ReadonlyArray<membership.Member>>
  readonly events: (account: string) => Promise<ReadonlyArray<membership.AccountEvent>>

  /** Use the ticket of an opened invitation: its bearer may add a way in to this account. */
  readonly enrol: (ticket: string) => Promise<string>
  readonly askRegistration: (account: string) => Promise<ways.RegistrationAsked>
  /** Keep a passkey; answers its account. */
  readonly addPasskey: (given: Parameters<typeof ways.addPasskey>[1]) => Promise<string>
  readonly askCodeSetup: (account: string) => Promise<ways.CodeSetup>
  /** Set passphrase and codes together; answers their account. */
  readonly setPassphrase: (given: Parameters<typeof ways.setPassphrase>[1]) => Promise<string>
  readonly makeRecoveryCodes: (account: string) => Promise<ReadonlyArray<string>>

  readonly askPasskey: (session?: Session) => Promise<ways.PasskeyAsked>
  readonly byPasskey: (shown: ways.PasskeyShown, device: Device, attempt?: Attempt) => Promise<Entered>
  readonly byPassphrase: (shown: ways.PassphraseShown, device: Device, attempt?: Attempt) => Promise<Entered>
  readonly askDirectory: typeof ways.askDirectory extends (context: Context, ...rest: infer R) => infer A
    ? (...rest: R) => A
    : never
  readonly byDirectory: (
    directory: ways.Directory,
    back: { readonly returned: URL; readonly ticket: string },
    attempt?: Attempt,
  ) => Promise<Entered>
  /** Show again who one is, before sealed words: the session is fresh for 15 minutes, under a new cookie. */
  readonly confirmByPasskey: (request: Request, shown: ways.PasskeyShown, attempt?: Attempt) => Promise<Entered>
  readonly confirmByPassphrase: (
    request: Request,
    shown: Omit<ways.PassphraseShown, "account">,
    attempt?: Attempt,
  ) => Promise<Entered>

  /** The session of a request; `undefined` for whoever is not signed in. */
  readonly session: (request: Request) => Promise<Session | undefined>
  /** The actor of a request, for `mediationHandler`. */
  readonly actorOf: (request: Request) => Promise<Actor | undefined>
  /** The token that the forms of a request's session carry. */
  readonly formToken: (request: Request) => string | undefined
  /** That a request comes from this site, and a form from its session. Throws `AccountRefused`. */
  readonly check: (request: Request, form?: { readonly token: string | undefined }) => void
  /** End the session of a request. Answers what `Set-Cookie` says. */
  readonly signOut: (request: Request) => Promise<string>
  readonly sessions: (request: Request) => ReturnType<typeof sessionsOf>
  /** End all other sessions of whoever asks. */
  readonly endOthers: (request: Request) => Promise<number>
  /** End everybody's sessions, after a restore. */
  readonly endAll: () => Promise<number>
  /** The secret that the devices of a signed-in account wrap their drafts' key with. */
  readonly deviceSecret: (session: Session) => Promise<Uint8Array>
}

/**
 * Accounts for a structure: invitations, passkeys, a passphrase with one-time codes, recovery codes, a partner's
 * directory, and opaque sessions. Their tables (`account…`) are made where they are missing.
 *
 * Nothing here reads who somebody is from a form: a session gives the `Actor`.
 *
 * @throws `InvalidInput` when the origin is no encrypted one.
 *
 * @example
 * ```ts
 * import { openAccounts } from "@traitdunion/http-accounts"
 * import { memoryKeys } from "@traitdunion/core/testing"
 * import Database from "better-sqlite3"
 * import { Kysely, SqliteDialect } from "kysely"
 * const db = new Kysely({ dialect: new SqliteDialect({ database: new Database("structure.sqlite") }) })
 * const accounts = await openAccounts({ db, structure: "exemple", keys: memoryKeys(), origin: "https://mediation.example.org", name: "Exemple" })
 * const link = await accounts.invite({ id: "m-1", name: "Médiatrice A", actor: { roles: ["mediator"] }, by: "d-1" })
 * ```
 */
export const openAccounts = async <DB>(options: AccountsOptions<DB>): Promise<Accounts> => {
  const context = contextOf(options)
  await prepareTables(context.db)
  const session = async (request: Request): Promise<Session | undefined> => {
    const token = tokenOf(context, request)
    return token === undefined ? undefined : readSession(context, token)
  }
  const required = async (request: Request): Promise<{ readonly token: string; readonly session: Session }> => {
    const token = tokenOf(context, request)
    const found = token === undefined ? undefined : await readSession(context, token)
    if (token === undefined || found === undefined) throw new AccountRefused("not-recognised")
    return { token, session: found }
  }
  const entered = async ({ token }: ways.SignedIn): Promise<Entered> => {
    const found = await readSession(context, token)
    if (found === undefined) throw new AccountRefused("not-recognised")
    return { session: found, cookie: sessionCookie(context, token, found.device) }
  }
  const confirming = async (request: Request): Promise<Extract<ways.Purpose, { readonly kind: "confirm" }>> => {
    const held = await required(request)
    return { kind: "confirm", token: held.token, account: held.session.account.id }
  }
  return {
    invite: (invited) => membership.invite(context, invited),
    inviteAgain: (account, by) => membership.inviteAgain(context, account, by),
    invited: (invitation) => membership.invitedBy(context, invitation),
    openInvitation: (invitation) => membership.openInvitation(context, invitation),
    leave: (account, by) => membership.leave(context, account, by),
    members: () => membership.members(context),
    events: (account) => membership.eventsOf(context, account),
    enrol: async (ticket) => (await takeTicket(context, "enrolment", ticket)).account,
    askRegistration: (account) => ways.askRegistration(context, account),
    addPasskey: (given) => ways.addPasskey(context, given),
    askCodeSetup: (account) => ways.askCodeSetup(context, account),
    setPassphrase: (given) => ways.setPassphrase(context, given),
    makeRecoveryCodes: (account) => ways.makeRecoveryCodes(context, account),
    askPasskey: (held) => ways.askPasskey(context, held?.account.id),
    byPasskey: async (shown, device, attempt = {}) =>
      entered(await ways.byPasskey(context, shown, { kind: "sign-in", device }, attempt)),
    byPassphrase: async (shown, device, attempt = {}) =>
      entered(await ways.byPassphrase(context, shown, { kind: "sign-in", device }, attempt)),
    askDirectory: (directory, asked) => ways.askDirectory(context, directory, asked),
    byDirectory: async (directory, back, attempt = {}) =>
      entered(await ways.byDirectory(context, directory, back, attempt)),
    confirmByPasskey: async (request, shown, attempt = {}) =>
      entered(await ways.byPasskey(context, shown, await confirming(request), attempt)),
    confirmByPassphrase: async (request, shown, attempt = {}) => {
      const purpose = await confirming(request)
      return entered(await ways.byPassphrase(context, { ...shown, account: purpose.account }, purpose, attempt))
    },
    session,
    actorOf: async (request) => (await session(request))?.actor,
    formToken: (request) => {
      const token = tokenOf(context, request)
      return token === undefined ? undefined : formToken(token)
    },
    check: (request, form) => {
      checkOrigin(context, request)
      const token = tokenOf(context, request)
      if (form !== undefined && token !== undefined) checkForm(token, form.token)
    },
    signOut: async (request) => {
      const token = tokenOf(context, request)
      if (token !== undefined) await endSession(context, token)
      return endedCookie(context)
    },
    sessions: async (request) => {
      const held = await required(request)
      return sessionsOf(context, held.session.account.id, held.token)
    },
    endOthers: async (request) => {
      const held = await required(request)
      return endSessions(context, held.session.account.id, held.token)
    },
    endAll: () => endSessions(context),
    deviceSecret: (held) => deviceSecret(context, held.account.id),
  }
}
