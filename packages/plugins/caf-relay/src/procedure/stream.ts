import { defineStream, field, type Origin, origins, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type CafProcedureKind, cafProcedureKinds } from "../catalogue/index.ts"
import { type CafProcedureFact, factSchema } from "./facts.ts"

/** What a procedure was opened with. */
export interface OpenedProcedure {
  readonly holder: string
  readonly kind: CafProcedureKind
  readonly origin?: Origin
  /** The screening that found it, when one did. */
  readonly screening?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A procedure, as its facts make it. */
export interface CafProcedureState {
  readonly opened: OpenedProcedure | null
  /** In the order of their days, in whatever order they were told. */
  readonly facts: ReadonlyArray<CafProcedureFact>
}

/** A place in the list of facts. */
const place = z.int().min(0)

/** The stream of a procedure (*démarche*). Its key is the procedure's id. */
export const CafProcedure = defineStream("caf-procedure", {
  Opened: z.strictObject({
    holder: field.id,
    kind: field.keyOf(cafProcedureKinds),
    origin: z.exactOptional(field.keyOf(origins)),
    screening: z.exactOptional(field.id),
    mediation: z.exactOptional(field.id),
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
  Recorded: z.strictObject({ fact: factSchema, at: place }),
  Corrected: z.strictObject({ index: place, fact: factSchema, at: place }),
  TakenOut: z.strictObject({ index: place }),
}).evolve<CafProcedureState>(
  { opened: null, facts: [] },
  {
    Opened: (_, opened) => ({ opened, facts: [] }),
    Recorded: (state, { fact, at }) => ({ ...state, facts: state.facts.toSpliced(at, 0, fact) }),
    Corrected: (state, { index, fact, at }) => ({
      ...state,
      facts: state.facts.toSpliced(index, 1).toSpliced(at, 0, fact),
    }),
    TakenOut: (state, { index }) => ({ ...state, facts: state.facts.toSpliced(index, 1) }),
  },
)
