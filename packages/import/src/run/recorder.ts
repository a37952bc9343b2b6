import { CommandRefused, InvalidInput, settle, type Words } from "@traitdunion/core"
import { type Act, additionsOf, type Line, lineOf } from "./act.ts"
import type { ImportDesk } from "./desk.ts"

const BATCH = 500

/** The id of a command belongs to the actor who gave it first. */
const isAnothers = (error: unknown): boolean =>
  error instanceof InvalidInput && error.issues.some(({ code }) => code === "command_id_taken")

const anothers: Words = {
  fr: "Un autre acteur a déjà importé cette ligne, et son acte n'y correspond plus : l'importer sous le même acteur.",
  en: "Another actor imported this line before, and its act no longer stands for it: import it as the same actor.",
}

/** Writes what an import has to do, and counts it. */
export class Recorder {
  added = 0
  known = 0
  corrected = 0
  cancelled = 0
  readonly #desk: ImportDesk
  readonly #refuse: (line: Line, reason: Words) => void
  #waiting: Array<Line> = []

  constructor(desk: ImportDesk, refuse: (line: Line, reason: Words) => void) {
    this.#desk = desk
    this.#refuse = refuse
  }

  /** Record an act, with those that come after it. */
  async add(line: Line): Promise<void> {
    this.#waiting.push(line)
    if (this.#waiting.length >= BATCH) await this.flush()
  }

  /** Record the acts that wait. */
  async flush(): Promise<void> {
    const lines = this.#waiting
    if (lines.length === 0) return
    this.#waiting = []
    const items = lines.map(({ act }) => ({ commandId: `import:${lineOf(act.sourceLine)}`, input: act }))
    const settled = await settle(this.#desk.registers.record.many(items))
    if (!settled.ok) throw settled.error
    for (const [index, result] of settled.value.entries()) {
      const line = lines[index]
      if (line === undefined) continue
      if (!result.ok) this.#refuse(line, isAnothers(result.error) ? anothers : result.error.words)
      else if (result.value.replayed) await this.#again(line, result.value)
      else this.added += 1
    }
  }

  /** Correct an act by its new line. What people added to it since stays, as long as its register does. */
  async correct(line: Line, activity: string): Promise<void> {
    const { act } = line
    const { cancelled: _, ...data } = (await this.#desk.registers.activity({ activity })) ?? { cancelled: false }
    const kept = "register" in data && data.register === act.register ? additionsOf(data) : {}
    const settled = await settle(this.#desk.registers.correct({ activity, ...kept, ...act }))
    if (settled.ok) this.corrected += 1
    else this.#refuse(line, settled.error.words)
  }

  /** Cancel an act that a file no longer has. */
  async cancel(activity: string): Promise<void> {
    const settled = await settle(this.#cancel(activity))
    if (settled.ok) this.cancelled += 1
    // Somebody cancelled it just now.
    else if (!(settled.error instanceof CommandRefused)) throw settled.error
  }

  #cancel(activity: string) {
    return this.#desk.registers.cancel({ activity }, { commandId: `import:cancel:${activity}` })
  }

  /**
   * A line that was recorded before: known, unless the act of that time was taken away by an import since, because
   * another line took its place or none did. Then the line has come back, and makes a new act. Nothing comes back that
   * a person cancelled.
   */
  async #again(line: Line, { key }: { readonly key: string }): Promise<void> {
    if (!(await this.#takenAway(line.act, key))) {
      this.known += 1
      return
    }
    const settled = await settle(
      this.#desk.registers.record(line.act, { commandId: `import:${lineOf(line.act.sourceLine)}:${key}` }),
    )
    if (!settled.ok) this.#refuse(line, settled.error.words)
    else if (settled.value.replayed) await this.#again(line, settled.value)
    else this.added += 1
  }

  async #takenAway({ sourceLine }: Act, activity: string): Promise<boolean> {
    const stands = await this.#desk.registers.activity({ activity })
    if (stands === null) return false
    if (!stands.cancelled) return stands.sourceLine !== undefined && lineOf(stands.sourceLine) !== lineOf(sourceLine)
    // Cancelling once more writes nothing, and tells who did: the id of an import's own cancellation is known, also
    // when another actor imported.
    const settled = await settle(this.#cancel(activity))
    if (settled.ok || settled.error instanceof InvalidInput) return true
    if (settled.error instanceof CommandRefused) return false
    throw settled.error
  }
}
