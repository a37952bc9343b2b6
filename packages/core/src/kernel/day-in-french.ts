import { lazily } from "./lazily.ts"

const inFrench = lazily(() => new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }))

/**
 * A day of the calendar as it is written in French: `14 mars 2026`, `1er mars 2026`.
 *
 * @example
 * ```ts
 * import { dayInFrench } from "@traitdunion/core"
 * dayInFrench("2026-03-01") // "1er mars 2026"
 * ```
 */
export const dayInFrench = (day: string): string =>
  inFrench()
    .format(new Date(`${day}T00:00:00Z`))
    .replace(/^1 /, "1er ")
