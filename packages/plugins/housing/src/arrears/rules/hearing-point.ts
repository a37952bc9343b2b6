import type { Citation, Label } from "@traitdunion/core"

/** Something to look at before the judge; `holds` is `null` where it is not known, and is then to be asked. */
export interface HearingPoint {
  readonly point:
    | "act-read-again"
    | "ccapex-signal"
    | "rent-resumed"
    | "ccapex-in-time"
    | "prefect-in-time"
    | "delays-in-law"
    | "debt-measured"
  readonly label: Label
  readonly holds: boolean | null
  /** What was compared, in French. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}
