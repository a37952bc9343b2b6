import type { KeyObject } from "node:crypto"
import { KeyUnavailable } from "@traitdunion/core"
import * as z from "zod"
import { type MasterKey, masterKey, open, seal } from "../wrapping/index.ts"
import { derive, newScryptSettings } from "./scrypt.ts"
import { header, type Stored } from "./stored.ts"

const keyText = z.string().regex(/^[\w-]{43}$/)
const sealedKeys = z.tuple([keyText], keyText)

/** All master keys of a file, the current one first, then from the newest to the oldest. */
export type Ring = readonly [current: MasterKey, ...previous: MasterKey[]]

const fromText = (text: string): MasterKey => masterKey(Buffer.from(text, "base64url"))

/** The master keys of a whole file. Rejects with `wrong-passphrase` when the key is not the one that sealed them. */
export const openRing = (key: KeyObject, { scrypt, sealed }: Stored): Ring => {
  const bytes = open(key, sealed, header(scrypt))
  // The file is as it was written, its checksum says so: it is the passphrase that is another.
  if (bytes === undefined) throw new KeyUnavailable("wrong-passphrase")
  const [current, ...previous] = sealedKeys.parse(JSON.parse(bytes.toString("utf8")))
  return [fromText(current), ...previous.map(fromText)]
}

/** Master keys as a file holds them, under a salt of its own. */
export const sealRing = async (passphrase: string, ring: Ring): Promise<Stored> => {
  const scrypt = newScryptSettings()
  const key = await derive(passphrase, scrypt)
  const texts = ring.map((one) => one.key.export().toString("base64url"))
  return { scrypt, sealed: seal(key, Buffer.from(JSON.stringify(texts)), header(scrypt)) }
}
