export { meets } from "./atoms.ts"
export { type DisplayedTable, displayed, placed, structurePerimeter } from "./displayed.ts"
export type { Publishing, Whole } from "./displays.ts"
export { figuresNow, type ReadFigures } from "./figures.ts"
export {
  type PublishedCell,
  type PublishedRow,
  type PublishedTable,
  peopleOf,
  rowKey,
  type Scope,
  scopeKey,
} from "./table.ts"
export { Universe } from "./universe.ts"
