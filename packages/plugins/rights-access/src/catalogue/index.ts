export {
  type RightsProcedureKind,
  type RightsSheet,
  rightsCatalogue,
  rightsProcedureKinds,
} from "./catalogue.ts"
export { addKind, endKind } from "./commands.ts"
export { catalogue, ownKinds } from "./queries.ts"
export { type OwnKind, type OwnKindState, OwnProcedureKind } from "./stream.ts"
export { ownKindRow, ownKindTable } from "./tables.ts"
export { type Counter, counters, type PieceKind, pieceKinds, piecesUnknown } from "./vocabulary.ts"
