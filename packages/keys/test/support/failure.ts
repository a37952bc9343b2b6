import { InvalidInput, KeyUnavailable } from "@traitdunion/core"

/** How an action fails: the reason of an unavailable key, or the places of the faults. */
export const failureOf = async (action: () => unknown): Promise<string> => {
  try {
    await action()
  } catch (error) {
    if (error instanceof KeyUnavailable) return error.reason
    if (error instanceof InvalidInput) return `invalid ${error.issues.map(({ path }) => path.join(".")).join(", ")}`
    throw error
  }
  return "none"
}

/** All that a person, a log or a wire may get to see of a failure. */
export const shownOf = async (action: () => unknown): Promise<string> => {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof KeyUnavailable || error instanceof InvalidInput)) throw error
    return [error.message, JSON.stringify(error.toOutcome()), error.stack, String(error.cause)].join("\n")
  }
  throw new Error("It was expected to fail")
}
