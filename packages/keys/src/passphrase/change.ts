import { openFile } from "./open.ts"
import { type Passphrase, readNewPassphrase } from "./passphrase.ts"
import { sealRing } from "./ring.ts"
import { saveChange } from "./save.ts"

/** A key file, the passphrase that opens it and the one that shall. */
export interface ChangePassphraseInput {
  readonly file: string
  readonly from: Passphrase
  readonly to: Passphrase
}

/**
 * Give a key file another passphrase. Only the master keys are sealed anew: nothing in the database changes, and
 * programs that opened the file go on.
 *
 * Copies of the file that were made before still open with the former passphrase. When somebody else may know it, add a
 * master key too, have every data key wrapped again, and retire the old one.
 *
 * @throws `InvalidInput` when `to` has less than 12 characters, when the file is damaged, or changed meanwhile.
 * @throws `KeyUnavailable` with reason `missing`, `unreachable` or `wrong-passphrase`. The file is as it was.
 *
 * @example
 * ```ts
 * import { changePassphrase } from "@traitdunion/keys"
 * await changePassphrase({ file: "keys.json", from: { file: "/run/secrets/former" }, to: { file: "/run/secrets/new" } })
 * ```
 */
export const changePassphrase = async ({ file, from, to }: ChangePassphraseInput): Promise<void> => {
  const text = await readNewPassphrase("changePassphrase", "to", to)
  const { onDisk, ring } = await openFile({ file, passphrase: from })
  saveChange("changePassphrase", onDisk, await sealRing(text, ring))
}
