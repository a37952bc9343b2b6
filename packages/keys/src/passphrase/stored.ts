// The key file: JSON with the parameters of scrypt, and all master keys sealed as one, so that none can be taken out,
// exchanged or made current by somebody who has not the passphrase.
import { createHash } from "node:crypto"
import { open, realpath } from "node:fs/promises"
import { InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"
import { invalid } from "../wrapping/index.ts"
import { type ScryptSettings, scryptSettings } from "./scrypt.ts"
import { notExposed, unavailable } from "./unavailable.ts"

const FORMAT = "traitdunion-keys"
const VERSION = 1
const LARGEST = 64 * 1024
const WHERE = "passphraseFile"

const storedFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  scrypt: scryptSettings,
  sealed: z.string().regex(/^[\w-]+$/),
  checksum: z.string(),
})

/** What a key file holds, as far as anybody can read it. */
export interface Stored {
  readonly scrypt: ScryptSettings
  readonly sealed: string
}

/** What the sealed master keys are bound to: they open with the parameters that stand beside them only. */
export const header = ({ N, r, p, salt }: ScryptSettings): ReadonlyArray<string> => [
  FORMAT,
  ...[VERSION, N, r, p].map(String),
  salt,
]

/** Tells a damaged file from a wrong passphrase. It protects from accidents; from people, the sealing does. */
const checksumOf = ({ scrypt, sealed }: Stored): string =>
  createHash("sha256")
    .update(JSON.stringify([...header(scrypt), sealed]))
    .digest("base64url")

export const storedText = ({ scrypt, sealed }: Stored): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, scrypt, sealed, checksum: checksumOf({ scrypt, sealed }) }, null, 2)}\n`

const unfinished = (): InvalidInput =>
  invalid(WHERE, "file", {
    fr: "Le fichier est vide : sa création a été interrompue. Le supprimer, puis le créer de nouveau",
    en: "The file is empty: its creation was interrupted. Delete it, then create it again",
  })

const damaged = (): InvalidInput =>
  invalid(WHERE, "file", {
    fr: "Le fichier de clés est endommagé : revenir à une copie de sauvegarde",
    en: "The key file is damaged: go back to a copy",
  })

const parsed = (text: string): Stored => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw damaged()
  }
  const result = storedFile.safeParse(json, { reportInput: true })
  if (!result.success) throw new InvalidInput(WHERE, issuesOf(result.error))
  if (checksumOf(result.data) !== result.data.checksum) throw damaged()
  return result.data
}

/** A key file as it stands on the disk: its real path, its text, and what that says. */
export interface OnDisk extends Stored {
  readonly path: string
  readonly text: string
}

/**
 * Read a key file, bounded in length.
 *
 * @throws `KeyUnavailable`: `missing` when there is none, `unreachable` when it may not be read, `exposed` when others of
 * this machine may read or change it.
 * @throws `InvalidInput` when it is damaged or no key file.
 */
export const readStored = async (file: string): Promise<OnDisk> => {
  const bytes = Buffer.alloc(LARGEST + 1)
  let path: string
  let length: number
  try {
    // A change replaces the file itself, not a link to it.
    path = await realpath(file)
    await using handle = await open(path, "r")
    notExposed((await handle.stat()).mode)
    length = (await handle.read(bytes, 0, bytes.length, 0)).bytesRead
  } catch (cause) {
    throw unavailable(cause)
  }
  if (length === 0) throw unfinished()
  if (length > LARGEST) throw damaged()
  const text = bytes.toString("utf8", 0, length)
  return { path, text, ...parsed(text) }
}
