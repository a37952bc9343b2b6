import type { NotKnown } from "@traitdunion/core"

/** A figure that the test knows to be known. */
export const known = <A extends object>(figure: A | NotKnown<A>): A => {
  if ("words" in figure) throw new Error(figure.words.fr)
  return figure
}
