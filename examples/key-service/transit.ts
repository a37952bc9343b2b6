// A key holder on a key-management service: the transit engine of HashiCorp Vault and of OpenBao. The master key never
// leaves the service, which can count, refuse and log each use of it.
import { InvalidInput, type KeyContext, type Keys, KeyUnavailable } from "@traitdunion/core"
import { ask } from "./ask.ts"
import { readOptions, type TransitOptions } from "./options.ts"
import { decrypted, encrypted } from "./service-answer.ts"

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString("base64")

/** What a wrapped key is bound to. JSON, so that no two pairs of names give the same text. */
const boundTo = ({ structure, subject }: KeyContext): string => base64(JSON.stringify([structure, subject]))

const wrongLength = () =>
  new InvalidInput("keys.wrap", [
    {
      path: ["key"],
      code: "custom",
      fr: "Une clé de données a exactement 32 octets",
      en: "A data key has 32 bytes exactly",
    },
  ])

/**
 * The key port on a transit engine. The database keeps the service's own text (`vault:v1:…`), which names the version of
 * the key: after a rotation in the service, older texts still open, and wrapping again uses the new version.
 *
 * Throws `InvalidInput` when an option cannot be. `wrap` and `unwrap` reject with `KeyUnavailable`: `not-opened` when the
 * service refuses the text or whom it is for, `unreachable` when it does not answer, or not as it should.
 */
export const transitKeys = (options: TransitOptions): Keys => {
  const settings = readOptions(options)
  return {
    name: "transit",
    wrap: async (key, context) => {
      if (key.length !== 32) throw wrongLength()
      const body = { plaintext: base64(key), associated_data: boundTo(context) }
      return (await ask(settings, "encrypt", body, encrypted)).data.ciphertext
    },
    unwrap: async (wrapped, context) => {
      // What another key holder wrapped needs no service to be refused.
      if (!wrapped.startsWith("vault:")) throw new KeyUnavailable("not-opened")
      const body = { ciphertext: wrapped, associated_data: boundTo(context) }
      return (await ask(settings, "decrypt", body, decrypted)).data.plaintext
    },
  }
}
