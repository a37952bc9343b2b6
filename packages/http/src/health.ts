import type { Health } from "@traitdunion/core"
import { jsonResponse } from "./answer.ts"

const SEE_ALL = ["director", "system", "auditor"]

/**
 * Answers whether the core can do its work: to strangers yes or no, to those who answer for it all that was looked at.
 * Looked at once a second at most, for a look costs as much as a commit.
 */
export const healthAnswers = (look: () => Promise<Health>) => {
  let last: { readonly at: number; readonly looking: Promise<Health> } | undefined
  return async (roles: ReadonlyArray<string>): Promise<Response> => {
    const now = performance.now()
    if (last === undefined || now - last.at > 1000) last = { at: now, looking: look() }
    const health = await last.looking
    const status = health.status === "failed" ? 503 : 200
    const all = roles.some((role) => SEE_ALL.includes(role))
    return jsonResponse(all ? health : { status: health.status === "failed" ? "failed" : "ok" }, status)
  }
}
