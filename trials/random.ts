/** Whole numbers below a bound, the same ones for the same seed. */
export type Random = (below: number) => number

/** The choices of a trial. */
export const random = (seed: number): Random => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
