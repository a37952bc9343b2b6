/** More cells than this do not change in one correction: then it is another act. */
const MAX_CELLS = 2

/** What an act says, cell by cell, and the group outside of which nothing corrects it; none when nothing may. */
export interface Comparable {
  readonly content: ReadonlyArray<string>
  readonly group: string | undefined
}

/** In how many cells two acts differ, or more than a correction changes. */
const distance = (left: Comparable, right: Comparable): number => {
  if (left.group === undefined || left.group !== right.group) return MAX_CELLS + 1
  let count = 0
  for (let index = 0; index < left.content.length && count <= MAX_CELLS; index += 1) {
    if (left.content[index] !== right.content[index]) count += 1
  }
  return count
}

/** The index of the nearest of all, when it is near enough and no other is as near. */
const nearest = (from: Comparable, to: ReadonlyArray<Comparable>): number | undefined => {
  let [found, least, alone] = [-1, MAX_CELLS + 1, false]
  to.forEach((content, index) => {
    const own = distance(from, content)
    if (own < least) [found, least, alone] = [index, own, true]
    else if (own === least) alone = false
  })
  return alone ? found : undefined
}

/** Which new line corrects which missing act: those that are each other's nearest, as pairs of their indices. */
export const pairsOf = (
  lines: ReadonlyArray<Comparable>,
  acts: ReadonlyArray<Comparable>,
): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  acts.forEach((content, act) => {
    const line = nearest(content, lines)
    const own = line === undefined ? undefined : lines[line]
    if (line !== undefined && own !== undefined && nearest(own, acts) === act) pairs.set(line, act)
  })
  return pairs
}
