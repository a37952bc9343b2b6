import type { EnteredAmount, Parameter } from "../../law/index.ts"
import type { ReadContext } from "../../plugin/index.ts"
import { LawAmount } from "./stream.ts"

/**
 * What the structure entered for some parameters, to read inside a query or an outlet; give it to `lawWith` or
 * `withEntered`. One reading, whatever their number.
 */
export const enteredFor = async (
  read: ReadContext,
  parameters: Iterable<Parameter<unknown>>,
): Promise<ReadonlyArray<EnteredAmount>> => {
  const ids = [...parameters].map(({ id }) => id)
  const states = await read.states(LawAmount, ids)
  return ids.flatMap((id) => states.get(id)?.entered ?? [])
}
