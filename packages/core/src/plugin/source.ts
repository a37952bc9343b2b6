import { type EventShape, upcastsOf } from "./versions.ts"

/**
 * @internal The text of what a value does: functions by their own text, everything else as JSON. A change of a body is a
 * change of this text; a change of what a function calls is not.
 */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === "function") return String(inner)
    return typeof inner === "bigint" ? `${inner}n` : inner
  }) ?? "undefined"

/** @internal The text of a stream: the kinds of its events, how each was brought up to date, and its folds. */
export const sourceOf = (
  name: string,
  shapes: Readonly<Record<string, EventShape>>,
  retired: object,
  initial: unknown,
  folds: object,
): string =>
  textOf([
    name,
    Object.entries(shapes).map(([kind, shape]) => [kind, upcastsOf(shape)]),
    Object.entries(retired).map(([kind, { was, upcast }]) => [kind, upcastsOf(was), upcast]),
    initial,
    folds,
  ])
