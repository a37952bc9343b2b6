import { type InputIssue, InvalidInput, StorageFailure } from "@traitdunion/core"

/** A whole number among options, from `least` to `most`. */
export interface Bounds {
  readonly value: number | undefined
  readonly least: number
  readonly most: number
}

/**
 * Refuse options that are not whole numbers in their bounds, all of them at once and before anything is connected.
 * Throws `InvalidInput`. What is left out is fine.
 *
 * @example
 * ```ts
 * import { checkBounds } from "@traitdunion/adapter-kysely"
 * checkBounds("someStorage", { connections: { value: 10, least: 1, most: 1000 } })
 * ```
 */
export const checkBounds = (where: string, options: Readonly<Record<string, Bounds>>): void => {
  const issues = Object.entries(options).flatMap(([name, { value, least, most }]): ReadonlyArray<InputIssue> => {
    if (value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most)) return []
    return [
      {
        path: [name],
        code: "invalid_option",
        fr: `Un nombre entier de ${least} à ${most} est attendu.`,
        en: `Not a whole number from ${least} to ${most}`,
      },
    ]
  })
  if (issues.length > 0) throw new InvalidInput(where, issues)
}

/** What timers can hold. */
const LONGEST_MS = 2_147_483_647

/** The limits that an adapter to a server takes. */
export interface ServerLimits {
  readonly connections?: number
  readonly connectTimeoutMs?: number
  readonly idleTimeoutMs?: number
  readonly statementTimeoutMs?: number
  readonly lockTimeoutMs?: number
  readonly retries?: number
}

/**
 * Refuse limits of an adapter to a server that are out of bounds. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { checkLimits } from "@traitdunion/adapter-kysely"
 * checkLimits("someStorage", { connections: 10, statementTimeoutMs: 30_000 })
 * ```
 */
export const checkLimits = (where: string, limits: ServerLimits): void => {
  const { connections, connectTimeoutMs, idleTimeoutMs, statementTimeoutMs, lockTimeoutMs, retries } = limits
  checkBounds(where, {
    connections: { value: connections, least: 1, most: 10_000 },
    connectTimeoutMs: { value: connectTimeoutMs, least: 1, most: LONGEST_MS },
    idleTimeoutMs: { value: idleTimeoutMs, least: 0, most: LONGEST_MS },
    statementTimeoutMs: { value: statementTimeoutMs, least: 0, most: LONGEST_MS },
    lockTimeoutMs: { value: lockTimeoutMs, least: 0, most: LONGEST_MS },
    retries: { value: retries, least: 0, most: 20 },
  })
}

/** How much longer the server's own word for what takes too long is waited for, in milliseconds. */
const GRACE_MS = 2000

/**
 * After how many milliseconds without an answer a server has fallen silent: it ends by itself what takes too long, and
 * would have said so. `undefined` when statements have no limit.
 *
 * @example
 * ```ts
 * import { silentAfterMs } from "@traitdunion/adapter-kysely"
 * silentAfterMs({ statementTimeoutMs: 30_000, lockTimeoutMs: 10_000 }) // 32,000
 * ```
 */
export const silentAfterMs = ({
  statementTimeoutMs = 30_000,
  lockTimeoutMs = 10_000,
}: Pick<ServerLimits, "statementTimeoutMs" | "lockTimeoutMs">): number | undefined =>
  statementTimeoutMs === 0 ? undefined : Math.min(LONGEST_MS, Math.max(statementTimeoutMs, lockTimeoutMs) + GRACE_MS)

const decodes = (text: string): boolean => {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/**
 * Refuse the address of a server that is none, or one of another kind. Throws `StorageFailure` `wrong-address`, without
 * the address: it may hold a password.
 *
 * @example
 * ```ts
 * import { checkAddress } from "@traitdunion/adapter-kysely"
 * checkAddress("postgres://reader@db.example.org/mediation", ["postgres:", "postgresql:"])
 * ```
 */
export const checkAddress = (address: unknown, protocols: ReadonlyArray<string>): void => {
  const url = typeof address === "string" && URL.canParse(address) ? new URL(address) : undefined
  const parts = url === undefined ? [] : [url.username, url.password, url.pathname]
  if (url === undefined || !protocols.includes(url.protocol) || !parts.every(decodes)) {
    throw new StorageFailure("open", "wrong-address")
  }
}
