import type { Figure, IndicatorUnit } from "@traitdunion/core"

const NARROW = "\u202f"
const whole = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 })
const one = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 })

/** What stands in place of a figure that is hidden. */
export const HIDDEN = "s"

const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (hours === 0) return `${rest}${NARROW}min`
  return `${whole.format(hours)}${NARROW}h${rest === 0 ? "" : `${NARROW}${String(rest).padStart(2, "0")}`}`
}

/** What stands in place of a figure that there is nothing to compute from: not available, which is not zero. */
export const UNAVAILABLE = "n.\u00a0d."

/** What stands where nothing measures what is named. */
export const UNMEASURED = "Non mesuré"

/** A figure as people read it in French: `1 204`, `42,5 %`, `540 h 25`, `1 250 €`; `s` when hidden, `n. d.` when there is none. */
export const written = (figure: Figure, unit: IndicatorUnit): string => {
  if (figure === "hidden") return HIDDEN
  if (figure === null) return UNAVAILABLE
  if (unit === "minutes") return duration(figure)
  if (unit === "euros") return `${whole.format(figure)}\u00a0€`
  return unit === "share" ? `${one.format(figure * 100)}${NARROW}%` : one.format(figure)
}

/** How much of what was promised was done, in words; nothing where there is no sum to compare. */
export const rateOf = (value: Figure, target: number | null, unit: IndicatorUnit): string | undefined => {
  const sums = unit === "count" || unit === "minutes" || unit === "euros"
  if (!sums || typeof value !== "number" || target === null || target <= 0) return undefined
  return `${whole.format((value * 100) / target)}${NARROW}%`
}

/** How a figure moved since the period before, in words; nothing when it cannot be told. */
export const evolution = (value: Figure, previous: Figure, unit: IndicatorUnit): string | undefined => {
  if (typeof value !== "number" || typeof previous !== "number") return undefined
  if (unit === "share") {
    const points = Math.round((value - previous) * 1000) / 10
    if (points === 0) return "stable"
    return `${points > 0 ? "en hausse" : "en baisse"} de ${one.format(Math.abs(points))} point${Math.abs(points) >= 2 ? "s" : ""}`
  }
  if (previous === 0) return undefined
  const change = Math.round((value / previous - 1) * 1000) / 10
  if (change === 0) return "stable"
  return `${change > 0 ? "en hausse" : "en baisse"} de ${one.format(Math.abs(change))}${NARROW}%`
}
