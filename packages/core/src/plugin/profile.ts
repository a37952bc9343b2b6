import type { Label } from "../kernel/index.ts"

/**
 * A part of a section of a report: key figures, a breakdown, or a month-by-month trend. Indicators go by their ids. Key
 * figures of no indicator say that what the title names is not measured.
 */
export type ProfileBlock =
  | { readonly kind: "figures"; readonly title: Label; readonly indicators: ReadonlyArray<string> }
  | {
      readonly kind: "breakdown"
      readonly title: Label
      readonly by: string
      readonly indicators: readonly [string, ...ReadonlyArray<string>]
    }
  | { readonly kind: "trend"; readonly title: Label; readonly indicator: string }

/** A section of a report. */
export interface ProfileSection {
  readonly key: string
  readonly title: Label
  readonly intro?: Label
  readonly blocks: ReadonlyArray<ProfileBlock>
}

/** What a report of one kind shows: a list of sections over indicators of any plugin. */
export interface ReportProfile {
  /** Namespaced: `reports/structure`. */
  readonly id: string
  readonly title: Label
  /** Whether it is about one convention, which must then be named. */
  readonly convention: boolean
  readonly sections: ReadonlyArray<ProfileSection>
  readonly notes: ReadonlyArray<Label>
}
