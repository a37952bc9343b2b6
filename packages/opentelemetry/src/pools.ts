import { type MeterProvider, metrics, type Observable } from "@opentelemetry/api"
import type { Storage } from "@traitdunion/core"
import { names, SCOPE } from "./names.ts"

/** Whose connections are watched, and by whom. */
export interface PoolWatchOptions {
  /** The name of the pool in the metrics. The name of the storage by default: `postgres`. */
  readonly name?: string
  /** Who makes the meter. The global provider by default. */
  readonly meterProvider?: MeterProvider
}

/**
 * Watch the connections of a storage: how many are used and idle, how many there may be, how many calls wait for one. A
 * storage without a pool, such as an SQLite file, has nothing to be watched. Dispose of it to stop.
 *
 * @example
 * ```ts
 * import { postgresStorage } from "@traitdunion/adapter-postgres"
 * import { watchPool } from "@traitdunion/opentelemetry"
 * const storage = postgresStorage({ connection: process.env["DATABASE_URL"] ?? "postgres://localhost/mediation" })
 * using watching = watchPool(storage)
 * ```
 */
export const watchPool = (storage: Storage, options: PoolWatchOptions = {}): Disposable => {
  const { name = storage.name, meterProvider = metrics.getMeterProvider() } = options
  const { pool } = storage
  if (pool === undefined) return { [Symbol.dispose]: () => {} }
  const meter = meterProvider.getMeter(SCOPE)
  const count = meter.createObservableUpDownCounter(names.connectionCount, {
    unit: "{connection}",
    description: "Connections by their state",
  })
  const max = meter.createObservableUpDownCounter(names.connectionMax, {
    unit: "{connection}",
    description: "The most connections that there may be",
  })
  const pending = meter.createObservableUpDownCounter(names.pendingRequests, {
    unit: "{request}",
    description: "Calls that wait for a connection",
  })
  const all: Array<Observable> = [count, max, pending]
  const look: Parameters<typeof meter.addBatchObservableCallback>[0] = (result) => {
    const state = pool()
    const attributes = { [names.poolName]: name }
    result.observe(count, state.used, { ...attributes, [names.connectionState]: "used" })
    result.observe(count, state.idle, { ...attributes, [names.connectionState]: "idle" })
    result.observe(max, state.max, attributes)
    result.observe(pending, state.waiting, attributes)
  }
  meter.addBatchObservableCallback(look, all)
  return { [Symbol.dispose]: () => meter.removeBatchObservableCallback(look, all) }
}
