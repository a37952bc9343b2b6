import type { Keys } from "@traitdunion/core"
import { keysOf } from "../wrapping/index.ts"
import { openFile } from "./open.ts"
import type { PassphraseFile } from "./passphrase.ts"

/**
 * A key holder on a key file that a passphrase opens, made once with `createPassphraseFile`. For an association with a
 * computer or a server of its own. Opening takes a good fraction of a second and 128 MiB, on purpose: that is what each
 * try costs somebody who has copied the file. Wrapping and unwrapping then take microseconds.
 *
 * The file is read once. After `addMasterKey`, open it again in every program that stays up: one that does not know the
 * new master key answers `missing` for what it wrapped, and goes on wrapping with the old one.
 *
 * @throws `KeyUnavailable` with reason `missing` when there is no such file, `wrong-passphrase`, or `unreachable` when
 * it may not be read.
 * @throws `InvalidInput` when the file is damaged, no key file, or asks for more memory than a key file may.
 *
 * @example
 * ```ts
 * import { passphraseKeys } from "@traitdunion/keys"
 * const keys = await passphraseKeys({ file: "keys.json", passphrase: { file: "/run/secrets/passphrase" } })
 * const dataKey = crypto.getRandomValues(new Uint8Array(32))
 * const wrapped = await keys.wrap(dataKey, { structure: "association-exemple", subject: "person-1" })
 * ```
 */
export const passphraseKeys = async (input: PassphraseFile): Promise<Keys> => {
  const [current, ...previous] = (await openFile(input)).ring
  return keysOf("passphrase-file", current, previous)
}
