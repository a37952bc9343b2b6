import type { Label } from "../kernel/index.ts"
import type { AnyStream } from "./stream.ts"

/** What a field of events is called, and what its values mean. */
export interface FieldWords extends Label {
  /** The words of its values, where they come from a closed list. */
  readonly values?: Readonly<Record<string, Label>>
  /** An amount in cents is told in euros, an ISO 8601 period in words. */
  readonly unit?: "cents" | "period"
}

/** The words of a stream, by the names of its fields, however deep they stand; `null` for what tells nothing of anybody. */
export interface StreamWords {
  readonly stream: AnyStream
  readonly fields: Readonly<Record<string, FieldWords | null>>
}

/**
 * Declare what the fields of a stream are called. A person who asks for what is held about them (*droit d'accès*) is told
 * it in these words. Fields that the core names itself, such as `on` or `person`, may be left out.
 *
 * @example
 * ```ts
 * import { defineStream, defineWords, field } from "@traitdunion/core"
 * import * as z from "zod"
 * const Walk = defineStream("walk", { Done: z.strictObject({ on: field.date, cost: field.cents }) }).evolve<number>(0, {
 *   Done: (walks) => walks + 1,
 * })
 * const words = defineWords(Walk, { cost: { fr: "Coût", unit: "cents" } })
 * ```
 */
export const defineWords = (stream: AnyStream, fields: StreamWords["fields"]): StreamWords => ({ stream, fields })
