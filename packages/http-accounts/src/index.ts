/**
 * Sign-in for whoever has none: accounts by invitation, passkeys, a passphrase with one-time codes, recovery codes, a
 * partner's directory, and sessions that give the actor.
 *
 * @module
 */
export { type Accounts, type AccountsOptions, type Entered, openAccounts } from "./accounts.ts"
export type { Account } from "./context.ts"
export { copyAccounts } from "./copy.ts"
export type { Attempt } from "./limits/index.ts"
export type { AccountEvent, Invited, Member } from "./members/index.ts"
export { type AccountRefusal, AccountRefused, accountRefusals } from "./refused.ts"
export { isSafeOrigin } from "./requests/index.ts"
export { type Device, FRESH, SESSION_LASTS, type Session, type SessionSeen, type Way } from "./sessions/index.ts"
export type {
  CodeSetup,
  Directory,
  PasskeyAsked,
  PasskeyShown,
  PassphraseShown,
  RegistrationAsked,
} from "./sign-in/index.ts"
