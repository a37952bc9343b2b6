import { defineStream, field, type PlainDate, type Theme, themes } from "@traitdunion/core"
import * as z from "zod"
import { type Counter, counters, type PieceKind, pieceKinds } from "./vocabulary.ts"

/** A kind of procedure that a structure added to the catalogue, for its days. */
export interface OwnKind {
  readonly name: string
  readonly theme: Theme
  readonly counter: Counter
  /** Absent where the counter was not asked yet. */
  readonly pieces?: ReadonlyArray<PieceKind>
  /** Where it was read, and nothing of anybody. */
  readonly source: string
  readonly from: PlainDate
}

/** A kind of a structure's own, `null` before it is added. */
export interface OwnKindState {
  readonly added: OwnKind | null
  /** The first day on which it is no longer opened; `null` while it is. */
  readonly endedOn: PlainDate | null
}

/** The stream of a kind of procedure that a structure added. Its key is the kind's own id. */
export const OwnProcedureKind = defineStream("rights-kind", {
  Added: z.strictObject({
    name: field.anonymousText(120),
    theme: field.keyOf(themes),
    counter: field.keyOf(counters),
    pieces: z.exactOptional(field.several(field.keyOf(pieceKinds))),
    source: field.anonymousText(300),
    from: field.date,
  }),
  Ended: z.strictObject({ on: field.date }),
}).evolve<OwnKindState>(
  { added: null, endedOn: null },
  { Added: (_, added) => ({ added, endedOn: null }), Ended: (state, { on }) => ({ ...state, endedOn: on }) },
)
