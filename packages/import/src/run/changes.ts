import type { RegisterKey } from "@traitdunion/core"
import type { ImportedActivity } from "../line/activity.ts"
import type { Field } from "../line/columns.ts"
import type { AbsentAct } from "./absent.ts"
import { changedKeys, type Line } from "./act.ts"

/** An act of an earlier import, told by what it says and never by whom it is about. */
export interface KnownAct {
  readonly activity: string
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  readonly register: RegisterKey
  readonly minutes: number
  readonly persons: number
  /** The mediator's identifier. */
  readonly mediator?: string
  readonly place?: string
}

/** An act that a line of the file corrects. */
export interface Correction {
  readonly line: number
  readonly act: KnownAct
  /** What the line says otherwise. */
  readonly fields: ReadonlyArray<Field>
}

/** What an import does to acts that are recorded already: the first 1,000 of each, and how many there are. */
export interface Changes {
  readonly corrections: ReadonlyArray<Correction>
  readonly corrected: number
  /** Acts that the file no longer has. They are cancelled when that was asked for. */
  readonly missing: ReadonlyArray<KnownAct>
  readonly missed: number
}

const MAX_LISTED = 1_000

const fieldOf = (key: keyof ImportedActivity): Field => {
  switch (key) {
    case "on":
      return "date"
    case "colleagues":
      return "mediator"
    case "otherThemes":
      return "theme"
    case "byGender":
      return "women"
    case "byAgeBand":
      return "under18"
    default:
      return key
  }
}

const knownAct = ({ activity, act }: AbsentAct): KnownAct => ({
  activity,
  on: act.on,
  register: act.register,
  minutes: act.minutes,
  persons: act.persons,
  ...(act.mediator === undefined ? {} : { mediator: act.mediator }),
  ...(act.place === undefined ? {} : { place: act.place }),
})

/** Gathers what becomes of acts that are recorded already. */
export class ChangeList {
  readonly #corrections: Array<Correction> = []
  readonly #missing: Array<KnownAct> = []
  #corrected = 0
  #missed = 0

  correct({ line, act }: Line, absent: AbsentAct): void {
    this.#corrected += 1
    if (this.#corrections.length >= MAX_LISTED) return
    this.#corrections.push({ line, act: knownAct(absent), fields: changedKeys(absent.act, act).map(fieldOf) })
  }

  miss(absent: AbsentAct): void {
    this.#missed += 1
    if (this.#missing.length < MAX_LISTED) this.#missing.push(knownAct(absent))
  }

  changes(): Changes {
    return {
      corrections: this.#corrections,
      corrected: this.#corrected,
      missing: this.#missing,
      missed: this.#missed,
    }
  }
}
