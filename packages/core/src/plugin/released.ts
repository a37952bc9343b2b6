import { InvalidValue, type PersonalCategory, type PlainDate, type Unsealed } from "../kernel/index.ts"

/** Why something may leave: the agreement of the people, their own right to it, or a duty set by law. */
export type ReleasePurpose = "agreement" | "access" | "law"

const KEY: unique symbol = Symbol("gate")

/**
 * Personal data that may leave: clear text, for one recipient, on one day, written down in the journal. Only the gate
 * makes it, and whatever sends, prints or exports takes nothing else.
 */
export class Released<out Parts, out Purpose extends ReleasePurpose = ReleasePurpose> {
  readonly #genuine = true
  /** What leaves. What was not agreed to is `null`. */
  readonly parts: Unsealed<Parts>
  readonly purpose: Purpose
  /** Who gets it: the id of an institution or a person. */
  readonly recipient: string
  readonly on: PlainDate
  /** The categories that were asked for and stay here, because nobody agreed that they leave. */
  readonly withheld: ReadonlyArray<PersonalCategory>

  /** @internal */
  constructor(
    key: typeof KEY,
    release: {
      readonly parts: Unsealed<Parts>
      readonly purpose: Purpose
      readonly recipient: string
      readonly on: PlainDate
      readonly withheld: ReadonlyArray<PersonalCategory>
    },
  ) {
    if (key !== KEY) {
      throw new InvalidValue("Released", {
        fr: "Seule la porte de sortie rend des données communicables.",
        en: "Only the gate releases data.",
      })
    }
    this.parts = release.parts
    this.purpose = release.purpose
    this.recipient = release.recipient
    this.on = release.on
    this.withheld = release.withheld
  }

  /** Whether a value was made by the gate, for programs that are not type-checked. */
  static is(value: unknown): value is Released<unknown> {
    return typeof value === "object" && value !== null && #genuine in value
  }

  /** It prints as nothing, so that no log can show it. */
  toJSON(): string {
    return "[released]"
  }
}

/** @internal Make a {@link Released}: for the gate alone. */
export const release = <Parts, Purpose extends ReleasePurpose>(
  parts: ConstructorParameters<typeof Released<Parts, Purpose>>[1],
): Released<Parts, Purpose> => new Released<Parts, Purpose>(KEY, parts)
