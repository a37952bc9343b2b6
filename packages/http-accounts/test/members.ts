import { Secret, TOTP } from "otpauth"
import type { Accounts } from "../src/index.ts"
import { authenticator } from "./authenticator.ts"
import type { World } from "./world.ts"

export const PASSPHRASE = "sept chevaux bleus sous la pluie"

/** Six digits as an app on a telephone shows them at this moment. */
export const codeAt = (secret: string, at: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(at) })

/** Somebody with an account and a ticket to enrol. */
export const invited = async (
  { accounts }: World,
  id = "m-1",
  roles: ReadonlyArray<"mediator" | "director"> = ["mediator"],
) => {
  const link = await accounts.invite({ id, name: `Nom ${id}`, actor: { roles }, by: "d-1" })
  return accounts.enrol(await accounts.openInvitation(link))
}

/** Somebody who signs in with a passkey. */
export const withPasskey = async (world: World, id = "m-1") => {
  const account = await invited(world, id)
  const device = authenticator()
  await world.accounts.addPasskey(device.create(await world.accounts.askRegistration(account)))
  return { account, device }
}

/** Somebody who signs in with a passphrase and codes. */
export const withPassphrase = async (world: World, id = "m-1") => {
  const account = await invited(world, id)
  const { ticket, secret } = await world.accounts.askCodeSetup(account)
  await world.accounts.setPassphrase({ ticket, passphrase: PASSPHRASE, code: codeAt(secret, world.now()) })
  world.wait(30_000)
  return { account, secret, code: () => codeAt(secret, world.now()) }
}

/** The reason of a refusal, or what went through instead. */
export const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => "went through",
    (error: unknown) => (error as { reason?: string }).reason ?? error,
  )

export type { Accounts }
