import type { Citation, Label } from "../../kernel/index.ts"

/** A rule that was asked, and how it answered. */
export interface Consultation {
  readonly rule: string
  /** What the rule sees to. */
  readonly label: Label
  readonly principle: { readonly key: string; readonly label: Label }
  readonly citation: Citation
  readonly outcome: "pass" | "acknowledged"
  /** Why the warning was acknowledged, where the rule asks for a reason. */
  readonly reason?: string
}
