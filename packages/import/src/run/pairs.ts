/** More cells than this do not change in one correction: then it is another act. */
const MOST_CELLS = 2

type Content = ReadonlyArray<string>

/** In how many cells two acts differ, or more than a correction changes. */
const distance = (left: Content, right: Content): number => {
  let count = 0
  for (let index = 0; index < left.length && count <= MOST_CELLS; index += 1) {
    if (left[index] !== right[index]) count += 1
  }
  return count
}

/** The index of the nearest of all, when it is near enough and no other is as near. */
const nearest = (from: Content, to: ReadonlyArray<Content>): number | undefined => {
  let [found, least, alone] = [-1, MOST_CELLS + 1, false]
  to.forEach((content, index) => {
    const own = distance(from, content)
    if (own < least) [found, least, alone] = [index, own, true]
    else if (own === least) alone = false
  })
  return alone ? found : undefined
}

/** Which new line corrects which missing act: those that are each other's nearest, as pairs of their indices. */
export const pairsOf = (lines: ReadonlyArray<Content>, acts: ReadonlyArray<Content>): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>()
  acts.forEach((content, act) => {
    const line = nearest(content, lines)
    if (line !== undefined && nearest(lines[line] ?? [], acts) === act) pairs.set(line, act)
  })
  return pairs
}
