import { hash } from "node:crypto"
import type { ActivityData } from "@traitdunion/core"
import { type Act, contentOf } from "./act.ts"
import type { ImportDesk } from "./desk.ts"
import type { Origin } from "./origin.ts"
import type { Standing } from "./standing.ts"

/** An act of an earlier import whose line the file no longer has. */
export interface AbsentAct {
  readonly activity: string
  readonly sourceLine: string
  readonly act: ActivityData
}

/** How many acts are read at once. */
const TOGETHER = 50

const keyOf = (content: ReadonlyArray<string>): string => hash("sha256", content.join("\u001f")).slice(0, 16)

/** The acts of earlier imports that a file should have and no longer has, by what they say. */
export class Absent {
  readonly #byContent = new Map<string, Array<AbsentAct>>()
  #size = 0

  private constructor() {}

  static async of(desk: ImportDesk, gone: Standing["gone"], origin: Origin): Promise<Absent> {
    const absent = new Absent()
    for (let from = 0; from < gone.length; from += TOGETHER) {
      const some = gone.slice(from, from + TOGETHER)
      const acts = await Promise.all(some.map(({ activity }) => desk.registers.activity({ activity })))
      for (const [index, { activity, sourceLine }] of some.entries()) {
        const data = acts[index] ?? null
        if (data === null || data.cancelled || !origin.shouldHave(sourceLine, data)) continue
        const { cancelled: _, version: __, ...act } = data
        absent.#add({ activity, sourceLine, act })
      }
    }
    return absent
  }

  #add(one: AbsentAct): void {
    const key = keyOf(contentOf(one.act))
    this.#byContent.set(key, [...(this.#byContent.get(key) ?? []), one])
    this.#size += 1
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
  acts(): ReadonlyArray<AbsentAct> {
    return [...this.#byContent.values()].flat()
  }
}
