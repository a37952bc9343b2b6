/** Which file, and how it is written. */
export interface SqliteStorageOptions {
  /** The path of the file. It is created when it is missing; its folder is not. `:memory:` keeps nothing. */
  readonly file: string
  /**
   * What a commit outlives: with `full`, a power cut; with `normal`, the end of the process, and a power cut may take
   * the last commits but never damages the file. `full` by default.
   */
  readonly durability?: "full" | "normal"
  /** How long to wait for another program that writes, in milliseconds. 5000 by default. */
  readonly timeoutMs?: number
  /** Never write: to look through a copy. Opening fails as `read-only` when something would have to be created. */
  readonly readOnly?: boolean
}
