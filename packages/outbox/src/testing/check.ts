import { BrokerFailure } from "../failure.ts"

const show = (value: unknown): string => JSON.stringify(value, null, 1) ?? "undefined"

/** Fail unless two values are the same. */
export const same = (got: unknown, wanted: unknown, what: string): void => {
  if (show(got) !== show(wanted)) throw new Error(`${what}\n  got    ${show(got)}\n  wanted ${show(wanted)}`)
}

/** The reason for which a call is refused, or `done`. Fails on any other error. */
export const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    // Told by its tag, so that a second copy of this package is fine.
    if (error instanceof BrokerFailure || (error as { _tag?: unknown } | undefined)?._tag === "BrokerFailure") {
      return (error as BrokerFailure).reason
    }
    throw error
  }
}
