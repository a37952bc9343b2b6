import { randomBytes } from "node:crypto"
import { MASTER_KEY_BYTES, masterKey } from "../wrapping/index.ts"
import { idsOf, type MasterKeys } from "./ids.ts"
import { type PassphraseFile, readNewPassphrase } from "./passphrase.ts"
import { type Ring, sealRing } from "./ring.ts"
import { saveNew } from "./save.ts"

/**
 * Make a key file with a first master key. Once for a structure: every personal word of the journal will depend on it.
 * The file is readable by its owner alone, and never replaces another. Keep a copy of it apart from the database's own
 * copies, and the passphrase apart from both.
 *
 * @throws `InvalidInput` when the passphrase has less than 12 characters, or the file is there already.
 * @throws `KeyUnavailable` with reason `missing` when the folder is not there, `unreachable` when it cannot be written.
 *
 * @example
 * ```ts
 * import { createPassphraseFile } from "@traitdunion/keys"
 * await createPassphraseFile({ file: "keys.json", passphrase: "sept chevaux sous la pluie" })
 * ```
 */
export const createPassphraseFile = async ({ file, passphrase }: PassphraseFile): Promise<MasterKeys> => {
  const text = await readNewPassphrase("createPassphraseFile", "passphrase", passphrase)
  const ring: Ring = [masterKey(randomBytes(MASTER_KEY_BYTES))]
  saveNew("createPassphraseFile", file, await sealRing(text, ring))
  return idsOf(ring)
}
