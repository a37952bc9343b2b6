import { resolve } from "node:path"
import type { Keys } from "@traitdunion/core"
import { environmentKeys, passphraseKeys } from "@traitdunion/keys"
import { wrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { passphrase } from "./passphrase.ts"

/** Where the keys of a command come from. */
export interface KeyOptions {
  readonly keys?: string
  readonly passphraseFile?: string
}

/**
 * The key holder that the command line or the environment names; none when neither does, which is enough for what holds
 * nothing personal.
 */
export const keysOf = async (session: Session, { keys, passphraseFile }: KeyOptions): Promise<Keys | undefined> => {
  const { env, cwd } = session.io
  if (keys !== undefined) {
    return passphraseKeys({ file: resolve(cwd, keys), passphrase: await passphrase(session, passphraseFile) })
  }
  if (passphraseFile !== undefined) throw wrongUse((_, words) => words.keys.withoutKeys)
  return (env["TRAITDUNION_KEY"] ?? "").trim() === "" ? undefined : environmentKeys({ env })
}
