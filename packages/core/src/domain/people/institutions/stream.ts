import * as z from "zod"
import { field, lazily } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type InstitutionKind, institutionKinds } from "./vocabulary.ts"

/** @internal */
export const kind = lazily(() => field.keyOf(institutionKinds))

/** An institution: public knowledge, so nothing of it is sealed. */
export interface InstitutionState {
  readonly name: string | null
  readonly kind: InstitutionKind | null
  /** The id that it has since; `null` unless this one turned out to name a person as well. */
  readonly now: string | null
}

/** The stream of an institution. Its key is the institution's id. */
export const Institution = defineStream("institution", () => ({
  Registered: z.strictObject({ name: field.text(), kind: kind() }),
  Renamed: z.strictObject({ name: field.text() }),
  ToldApart: z.strictObject({ now: field.institution }),
})).evolve<InstitutionState>(
  { name: null, kind: null, now: null },
  {
    Registered: (state, data) => ({ ...state, ...data }),
    Renamed: (state, { name }) => ({ ...state, name }),
    ToldApart: (_, { now }) => ({ name: null, kind: null, now }),
  },
)
