const FREE = -1

/** Counts of whole numbers in little memory: about ten bytes a number, where a Map needs ten times as much. */
export class Seen {
  #keys = new Float64Array(1024).fill(FREE)
  #counts = new Uint32Array(1024)
  #size = 0

  /** Count one more, and answer how often it was seen by now. */
  count(key: number): number {
    if (this.#size * 2 > this.#keys.length) this.#grow()
    const at = this.#place(key)
    if (this.#keys[at] === FREE) {
      this.#keys[at] = key
      this.#size += 1
    }
    const counted = (this.#counts[at] ?? 0) + 1
    this.#counts[at] = counted
    return counted
  }

  /** Whether it was counted. */
  has(key: number): boolean {
    return this.#keys[this.#place(key)] === key
  }

  #place(key: number): number {
    const mask = this.#keys.length - 1
    let at = key % this.#keys.length
    while (this.#keys[at] !== FREE && this.#keys[at] !== key) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Float64Array(keys.length * 2).fill(FREE)
    this.#counts = new Uint32Array(keys.length * 2)
    keys.forEach((key, index) => {
      if (key === FREE) return
      const at = this.#place(key)
      this.#keys[at] = key
      this.#counts[at] = counts[index] ?? 0
    })
  }
}
