import { type PassphraseFile, readPassphrase } from "./passphrase.ts"
import { openRing, type Ring } from "./ring.ts"
import { derive } from "./scrypt.ts"
import { type OnDisk, readStored } from "./stored.ts"

/** A key file with its master keys, and the passphrase that opened it. */
export interface OpenedFile {
  readonly onDisk: OnDisk
  readonly ring: Ring
  readonly passphrase: string
}

/** Read a key file and open it. */
export const openFile = async ({ file, passphrase }: PassphraseFile): Promise<OpenedFile> => {
  const onDisk = await readStored(file)
  const text = await readPassphrase(passphrase)
  return { onDisk, ring: openRing(await derive(text, onDisk.scrypt), onDisk), passphrase: text }
}
