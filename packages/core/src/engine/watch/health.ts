import { randomBytes } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import type { Store } from "../../journal/index.ts"
import {
  ConcurrencyConflict,
  type Keys,
  KeyUnavailable,
  PluginMisconfigured,
  StorageFailure,
  TraitDunionError,
  type Words,
} from "../../kernel/index.ts"
import { type AskState, deadlineTable } from "../../plugin/index.ts"
import type { Clockwork, Scrubbing, ServerClock } from "../evidence/index.ts"
import type { Ledger } from "../tables/index.ts"
import type { Ports } from "./ports.ts"

/** What is looked at. */
export type HealthCheckName = "storage" | "writing" | "tables" | "keys" | "erasure" | "clock" | "offers"

/** One thing that was looked at. */
export interface HealthCheck {
  /**
   * `storage`: the journal can be read. `writing`: it can be written. `tables`: the lists are of this version, and complete. `keys`: the
   * key holder wraps and unwraps. `erasure`: what was erased has left the files. `clock`: it does not stand well before the last fact, nor off the server's.
   * `offers`: what plugins ask of each other is offered in the version that is asked for, or not at all.
   */
  readonly name: HealthCheckName
  readonly ok: boolean
  /** Why not, and what to do: of the error that it failed with. */
  readonly words?: Words
  readonly remedy?: Words
  /** The code of that error, such as `TDU-STORAGE`, and its reason: `unavailable`. */
  readonly code?: string
  readonly reason?: string
  readonly ms: number
}

/** How an opened core is. */
export interface Health {
  /** `degraded`: what is needed works, and something else does not. */
  readonly status: "ok" | "degraded" | "failed"
  readonly checks: ReadonlyArray<HealthCheck>
  /** Where the journal ends, when it could be read. */
  readonly position?: number
}

/** What is asked. */
export interface HealthOptions {
  /** What the caller lives by. `write` by default; `read` for reports on a replica, where nothing can be written. */
  readonly needs?: "read" | "write"
  /** How long each check may take, in milliseconds. 2000 by default. */
  readonly timeoutMs?: number
}

/** What is looked at, and with what. */
export interface HealthParts {
  readonly structure: string
  readonly store: Store
  readonly clockwork: Clockwork
  readonly serverClock: ServerClock
  readonly ledger: Pick<Ledger, "checkAll">
  readonly scrubbing: Pick<Scrubbing, "due" | "run">
  readonly asks: ReadonlyArray<AskState>
  readonly ports: Pick<Ports, "clock" | "keys">
}

const PROBE = "health/probe"

/** A commit that is refused by a guard that cannot hold: it goes as far as writing goes, and nothing of it stays. */
const tryWriting = async (store: Store): Promise<void> => {
  try {
    await store.commit({ writes: [], guards: [{ stream: PROBE, expected: 1 }], rows: [] })
  } catch (error) {
    if (!(error instanceof ConcurrencyConflict)) throw error
  }
}

const tryKeys = async (keys: Keys, structure: string): Promise<void> => {
  const context = { structure, subject: PROBE }
  const key = randomBytes(32)
  const back = await keys.unwrap(await keys.wrap(key, context), context)
  if (!key.equals(back)) throw new KeyUnavailable("not-opened")
}

/** What is offered in another version is not read: two plugins of one program do not fit together. */
const checkOffers = (asks: ReadonlyArray<AskState>): void => {
  const [first] = asks.filter(({ status }) => status === "other-version")
  if (first === undefined) return
  const { plugin, offer, version, offered } = first
  throw new PluginMisconfigured(plugin, {
    fr: `elle demande « ${offer} » en version ${version}, offert en version ${offered} : les mettre à jour ensemble.`,
    en: `it asks for ${offer} in version ${version}, which is offered in version ${offered}: update them together.`,
  })
}

const within = async <T>(run: () => Promise<T>, timeoutMs: number, late: () => Error): Promise<T> => {
  const timer = new AbortController()
  try {
    return await Promise.race([
      run(),
      setTimeout(timeoutMs, undefined, { signal: timer.signal, ref: false }).then(() => {
        throw late()
      }),
    ])
  } finally {
    timer.abort()
  }
}

/** Look whether an opened core can do its work. Writes nothing, and never rejects. */
export const health = async (
  { structure, store, clockwork, serverClock, ledger, scrubbing, asks, ports }: HealthParts,
  { needs = "write", timeoutMs = 2000 }: HealthOptions = {},
): Promise<Health> => {
  let position: number | undefined
  const { keys } = ports
  const look = async (name: HealthCheckName, run: () => Promise<void>): Promise<HealthCheck> => {
    const started = performance.now()
    const late = (): Error =>
      name === "keys" ? new KeyUnavailable("unreachable") : new StorageFailure("health", "unavailable")
    const ms = (): number => Math.round((performance.now() - started) * 10) / 10
    try {
      await within(run, timeoutMs, late)
      return { name, ok: true, ms: ms() }
    } catch (error) {
      const told = error instanceof TraitDunionError ? error : new StorageFailure("health", "unknown", error)
      const { code, words, remedy } = told
      const reason = told instanceof StorageFailure || told instanceof KeyUnavailable ? { reason: told.reason } : {}
      return { name, ok: false, words, remedy, code, ...reason, ms: ms() }
    }
  }
  const checks = await Promise.all([
    look("storage", async () => {
      position = (await store.readAll(Number.MAX_SAFE_INTEGER, 1)).head.position
    }),
    look("writing", () => tryWriting(store)),
    look("tables", async () => {
      await store.rows(deadlineTable.name, { limit: 1 })
      await ledger.checkAll()
    }),
    ...(keys === undefined ? [] : [look("keys", () => tryKeys(keys, structure))]),
    look("erasure", async () => {
      if (needs === "write") await scrubbing.run()
      if (scrubbing.due) throw new StorageFailure("scrub", "locked")
    }),
    look("offers", async () => checkOffers(asks)),
    look("clock", async () => {
      clockwork.check(ports.clock.now())
      await serverClock.check(store)
    }),
  ])
  const failed = checks.filter(({ ok }) => !ok).map(({ name }) => name)
  const needed = failed.filter((name) =>
    needs === "write"
      ? name !== "erasure" && name !== "offers"
      : name !== "writing" && name !== "clock" && name !== "erasure" && name !== "offers",
  )
  const status = needed.length > 0 ? "failed" : failed.length > 0 ? "degraded" : "ok"
  return { status, checks, ...(position === undefined ? {} : { position }) }
}
