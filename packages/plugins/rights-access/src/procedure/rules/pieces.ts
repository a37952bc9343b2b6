import type { PieceKind } from "../../catalogue/index.ts"
import type { PieceState } from "../vocabulary.ts"
import type { RightsFact } from "./facts.ts"

/** A piece and where it stands, since when it does. */
export interface KnownPiece {
  readonly piece: PieceKind
  readonly state: PieceState
  readonly on: string
}

const told = (fact: RightsFact): ReadonlyArray<readonly [ReadonlyArray<PieceKind>, PieceState]> => {
  switch (fact.fact) {
    case "pieces-seen":
      return [
        [fact.had ?? [], "had"],
        [fact.missing ?? [], "missing"],
      ]
    case "pieces-asked":
      return [[fact.pieces, "asked"]]
    case "pieces-sent":
      return [[fact.pieces, "sent"]]
    default:
      return []
  }
}

/**
 * The pieces that a procedure speaks of, each with where it stands last: had, missing, asked for, sent. Never what one
 * says.
 *
 * @example
 * ```ts
 * import { piecesOf } from "@traitdunion/plugin-rights-access"
 * piecesOf([]) // []
 * ```
 */
export const piecesOf = (facts: ReadonlyArray<RightsFact>): ReadonlyArray<KnownPiece> => {
  const known = new Map<PieceKind, KnownPiece>()
  for (const fact of facts) {
    for (const [pieces, state] of told(fact)) {
      for (const piece of pieces) known.set(piece, { piece, state, on: fact.on })
    }
  }
  return [...known.values()]
}
