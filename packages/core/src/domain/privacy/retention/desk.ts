import type { TraitDunionError } from "../../../kernel/index.ts"
import type { RetentionItem } from "./queries.ts"

/** What is done with data that was kept long enough: set aside where nobody reads it, or destroyed for good. */
export type RetentionAction = "archive" | "erase"

/** How one person of a run came out. */
export type RetentionEnding = { readonly ok: true } | { readonly ok: false; readonly error: TraitDunionError }

/** What a run needs of a desk: that of a director, whichever plugins it has. */
export interface RetentionDesk {
  readonly privacy: {
    readonly retentionDue: (input: Record<never, never>) => Promise<ReadonlyArray<RetentionItem>>
    readonly archive: {
      readonly many: (
        items: ReadonlyArray<{ readonly input: { readonly person: string } }>,
      ) => Promise<ReadonlyArray<RetentionEnding>>
    }
    readonly erase: {
      readonly many: (
        items: ReadonlyArray<{ readonly input: { readonly person: string; readonly ground: "retention" } }>,
      ) => Promise<ReadonlyArray<RetentionEnding>>
    }
  }
}

/** Which persons, and what becomes of their data. */
export interface RetentionRun {
  /** The list that somebody looked at: what `privacy.retentionDue` answered, or a part of it. Each person once. */
  readonly items: ReadonlyArray<RetentionItem>
  readonly action: RetentionAction
  /** Told after each commit how many of the items are settled. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void
}

/** What became of every item: each stands in one of the three lists, in the order of the items. */
export interface RetentionOutcome {
  readonly done: ReadonlyArray<RetentionItem>
  /** Somebody was in contact with them since the list was made, or they were erased already: they were left alone. */
  readonly noLongerDue: ReadonlyArray<RetentionItem>
  /** Still due, but refused, and why: `AlreadyArchived`, for instance. */
  readonly refused: ReadonlyArray<{ readonly item: RetentionItem; readonly error: TraitDunionError }>
}
