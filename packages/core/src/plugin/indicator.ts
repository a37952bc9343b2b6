import type { Citation, Label } from "../kernel/index.ts"
import type { Tally } from "./tally.ts"

/** How a figure is written: a count, whole minutes, whole euros, a share between 0 and 1, or a mean. */
export type IndicatorUnit = "count" | "minutes" | "euros" | "share" | "mean"

/** One side of an indicator: a measure of the tally, and in words what it counts. */
export interface Counted<M extends string = string> {
  readonly measure: M
  readonly words: Label
}

/** A figure with its definition: what is counted, divided by what, in which unit, by which dimensions, from where. */
export interface Indicator {
  /** Namespaced: `registers/activities`. */
  readonly id: string
  readonly label: Label
  readonly unit: IndicatorUnit
  readonly tally: Tally
  readonly numerator: Counted
  /** Absent when nothing is divided. */
  readonly denominator?: Counted
  /** The measure of what was recorded at all: where it is 0 over a period, the figure is not available, not zero. */
  readonly known?: string
  readonly by: ReadonlyArray<string>
  readonly source: Citation
}

/**
 * Declare an indicator of a {@link Tally}: it counts what the events of the tally's stream make, by some of its
 * dimensions. It is kept up in each commit and costs nothing to read.
 *
 * A count of something that acts may leave out names in `known` the measure that tells how often it was recorded. Over a
 * period in which nobody recorded it, the figure is `null`, shown as *n. d.*, instead of a zero that nobody observed.
 *
 * @example
 * ```ts
 * import { activityTally, defineIndicator } from "@traitdunion/core"
 * export const length = defineIndicator(activityTally, {
 *   id: "example/length", label: { fr: "Durée moyenne d'un acte" }, unit: "mean",
 *   numerator: { measure: "minutes", words: { fr: "Minutes passées" } },
 *   denominator: { measure: "activities", words: { fr: "Actes consignés" } },
 *   by: ["register", "theme"],
 *   source: { source: "Exemple fictif" },
 * })
 * ```
 */
export const defineIndicator = <M extends string, D extends string>(
  tally: Tally<M, D>,
  spec: {
    readonly id: string
    readonly label: Label
    readonly numerator: Counted<NoInfer<M>>
    readonly by: ReadonlyArray<NoInfer<D>>
    readonly source: Citation
  } & (
    | { readonly unit: "count" | "minutes" | "euros"; readonly denominator?: never; readonly known?: NoInfer<M> }
    | { readonly unit: "share" | "mean"; readonly denominator: Counted<NoInfer<M>>; readonly known?: never }
  ),
): Indicator => ({ ...spec, tally })
