import { type InputIssue, InvalidInput } from "@traitdunion/core"

/** The faults for which an action is refused; none when it is not. */
export const faultsOf = (action: () => unknown): ReadonlyArray<InputIssue> => {
  try {
    action()
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues
    throw error
  }
  return []
}

/** Where the faults stand, as `services.0.nom`. */
export const placesOf = (action: () => unknown): ReadonlyArray<string> =>
  faultsOf(action).map(({ path }) => path.map(String).join("."))
