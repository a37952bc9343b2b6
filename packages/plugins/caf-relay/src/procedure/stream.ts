import { defineStream, field, type Origin, origins, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type ProcedureKind, procedureKinds } from "../catalogue/index.ts"
import { factSchema, type ProcedureFact } from "./facts.ts"

/** What a procedure was opened with. */
export interface OpenedProcedure {
  readonly holder: string
  readonly kind: ProcedureKind
  readonly origin?: Origin
  /** The screening that found it, when one did. */
  readonly screening?: string
  readonly mediation?: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}

/** A procedure, as its facts make it. */
export interface ProcedureState {
  readonly opened: OpenedProcedure | null
  readonly facts: ReadonlyArray<ProcedureFact>
}

/** The stream of a procedure (*démarche*). Its key is the procedure's id. */
export const CafProcedure = defineStream("caf-procedure", {
  Opened: z.strictObject({
    holder: field.id,
    kind: field.keyOf(procedureKinds),
    origin: z.exactOptional(field.keyOf(origins)),
    screening: z.exactOptional(field.id),
    mediation: z.exactOptional(field.id),
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
  Recorded: z.strictObject({ fact: factSchema }),
}).evolve<ProcedureState>(
  { opened: null, facts: [] },
  {
    Opened: (_, opened) => ({ opened, facts: [] }),
    Recorded: (state, { fact }) => ({ ...state, facts: [...state.facts, fact] }),
  },
)
