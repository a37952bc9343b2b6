// The second door: how a report is made, which only who makes one loads.
export { definitionsOf, type Material, type Shown, sectionsOf } from "./assemble.ts"
export { gathered, type KnownEntries } from "./gather.ts"
export { asNetwork, STRUCTURE } from "./network.ts"
export {
  attendanceNote,
  draftNote,
  generalNotes,
  networkNote,
  revealedNote,
  smallCellNote,
  withheldNote,
} from "./notes.ts"
export { type Decided, decideShown } from "./publication.ts"
export { structurePerimeter, type Whole } from "./published/index.ts"
