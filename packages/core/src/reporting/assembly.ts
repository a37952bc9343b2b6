// The second door: how a report is made, which only who makes one loads.
export { definitionsOf, type Material, sectionsOf } from "./assemble.ts"
export { gathered } from "./gather.ts"
export { asNetwork, STRUCTURE } from "./network.ts"
export { generalNotes, networkNote, smallCellNote } from "./notes.ts"
export { publishable } from "./publication.ts"
