import { openFile } from "./open.ts"
import type { PassphraseFile } from "./passphrase.ts"
import type { Ring } from "./ring.ts"

/** The ids of a key file's master keys, as wrapped texts name them: `tdu1.<id>.…`. */
export interface MasterKeys {
  /** The one that wraps. */
  readonly current: string
  /** Those that still unwrap what they wrapped, the newest first. */
  readonly previous: ReadonlyArray<string>
}

export const idsOf = ([current, ...previous]: Ring): MasterKeys => ({
  current: current.id,
  previous: previous.map(({ id }) => id),
})

/**
 * The ids of a key file's master keys: those that `retireMasterKey` may be asked to take away are in `previous`.
 *
 * @throws `KeyUnavailable` with reason `missing`, `unreachable` or `wrong-passphrase`.
 * @throws `InvalidInput` when the file is damaged.
 *
 * @example
 * ```ts
 * import { masterKeysOf } from "@traitdunion/keys"
 * const { previous } = await masterKeysOf({ file: "keys.json", passphrase: { file: "/run/secrets/passphrase" } })
 * ```
 */
export const masterKeysOf = async (input: PassphraseFile): Promise<MasterKeys> => idsOf((await openFile(input)).ring)
