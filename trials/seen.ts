import { StorageFailure, TraitDunionError } from "@traitdunion/core"
import type { SeenFailure } from "./check.ts"

/** A failure as a caller saw it. */
export const seenFailure = (error: unknown): SeenFailure => {
  if (error instanceof StorageFailure) {
    // What the driver's own error is called, for whoever looks into an `unknown`.
    const { code, message } = (error.cause ?? {}) as { readonly code?: unknown; readonly message?: unknown }
    const more = error.reason === "unknown" || error.reason === "locked" ? ` (${code ?? message})` : ""
    return { typed: true, said: `${error._tag} ${error.reason}${more}` }
  }
  if (error instanceof TraitDunionError) return { typed: true, said: error._tag }
  return { typed: false, said: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

/** What happened how many times: `StorageFailure unavailable 3, RuleBreached 2`. */
export const tally = (said: Iterable<string>): string => {
  const counts = new Map<string, number>()
  for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].map(([one, count]) => `${one} ${count}`).join(", ")
}
