import { hash } from "node:crypto"
import { type Act, contentOf } from "./act.ts"
import type { ImportDesk } from "./desk.ts"

const keyOf = (content: ReadonlyArray<string>): string => hash("sha256", content.join("\u001f")).slice(0, 16)

/** The acts of a source whose lines a file no longer has, by what they say. */
export class Absent {
  readonly #desk: ImportDesk
  readonly #byContent = new Map<string, Array<string>>()
  #size = 0

  private constructor(desk: ImportDesk) {
    this.#desk = desk
  }

  static async of(desk: ImportDesk, activities: ReadonlyArray<string>): Promise<Absent> {
    const absent = new Absent(desk)
    for (const activity of activities) {
      const data = await desk.registers.activity({ activity })
      if (data === null || data.cancelled) continue
      const key = keyOf(contentOf(data))
      absent.#byContent.set(key, [...(absent.#byContent.get(key) ?? []), activity])
      absent.#size += 1
    }
    return absent
  }

  get size(): number {
    return this.#size
  }

  /** Whether one of them says the same: then the line is only written otherwise, and stands for it from now on. */
  takeEqual(act: Act): boolean {
    if (this.#size === 0) return false
    const taken = this.#byContent.get(keyOf(contentOf(act)))?.pop()
    if (taken === undefined) return false
    this.#size -= 1
    return true
  }

  /** Those that no line stands for. */
  activities(): ReadonlyArray<string> {
    return [...this.#byContent.values()].flat()
  }

  /** What each of some acts says. */
  contents(activities: ReadonlyArray<string>): Promise<ReadonlyArray<ReadonlyArray<string>>> {
    return Promise.all(
      activities.map(async (activity) => {
        const data = await this.#desk.registers.activity({ activity })
        return data === null ? [] : contentOf(data)
      }),
    )
  }
}
