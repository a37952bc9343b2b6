import type { Label, Receipt } from "@traitdunion/core"
import { PRIVATE } from "./problem.ts"

/** What a command answers over HTTP: where it stands now and which rules were asked, and nothing sealed. */
export interface HttpReceipt {
  readonly commandId: string
  /** The id of what was written: of the mediation, the person, the activity. */
  readonly key: string
  readonly version: number
  /** It had been recorded before under the same key; nothing was written this time. */
  readonly replayed: boolean
  readonly consulted: ReadonlyArray<{
    readonly rule: string
    readonly label: Label
    readonly outcome: "pass" | "acknowledged"
    readonly reason?: string
  }>
}

/** The receipt of a command without its events and its state: both hold sealed envelopes. */
export const httpReceipt = ({
  commandId,
  key,
  version,
  replayed,
  consulted,
}: Receipt<unknown, unknown>): HttpReceipt => ({
  commandId,
  key,
  version,
  replayed,
  consulted: consulted.map(({ rule, label, outcome, ...more }) => ({
    rule,
    label,
    outcome,
    ...("reason" in more && typeof more.reason === "string" ? { reason: more.reason } : {}),
  })),
})

/** Plain data as an answer for one session. */
export const jsonResponse = (value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(value ?? null), {
    status,
    headers: { ...PRIVATE, "content-type": "application/json", ...headers },
  })
