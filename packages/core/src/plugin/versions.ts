import type * as z from "zod"

/** The shapes that one kind of event had, oldest first, and how each becomes the next. Made by {@link versions}. */
export interface EventVersions<out Current extends z.core.$ZodType> {
  readonly kind: "versions"
  /** The shape that is written now. */
  readonly current: Current
  /** @internal From the data of each earlier version, 1 first, to the data of the next. */
  readonly upcasts: ReadonlyArray<(data: never) => unknown>
  /**
   * Add the shape that comes next, and how the data of the one before becomes it. `upcast` is pure: what is not known of
   * an old event stays not known (`null`, or absent), and is never guessed.
   */
  readonly next: <Next extends z.core.$ZodType>(
    schema: Next,
    upcast: (data: z.output<Current>) => z.output<Next>,
  ) => EventVersions<Next>
}

// biome-ignore lint/suspicious/noExplicitAny: versions of any event; each step was checked where it was declared
export type AnyVersions = EventVersions<any>

const make = <Current extends z.core.$ZodType>(
  current: Current,
  upcasts: ReadonlyArray<(data: never) => unknown>,
): EventVersions<Current> => ({
  kind: "versions",
  current,
  upcasts,
  next: (schema, upcast) => make(schema, [...upcasts, upcast]),
})

/**
 * The shapes that an event had over the years: the first, then each `next` with the pure function that brings the data
 * of the one before up to date. Journals keep what was written, hashes included; reading applies the functions.
 *
 * Never change a shape in place once a journal holds it: add the next one.
 *
 * @example
 * ```ts
 * import { defineStream, field, versions } from "@traitdunion/core"
 * import * as z from "zod"
 * const Workshop = defineStream("workshop", {
 *   Held: versions(z.strictObject({ persons: field.persons })).next(
 *     z.strictObject({ persons: field.persons, place: z.nullable(field.text()) }),
 *     (data) => ({ ...data, place: null }),
 *   ),
 * }).evolve<{ readonly places: ReadonlyArray<string | null> }>({ places: [] }, {
 *   Held: (state, { place }) => ({ places: [...state.places, place] }),
 * })
 * ```
 */
export const versions = <First extends z.core.$ZodType>(schema: First): EventVersions<First> => make(schema, [])

/** What a stream says of an event's shapes: one that never changed, or its versions. */
export type EventShape = z.core.$ZodType | AnyVersions

/** The schema of the current version of an event. */
export type CurrentOf<Shape> =
  Shape extends EventVersions<infer Current> ? Current : Shape extends z.core.$ZodType ? Shape : never

/** @internal Whether a shape has versions. */
const hasVersions = (shape: EventShape): shape is AnyVersions => "kind" in shape && shape.kind === "versions"

/** @internal The schema that is written now. */
export const currentOf = (shape: EventShape): z.core.$ZodType => (hasVersions(shape) ? shape.current : shape)

/** @internal The steps from each earlier version to the next. */
export const upcastsOf = (shape: EventShape): AnyVersions["upcasts"] => (hasVersions(shape) ? shape.upcasts : [])
