import { type Keys, KeyUnavailable } from "@traitdunion/core"
import { invalid, keysOf, type MasterKey, masterKey } from "../wrapping/index.ts"
import { decodeKey } from "./decode.ts"

/** Where {@link environmentKeys} finds its keys. */
export interface EnvironmentKeysOptions {
  /** The variable of the current key. `TRAITDUNION_KEY` by default. */
  readonly variable?: string
  /** The variable of the keys before it, separated by spaces or commas. `TRAITDUNION_KEY_PREVIOUS` by default. */
  readonly previous?: string
  /** `process.env` by default. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

const read = (variable: string, text: string): MasterKey => {
  const bytes = decodeKey(text)
  if (bytes === undefined) {
    throw invalid("environmentKeys", variable, {
      fr: "Une clé fait 32 octets, en base64url, base64 ou hexadécimal ; `generateKey()` en donne une",
      en: "A key is 32 bytes as base64url, base64 or hexadecimal; `generateKey()` gives one",
    })
  }
  return masterKey(bytes)
}

/**
 * A key holder on a variable of the environment, for servers whose secrets come from their platform. The variable holds
 * 32 random bytes as base64url, base64 or hexadecimal, never a phrase.
 *
 * To change the key, put the new one into `TRAITDUNION_KEY` and the old one into `TRAITDUNION_KEY_PREVIOUS`: new keys
 * are wrapped with the first, older ones still open. Once every data key was wrapped again, take the old one away.
 *
 * @throws `KeyUnavailable` with reason `missing` when the variable is absent or empty.
 * @throws `InvalidInput` when a variable holds no key; its words hold no part of the value.
 *
 * @example
 * ```ts
 * import { environmentKeys, generateKey } from "@traitdunion/keys"
 * const keys = environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } })
 * const dataKey = crypto.getRandomValues(new Uint8Array(32))
 * const wrapped = await keys.wrap(dataKey, { structure: "association-exemple", subject: "person-1" })
 * ```
 */
export const environmentKeys = (options: EnvironmentKeysOptions = {}): Keys => {
  const { variable = "TRAITDUNION_KEY", previous = "TRAITDUNION_KEY_PREVIOUS", env = process.env } = options
  const current = env[variable]?.trim() ?? ""
  if (current === "") throw new KeyUnavailable("missing")
  const older = (env[previous] ?? "").split(/[\s,]+/).filter((text) => text !== "")
  return keysOf(
    "environment",
    read(variable, current),
    older.map((text) => read(previous, text)),
  )
}
