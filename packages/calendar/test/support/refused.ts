import { InvalidInput } from "@traitdunion/core"

/** Where the faults stand for which an action is refused, as `points.0.name`; none when it is not. */
export const placesOf = (action: () => unknown): ReadonlyArray<string> => {
  try {
    action()
  } catch (error) {
    if (error instanceof InvalidInput) return error.issues.map(({ path }) => path.map(String).join("."))
    throw error
  }
  return []
}
