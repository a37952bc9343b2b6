import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import type { KeyWrite, Store } from "../../journal/index.ts"
import { type KeyRing, keyEntry, keyText, STRUCTURE_KEYS } from "../../journal/sealing/index.ts"
import { KeyUnavailable } from "../../kernel/index.ts"

type Name = (typeof STRUCTURE_KEYS)[keyof typeof STRUCTURE_KEYS]

/** Keys of the structure itself, made when they are first needed and kept like those of persons. */
export interface StructureKey {
  readonly name: Name
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

  /** The key under a name, as it is stored. `undefined` when none was made yet. */
  async found(name: Name): Promise<KeyObject | undefined> {
    const known = this.#known.get(name)
    if (known !== undefined) return known.key
    const text = (await this.#store.keys([name])).get(name)
    if (text === undefined) return undefined
    const key = await this.#ring.unwrap(keyEntry(text), name)
    this.#known.set(name, { name, key, write: undefined })
    return key
  }

  /** The key under a name, made now when there is none; the next commit must then write it. */
  async key(name: Name): Promise<StructureKey> {
    await this.found(name)
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const key = createSecretKey(randomBytes(32))
    const value = keyText({ state: "active", ...(await this.#ring.wrap(key, name)) })
    const made: StructureKey = { name, key, write: { subject: name, expected: null, value } }
    this.#known.set(name, made)
    return made
  }

  /** A commit ended: the keys that it wrote are there, or those that it could not write were never made. */
  settled(used: ReadonlyArray<StructureKey>, written: boolean): void {
    for (const made of used) {
      if (made.write === undefined) continue
      const { name, key } = made
      if (written) this.#known.set(name, { name, key, write: undefined })
      else if (this.#known.get(name) === made) this.#known.delete(name)
    }
  }

  /**
   * The key by which the next commit marks its events. `undefined` when the journal has no marks and there are no keys; a journal
   * that has marks cannot go on without: throws {@link KeyUnavailable}.
   */
  async marking(): Promise<StructureKey | undefined> {
    if (this.#ring.present) return this.key(STRUCTURE_KEYS.marks)
    if (this.#unmarked) return undefined
    if ((await this.#store.keys([STRUCTURE_KEYS.marks])).size > 0) throw new KeyUnavailable("no-keys")
    this.#unmarked = true
    return undefined
  }
}
