import { defineParameter } from "../../law/index.ts"
export interface Cell {
  readonly id: string
  readonly value: number
  readonly frequency?: number
  readonly group?: string
}
export interface Relation {
  readonly total: string
  readonly parts: ReadonlyArray<string>
}
export const suppress = ({
  cells,
  threshold,
}: {
  readonly cells: ReadonlyArray<Cell>
  readonly relations: ReadonlyArray<Relation>
  readonly threshold: number
}) => ({
  hidden: new Set(
    cells.filter(({ value, frequency = value }) => frequency > 0 && frequency < threshold).map(({ id }) => id),
  ) as ReadonlySet<string>,
})
export const smallCellThreshold = defineParameter({
  id: "x",
  label: { fr: "x" },
  unit: "persons",
  checkedOn: "2026-11-23",
  values: [{ from: "2020-01-01", value: 11, reference: { source: "x" } }],
})
