import { createHmac, createSecretKey, type KeyObject, randomBytes } from "node:crypto"
import { type Keys, KeyUnavailable, SubjectClosed } from "../../kernel/index.ts"
import type { KeyWrite, Store } from "../storage.ts"
import { type KeyEntry, type KeyState, keyEntry, keyText } from "./key-text.ts"

/** Subjects that are no person: keys of the structure itself. No identifier of the domain can begin so. */
export const STRUCTURE_KEYS = { lookup: "~lookup", marks: "~marks", anchors: "~anchors" } as const

/** How many unwrapped keys are kept in memory. */
const MOST = 10_000

/** Unwraps data keys, each once: a wrapped text always opens to the same key. */
export class KeyRing {
  readonly structure: string
  readonly #keys: Keys | undefined
  // As key objects: the cipher then need not take the bytes in anew each time.
  readonly #opened = new Map<string, KeyObject>()
  /** The texts as they were last seen, to seal with: a commit checks that they still stand. */
  readonly #seen = new Map<string, string>()

  constructor(structure: string, keys: Keys | undefined) {
    this.structure = structure
    this.#keys = keys
  }

  /** Whether there is a key holder at all. */
  get present(): boolean {
    return this.#keys !== undefined
  }

  /**
   * Wrap a key for a subject. What the key holder wrapped is unwrapped again before anything rests on it: an answer that
   * never opens, or opens to other bytes, would lose a person's words for good. Throws {@link KeyUnavailable}.
   */
  async wrap(key: KeyObject, subject: string): Promise<Pick<KeyEntry, "wrapped" | "check">> {
    if (this.#keys === undefined) throw new KeyUnavailable("no-keys")
    const context = { structure: this.structure, subject }
    const bytes = key.export()
    const wrapped = await this.#keys.wrap(bytes, context)
    if (!sameBytes(await this.#keys.unwrap(wrapped, context), bytes)) throw new KeyUnavailable("not-opened")
    this.#keep(subject, wrapped, key)
    return { wrapped, check: this.#checkOf(key, subject) }
  }

  /** The key of a subject out of its entry. Throws {@link KeyUnavailable}, also for a key that is not the one it was. */
  async unwrap({ wrapped, check }: Pick<KeyEntry, "wrapped" | "check">, subject: string): Promise<KeyObject> {
    const known = this.#opened.get(`${subject} ${wrapped}`)
    if (known !== undefined) return known
    if (this.#keys === undefined) throw new KeyUnavailable("no-keys")
    const bytes = await this.#keys.unwrap(wrapped, { structure: this.structure, subject })
    if (bytes.length !== 32) throw new KeyUnavailable("not-opened")
    const key = createSecretKey(bytes)
    if (check !== undefined && check !== this.#checkOf(key, subject)) throw new KeyUnavailable("not-opened")
    this.#keep(subject, wrapped, key)
    return key
  }

  #checkOf(key: KeyObject, subject: string): string {
    const mac = createHmac("sha256", key).update(JSON.stringify(["key check", this.structure, subject]))
    return `~${mac.digest("base64url").slice(0, 11)}`
  }

  #keep(subject: string, wrapped: string, key: KeyObject): void {
    bounded(this.#opened).set(`${subject} ${wrapped}`, key)
  }

  /**
   * Look up the keys of subjects as they stand now, so that one destroyed by another process is gone at once. `erased` are those
   * whose erasure is a fact, whatever the table says.
   */
  async hold(
    store: Pick<Store, "keys">,
    subjects: ReadonlyArray<string>,
    erased: ReadonlySet<string> = new Set(),
  ): Promise<HeldKeys> {
    const wanted = [...new Set(subjects)]
    const found = wanted.length === 0 ? new Map<string, string>() : await store.keys(wanted)
    for (const [subject, text] of found) bounded(this.#seen).set(subject, text)
    return new HeldKeys(
      this,
      erased.size === 0
        ? found
        : new Map([...found].map(([subject, text]) => [subject, erased.has(subject) ? "erased" : text])),
    )
  }

  /**
   * The same to seal with, from what was last seen: a commit that rests on it checks that the keys still stand, and
   * fails as a conflict otherwise. A person who was closed is looked up again: no commit would check that, and another
   * process may have restored them, or a transaction in which they were closed been taken back.
   */
  async holdToSeal(store: Pick<Store, "keys">, subjects: ReadonlyArray<string>): Promise<HeldKeys> {
    const wanted = [...new Set(subjects)]
    const known = wanted.flatMap((subject): Array<[string, string]> => {
      const text = this.#seen.get(subject)
      return text === undefined || keyEntry(text).state !== "active" ? [] : [[subject, text]]
    })
    return known.length === wanted.length ? new HeldKeys(this, new Map(known)) : this.hold(store, wanted)
  }

  /** Forget what was last seen: something of it has changed. */
  forget(): void {
    this.#seen.clear()
  }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** A map with room for one more: the oldest makes way. */
const bounded = <T>(map: Map<string, T>): Map<string, T> => {
  const [oldest] = map.size >= MOST ? map.keys() : []
  if (oldest !== undefined) map.delete(oldest)
  return map
}

/** The keys of some subjects as they stood at one moment, and the new ones that a commit is to keep. */
export class HeldKeys {
  readonly #ring: KeyRing
  readonly #found: ReadonlyMap<string, string>
  readonly #made = new Map<string, string>()

  constructor(ring: KeyRing, found: ReadonlyMap<string, string>) {
    this.#ring = ring
    this.#found = found
  }

  /** How a subject stands. `undefined` when it has no key yet. */
  entry(subject: string): KeyEntry | undefined {
    const text = this.#found.get(subject)
    return text === undefined ? undefined : keyEntry(text)
  }

  /** The key to seal a subject's data with; made now when there is none. Throws {@link SubjectClosed}. */
  async forSealing(subject: string): Promise<KeyObject> {
    const entry = this.entry(subject)
    if (entry !== undefined) {
      if (entry.state !== "active") throw new SubjectClosed(entry.state)
      return this.#ring.unwrap(entry, subject)
    }
    const made = this.#made.get(subject)
    if (made !== undefined) return this.#ring.unwrap(keyEntry(made), subject)
    const key = createSecretKey(randomBytes(32))
    this.#made.set(subject, keyText({ state: "active", ...(await this.#ring.wrap(key, subject)) }))
    return key
  }

  /**
   * The key to open a subject's data with. `undefined` when it was destroyed, or is closed to this reading. Throws
   * {@link KeyUnavailable} when it is not there at all: nobody is taken for erased because a key was lost.
   */
  async forOpening(subject: string, archived = false): Promise<KeyObject | undefined> {
    const entry = this.entry(subject)
    if (entry === undefined) throw new KeyUnavailable("missing")
    if (entry.state === "erased") return undefined
    if (entry.state === "archived" && !archived) return undefined
    return this.#ring.unwrap(entry, subject)
  }

  /** What the commit must find, or write, so that what was sealed for a subject can be opened afterwards. */
  write(subject: string): KeyWrite | undefined {
    const made = this.#made.get(subject)
    if (made !== undefined) return { subject, expected: null, value: made }
    const text = this.#found.get(subject)
    return text === undefined ? undefined : { subject, expected: text, value: text }
  }

  /** What the commit writes so that a subject stands otherwise. */
  become(subject: string, state: KeyState): KeyWrite {
    const expected = this.#found.get(subject) ?? null
    const entry = expected === null ? { wrapped: "" } : keyEntry(expected)
    return { subject, expected, value: keyText({ ...entry, state }) }
  }
}
