export { meets } from "./atoms.ts"
export { type DisplayedTable, displayed, placed, structurePerimeter } from "./displayed.ts"
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
export { type Publishing, Universe, type Whole } from "./universe.ts"
