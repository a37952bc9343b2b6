import type { Label } from "../kernel/index.ts"
import type { Indicator, ProfileBlock, ReportProfile, Tally } from "../plugin/index.ts"
import { type Gathered, type Row, TOTAL, type Which } from "./gathered.ts"
import { monthsOf } from "./period.ts"
import type { BreakdownRow, DefinitionEntry, Figure, FigureHead, Period, ReportBlock, ReportSection } from "./report.ts"

/** What a report is made of. */
export interface Material {
  readonly profile: ReportProfile
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly period: Period
  readonly previous: Period
  /** Whose figures they are: everything where it is empty, else a convention, or the network. */
  readonly perimeter: string
  /** Whether it may leave: then no order tells what is hidden. */
  readonly leaves: boolean
  /** Per tally, the figures of the period and of the one before. */
  readonly gathered: ReadonlyMap<Tally, Readonly<Record<Which, Gathered>>>
  /** The dimension whose members each record for themselves: where one recorded nothing, its figure is not available. */
  readonly apart?: string
  /** Names of members that have no label of their own, such as communes, by dimension. */
  readonly names: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Whether a figure may be shown. */
export type Shown = (indicator: Indicator, which: Which, row: Row) => boolean

/** The indicators of a block, in its order. */
export const indicatorsOf = ({ indicators }: Material, block: ProfileBlock): ReadonlyArray<Indicator> => {
  const ids = block.kind === "trend" ? [block.indicator] : block.indicators
  return ids.flatMap((id) => indicators.get(id) ?? [])
}

const names = new Intl.Collator("fr")

const nameOf = (material: Material, by: string, member: string): string => material.names[by]?.[member] ?? member

const gatheredOf = ({ gathered }: Material, tally: Tally, which: Which): Gathered => {
  const found = gathered.get(tally)
  if (found === undefined) throw new Error(`The figures of ${tally.name} were not gathered`)
  return found[which]
}

/** Whether nobody recorded, over a whole period, what the indicator counts: its figures are then unknown, not zero. */
export const isUnrecorded = (material: Material, { tally, known }: Indicator, which: Which): boolean =>
  known !== undefined && gatheredOf(material, tally, which).value(TOTAL, known) === 0

/**
 * The members that a breakdown shows: the labelled ones in their order, then the others, what is not known last. Others
 * come by size inside; where the report leaves, by name, for an order by size tells what is hidden.
 */
export const membersOf = (
  material: Material,
  indicators: ReadonlyArray<Indicator>,
  by: string,
): ReadonlyArray<string | null> => {
  const [first] = indicators
  if (first === undefined) return []
  const labelled = Object.keys(first.tally.dimensions[by]?.members ?? {})
  const seen = new Set<string | null>()
  for (const { tally } of indicators) {
    for (const which of ["current", "previous"] as const) {
      for (const member of gatheredOf(material, tally, which).members(by)) seen.add(member)
    }
  }
  const size = (member: string): number =>
    gatheredOf(material, first.tally, "current").value({ dimension: by, member }, first.numerator.measure)
  const others = [...seen]
    .filter((member): member is string => member !== null && !labelled.includes(member))
    .sort((a, b) =>
      material.leaves
        ? names.compare(nameOf(material, by, a), nameOf(material, by, b)) || (a < b ? -1 : 1)
        : size(b) - size(a) || (a < b ? -1 : 1),
    )
  return [...labelled, ...others, ...(seen.has(null) ? [null] : [])]
}

const figureOf = (material: Material, shown: Shown, indicator: Indicator, which: Which, row: Row): Figure => {
  if (isUnrecorded(material, indicator, which)) return null
  const figures = gatheredOf(material, indicator.tally, which)
  const { known } = indicator
  if (known !== undefined && row.dimension !== null && row.dimension === material.apart) {
    if (figures.value(row, known) === 0) return null
  }
  const amount = figures.value(row, indicator.numerator.measure)
  const total = indicator.denominator === undefined ? 1 : figures.value(row, indicator.denominator.measure)
  if (total === 0) return null
  return shown(indicator, which, row) ? amount / total : "hidden"
}

const headOf = ({ id, label, unit }: Indicator): FigureHead => ({ indicator: id, label, unit })
const UNKNOWN: Label = { fr: "Non renseigné", en: "Not recorded" }

const blockOf = (material: Material, shown: Shown, block: ProfileBlock): ReportBlock => {
  const indicators = indicatorsOf(material, block)
  const of = (indicator: Indicator, which: Which, row: Row): Figure => figureOf(material, shown, indicator, which, row)
  if (block.kind === "figures") {
    const figures = indicators.map((indicator) => ({
      ...headOf(indicator),
      value: of(indicator, "current", TOTAL),
      previous: of(indicator, "previous", TOTAL),
    }))
    return { kind: "figures", title: block.title, figures }
  }
  const [first] = indicators
  if (first === undefined) throw new Error("A block without an indicator")
  if (block.kind === "trend") {
    const points = monthsOf(material.period).map((month) => ({
      month,
      value: of(first, "current", { dimension: "month", member: month }),
    }))
    return { kind: "trend", title: block.title, column: headOf(first), points }
  }
  const dimension = first.tally.dimensions[block.by]
  if (dimension === undefined) throw new Error(`${first.id} has no dimension ${block.by}`)
  const each = (which: Which, row: Row): ReadonlyArray<Figure> => indicators.map((item) => of(item, which, row))
  const made = membersOf(material, indicators, block.by).map((member): BreakdownRow => {
    const row = { dimension: block.by, member }
    const label =
      member === null ? UNKNOWN : (dimension.members?.[member] ?? { fr: nameOf(material, block.by, member) })
    return { member, label, values: each("current", row), previous: each("previous", row) }
  })
  // What is hidden comes last among those that have no order of their own, so that no place tells anything.
  const own = ({ member }: BreakdownRow): number => (member === null ? 2 : member in (dimension.members ?? {}) ? 0 : 1)
  const hidden = ({ values }: BreakdownRow): boolean => values.includes("hidden")
  const rows = !material.leaves
    ? made
    : made.toSorted((a, b) => own(a) - own(b) || (own(a) === 1 ? Number(hidden(a)) - Number(hidden(b)) : 0))
  return {
    kind: "breakdown",
    title: block.title,
    dimension: { key: block.by, label: dimension.label },
    overlapping: dimension.overlapping ?? false,
    columns: indicators.map(headOf),
    rows,
    total: { values: each("current", TOTAL), previous: each("previous", TOTAL) },
  }
}

/** The sections of a report, with the figures that may be shown. */
export const sectionsOf = (material: Material, shown: Shown): ReadonlyArray<ReportSection> =>
  material.profile.sections.map(({ blocks, ...section }) => ({
    ...section,
    blocks: blocks.map((block) => blockOf(material, shown, block)),
  }))

/** Every indicator that a report shows, defined once, in the order of its first appearance. */
export const definitionsOf = (material: Material): ReadonlyArray<DefinitionEntry> => {
  const shown = new Set(
    material.profile.sections.flatMap(({ blocks }) => blocks.flatMap((block) => indicatorsOf(material, block))),
  )
  return [...shown].map(({ id, label, unit, numerator, denominator, source }) => ({
    indicator: id,
    label,
    unit,
    numerator: numerator.words,
    ...(denominator === undefined ? {} : { denominator: denominator.words }),
    source,
  }))
}
