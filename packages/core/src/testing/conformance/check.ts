/** JSON with sorted keys, so that the order of columns does not matter; `undefined` is shown, not left out. */
const show = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => {
    if (inner === undefined) return "(undefined)"
    if (inner instanceof Map) return { map: [...inner] }
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

const clipped = (text: string): string =>
  text.length > 2000 ? `${text.slice(0, 2000)}… (${text.length} characters)` : text

/** Fail unless two values are the same. */
export const same = (got: unknown, wanted: unknown, what: string): void => {
  const [a, b] = [show(got), show(wanted)]
  if (a !== b) throw new Error(`${what}\n  got    ${clipped(a)}\n  wanted ${clipped(b)}`)
}

/** The error that a promise rejects with. Fails when it does not. */
export const rejection = async (promise: Promise<unknown>, what: string): Promise<unknown> => {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    return error
  }
  throw new Error(`${what}\n  got    ${clipped(show(value))}\n  wanted a rejection`)
}

/** The parts of a tagged error that the port promises. Told by `_tag`, so that a second copy of the core is fine. */
const told = (error: unknown): unknown => {
  if (typeof error !== "object" || error === null || !("_tag" in error)) return `not one of ours: ${String(error)}`
  const { _tag, stream, expected, actual, reason } = error as Record<string, unknown>
  return _tag === "StorageFailure" ? { _tag, reason } : { _tag, stream, expected, actual }
}

/** Fail unless the promise rejects with a conflict on this stream. */
export const conflicts = async (
  promise: Promise<unknown>,
  wanted: { readonly stream: string; readonly expected: number; readonly actual: number },
  what: string,
): Promise<void> => same(told(await rejection(promise, what)), { _tag: "ConcurrencyConflict", ...wanted }, what)

/** Fail unless the promise rejects with a failure of the storage, for this reason. */
export const fails = async (promise: Promise<unknown>, reason: string, what: string): Promise<void> =>
  same(told(await rejection(promise, what)), { _tag: "StorageFailure", reason }, what)

/** Fail unless the promise rejects with a plain error: a bug of the caller, never dressed up as a failure. */
export const isBug = async (promise: Promise<unknown>, what: string): Promise<void> => {
  const error = await rejection(promise, what)
  if (error instanceof Error && !("_tag" in error)) return
  throw new Error(`${what}\n  got    ${show(told(error))}\n  wanted a plain Error: it is a bug of the caller`)
}

/** How many of several commits took effect. Fails when one was refused otherwise than by a conflict or a duplicate. */
export const winners = async (commits: ReadonlyArray<Promise<{ readonly status: string }>>): Promise<number> => {
  let won = 0
  for (const outcome of await Promise.allSettled(commits)) {
    if (outcome.status === "fulfilled") won += outcome.value.status === "committed" ? 1 : 0
    else if ((outcome.reason as { _tag?: unknown } | undefined)?._tag !== "ConcurrencyConflict") throw outcome.reason
  }
  return won
}
