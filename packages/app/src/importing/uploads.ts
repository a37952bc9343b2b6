import { randomUUID } from "node:crypto"

/** A file that somebody brought, until it is imported or forgotten. */
export interface Upload {
  readonly account: string
  readonly bytes: Uint8Array
  readonly until: number
}

const KEPT_MS = 30 * 60_000
/** The largest file that is taken. */
export const MAX_UPLOAD = 20 * 1024 * 1024
const MOST = 8

/**
 * Files between the page that looks at them and the page that records them: in memory, for who brought them alone, half an
 * hour at most. Nothing of them is written to the disk.
 */
export class Uploads {
  readonly #kept = new Map<string, Upload>()

  keep(account: string, bytes: Uint8Array): string {
    this.#forgetOld()
    for (const [id, one] of this.#kept) if (one.account === account) this.#kept.delete(id)
    for (const id of [...this.#kept.keys()].slice(0, Math.max(0, this.#kept.size - MOST + 1))) this.#kept.delete(id)
    const id = randomUUID()
    this.#kept.set(id, { account, bytes, until: Date.now() + KEPT_MS })
    return id
  }

  /** The file, for who brought it. */
  of(account: string, id: string): Uint8Array | undefined {
    this.#forgetOld()
    const found = this.#kept.get(id)
    return found?.account === account ? found.bytes : undefined
  }

  #forgetOld(): void {
    for (const [id, { until }] of this.#kept) if (until < Date.now()) this.#kept.delete(id)
  }
}
