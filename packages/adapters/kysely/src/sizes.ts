/**
 * Lists in pieces of few different lengths, so that few different statements serve lists of every length: drivers and
 * engines can then keep them prepared.
 */
const powerAtMost = (count: number): number => 2 ** Math.floor(Math.log2(count))

/** Pieces whose lengths are powers of two, each at most `most`. */
export const inPowersOfTwo = <T>(items: ReadonlyArray<T>, most: number): ReadonlyArray<ReadonlyArray<T>> => {
  const pieces: Array<ReadonlyArray<T>> = []
  for (let start = 0; start < items.length; ) {
    const length = powerAtMost(Math.min(items.length - start, most))
    pieces.push(items.slice(start, start + length))
    start += length
  }
  return pieces
}

/** Pieces of at most `most`, each filled up to a power of two with its last item: for lists where twice is once. */
export const filledToPowersOfTwo = <T>(items: ReadonlyArray<T>, most: number): ReadonlyArray<ReadonlyArray<T>> => {
  const pieces: Array<ReadonlyArray<T>> = []
  for (let start = 0; start < items.length; start += most) {
    const piece = items.slice(start, start + most)
    const length = 2 ** Math.ceil(Math.log2(piece.length))
    pieces.push([...piece, ...Array<T>(length - piece.length).fill(piece.at(-1) as T)])
  }
  return pieces
}

/** `?, ?, ?` */
export const marks = (count: number): string => Array<string>(count).fill("?").join(", ")

/** A text for each key, built once. */
export const once = <K>(build: (key: K) => string): ((key: K) => string) => {
  const known = new Map<K, string>()
  return (key) => {
    let text = known.get(key)
    if (text === undefined) {
      text = build(key)
      known.set(key, text)
    }
    return text
  }
}
