import type { Citation, PlainDate } from "../../kernel/index.ts"
import { valueOn } from "../../law/index.ts"
import { smallCellThreshold } from "../../reporting/index.ts"
import type { PublicationSettings } from "./stream.ts"

/** The threshold in force on a day: the structure's own, or else the proposed one. Throws outside the known period. */
export const thresholdOn = (
  { thresholds }: Pick<PublicationSettings, "thresholds">,
  on: PlainDate,
): { readonly threshold: number; readonly reference: Citation } => {
  const own = thresholds.findLast(({ from }) => from <= on)
  if (own === undefined) {
    const { value, reference } = valueOn(smallCellThreshold, on)
    return { threshold: value, reference }
  }
  return {
    threshold: own.threshold,
    reference: { source: `Décision de la structure, à compter du ${own.from}`, reference: own.reason },
  }
}
