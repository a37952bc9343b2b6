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
