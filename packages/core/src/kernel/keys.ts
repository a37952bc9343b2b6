/** What a wrapped key belongs to: it cannot be unwrapped as another's. */
export interface KeyContext {
  readonly structure: string
  readonly subject: string
}

/** The key port: wraps data keys with a key that never stands in the database. */
export interface Keys {
  /** For messages: `passphrase-file`, `environment`, `transit`. Never a secret. */
  readonly name: string
  /** Seal a data key. The text is what the database keeps. */
  readonly wrap: (key: Uint8Array, context: KeyContext) => Promise<string>
  /** Open it again. Rejects with `KeyUnavailable` when the key holder is another, the text was changed or belongs to somebody else. */
  readonly unwrap: (wrapped: string, context: KeyContext) => Promise<Uint8Array>
}
