import type { Store } from "../../journal/index.ts"

/**
 * What was erased leaves the files of the database. A reader with an open snapshot keeps it there for a while: then it is
 * tried again at the next commit, and health says that it is due.
 */
export class Scrubbing {
  readonly #store: Pick<Store, "scrub">
  #due = false

  constructor(store: Pick<Store, "scrub">) {
    this.#store = store
  }

  /** Whether something that was erased may still stand in a file. */
  get due(): boolean {
    return this.#due
  }

  /** Something was erased. */
  ask(): void {
    this.#due = true
  }

  /** Do it, when it is due. */
  async run(): Promise<void> {
    if (this.#due) this.#due = !(await this.#store.scrub())
  }
}
