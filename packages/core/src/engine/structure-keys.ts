import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import { type KeyRing, type KeyWrite, keyEntry, keyText, STRUCTURE_KEYS, type Store } from "../journal/index.ts"
import { KeyUnavailable } from "../kernel/index.ts"

/** Keys of the structure itself, made when they are first needed and kept like those of persons. */
export interface StructureKey {
  readonly key: KeyObject
  /** What the next commit must write, because the key was made just now. */
  readonly write: KeyWrite | undefined
}

/** The mark of an event's hash: only the holder of the structure's keys can make it. */
export const markOf = (key: KeyObject, hash: string): string =>
  createHmac("sha256", key).update(hash).digest("base64url")

/** A term of the blind index. Kinds are kept apart: a word that is a name is no telephone number. */
export const blindTerm = (key: KeyObject, kind: string, term: string): string =>
  createHmac("sha256", key).update(`${kind}\n${term}`).digest("base64url")

type Name = (typeof STRUCTURE_KEYS)[keyof typeof STRUCTURE_KEYS]

/** The keys of the structure, each found or made once. */
export class StructureKeys {
  readonly #ring: KeyRing
  readonly #store: Store
  readonly #known = new Map<Name, StructureKey>()
  /** Without keys: whether the journal is known to carry no marks, so that it may go on without. */
  #unmarked = false

  constructor(ring: KeyRing, store: Store) {
    this.#ring = ring
    this.#store = store
  }

  /** Whether there is a key holder at all. */
  get present(): boolean {
    return this.#ring.present
  }

  /** The key under a name, as it stands. `undefined` when none was made yet. */
  async found(name: Name): Promise<KeyObject | undefined> {
    const known = this.#known.get(name)
    if (known !== undefined) return known.key
    const text = (await this.#store.keys([name])).get(name)
    if (text === undefined) return undefined
    const key = await this.#ring.unwrap(keyEntry(text).wrapped, name)
    this.#known.set(name, { key, write: undefined })
    return key
  }

  /** The key under a name, made now when there is none; the next commit must then write it. */
  async key(name: Name): Promise<StructureKey> {
    await this.found(name)
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const key = createSecretKey(randomBytes(32))
    const value = keyText({ state: "active", wrapped: await this.#ring.wrap(key, name) })
    const made: StructureKey = { key, write: { subject: name, expected: null, value } }
    this.#known.set(name, made)
    return made
  }

  /** A commit ended: what it wrote is there, or what it could not write was never made. */
  settled(written: boolean): void {
    for (const [name, { key, write }] of this.#known) {
      if (write === undefined) continue
      if (written) this.#known.set(name, { key, write: undefined })
      else this.#known.delete(name)
    }
  }

  /**
   * How the next commit marks its events. `undefined` when the journal has no marks and there are no keys; a journal
   * that has marks cannot go on without: throws {@link KeyUnavailable}.
   */
  async marking(): Promise<{ readonly mark: (hash: string) => string } | undefined> {
    if (this.#ring.present) {
      const { key } = await this.key(STRUCTURE_KEYS.marks)
      return { mark: (hash) => markOf(key, hash) }
    }
    if (this.#unmarked) return undefined
    if ((await this.#store.keys([STRUCTURE_KEYS.marks])).size > 0) throw new KeyUnavailable("no-keys")
    this.#unmarked = true
    return undefined
  }

  /** What the next commit must write because it was made just now. */
  pending(): ReadonlyArray<KeyWrite> {
    return [...this.#known.values()].flatMap(({ write }) => write ?? [])
  }
}
