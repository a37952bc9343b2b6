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
  readonly facts: ReadonlyArray<CafProcedureFact>
}

/** @internal A procedure that was opened. */
export type OpenProcedure = CafProcedureState & { readonly opened: OpenedProcedure }

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
  Recorded: z.strictObject({ fact: factSchema }),
}).evolve<CafProcedureState>(
  { opened: null, facts: [] },
  {
    Opened: (_, opened) => ({ opened, facts: [] }),
    Recorded: (state, { fact }) => ({ ...state, facts: [...state.facts, fact] }),
  },
)
