import { type KeyContext, type Keys, KeyUnavailable } from "@traitdunion/core"
import { invalid } from "./invalid.ts"
import type { MasterKey } from "./master-key.ts"
import { open, seal } from "./sealing.ts"

const VERSION = "tdu1"
const DATA_KEY_BYTES = 32
// tdu1.<key id: 9 bytes>.<nonce, data key and tag: 60 bytes>
const WRAPPED = /^tdu1\.([\w-]{12})\.([\w-]{80})$/

const boundTo = (keyId: string, { structure, subject }: KeyContext): ReadonlyArray<string> => [
  VERSION,
  keyId,
  structure,
  subject,
]

/** The key port on master keys at hand: the current one wraps, all of them unwrap. */
export const keysOf = (name: string, current: MasterKey, previous: ReadonlyArray<MasterKey>): Keys => {
  const byId = new Map([current, ...previous].map(({ id, key }) => [id, key]))
  return {
    name,
    wrap: async (dataKey, context) => {
      if (dataKey.length !== DATA_KEY_BYTES) {
        throw invalid("keys.wrap", "key", {
          fr: "Une clé de données a exactement 32 octets",
          en: "A data key has 32 bytes exactly",
        })
      }
      return [VERSION, current.id, seal(current.key, dataKey, boundTo(current.id, context))].join(".")
    },
    unwrap: async (wrapped, context) => {
      const [, id, sealed] = WRAPPED.exec(wrapped) ?? []
      if (id === undefined || sealed === undefined) throw new KeyUnavailable("not-opened")
      const key = byId.get(id)
      if (key === undefined) throw new KeyUnavailable("missing")
      const dataKey = open(key, sealed, boundTo(id, context))
      if (dataKey === undefined) throw new KeyUnavailable("not-opened")
      // A copy of its own: a Buffer's memory may be shared with others.
      return new Uint8Array(dataKey)
    },
  }
}
