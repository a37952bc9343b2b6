import { randomBytes } from "node:crypto"
import { invalid, MASTER_KEY_BYTES, masterKey } from "../wrapping/index.ts"
import { idsOf, type MasterKeys } from "./ids.ts"
import { openFile } from "./open.ts"
import type { PassphraseFile } from "./passphrase.ts"
import { type Ring, sealRing } from "./ring.ts"
import { saveChange } from "./save.ts"

const MOST_KEYS = 100

/**
 * Add a master key, which wraps from now on; what the others wrapped still opens. The first step of a rotation: then
 * open the file again in every program, have every data key wrapped again, and retire the old master key.
 *
 * @throws `KeyUnavailable` with reason `missing`, `unreachable` or `wrong-passphrase`. The file is as it was.
 * @throws `InvalidInput` when the file is damaged, changed meanwhile, or holds 100 master keys.
 *
 * @example
 * ```ts
 * import { addMasterKey } from "@traitdunion/keys"
 * const { current, previous } = await addMasterKey({ file: "keys.json", passphrase: { file: "/run/secrets/passphrase" } })
 * ```
 */
export const addMasterKey = async (input: PassphraseFile): Promise<MasterKeys> => {
  const { onDisk, ring, passphrase } = await openFile(input)
  if (ring.length >= MOST_KEYS) {
    throw invalid("addMasterKey", "file", {
      fr: `Ce fichier a déjà ${MOST_KEYS} clés maîtresses : retirer d'abord celles qui ne servent plus`,
      en: `This file has ${MOST_KEYS} master keys already: retire those no longer in use first`,
    })
  }
  const grown: Ring = [masterKey(randomBytes(MASTER_KEY_BYTES)), ...ring]
  saveChange("addMasterKey", onDisk, await sealRing(passphrase, grown))
  return idsOf(grown)
}

/** A key file and the master key to take away. */
export interface RetireMasterKeyInput extends PassphraseFile {
  /** Its id, one of `previous` of `masterKeysOf`. */
  readonly keyId: string
}

/**
 * Take an old master key away, for good: whatever it wrapped and was not wrapped again never opens any more. The last
 * step of a rotation. Copies of the file that were made before still hold it.
 *
 * @throws `InvalidInput` when it is the current one, or not there; when the file is damaged or changed meanwhile.
 * @throws `KeyUnavailable` with reason `missing`, `unreachable` or `wrong-passphrase`. The file is as it was.
 *
 * @example
 * ```ts
 * import { masterKeysOf, retireMasterKey } from "@traitdunion/keys"
 * const opened = { file: "keys.json", passphrase: { file: "/run/secrets/passphrase" } }
 * for (const keyId of (await masterKeysOf(opened)).previous) await retireMasterKey({ ...opened, keyId })
 * ```
 */
export const retireMasterKey = async ({ keyId, ...input }: RetireMasterKeyInput): Promise<MasterKeys> => {
  const { onDisk, ring, passphrase } = await openFile(input)
  const [current, ...previous] = ring
  if (keyId === current.id) {
    throw invalid("retireMasterKey", "keyId", {
      fr: "C'est la clé maîtresse en service : en ajouter d'abord une autre, puis renouveler l'enveloppe de chaque clé",
      en: "It is the current master key: add another first, then have every data key wrapped again",
    })
  }
  if (!previous.some(({ id }) => id === keyId)) {
    throw invalid("retireMasterKey", "keyId", {
      fr: "Le fichier n'a pas cette clé maîtresse",
      en: "The file has no such master key",
    })
  }
  const left: Ring = [current, ...previous.filter(({ id }) => id !== keyId)]
  saveChange("retireMasterKey", onDisk, await sealRing(passphrase, left))
  return idsOf(left)
}
