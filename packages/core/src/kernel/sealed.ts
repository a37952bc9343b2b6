import * as z from "zod"
import { keyOf } from "./key-of.ts"

/** How sensitive a personal field is, and what a consent to share must name. */
export const personalCategories = {
  identity: { fr: "Identité", en: "Identity" },
  contact: { fr: "Coordonnées", en: "Contact details" },
  situation: { fr: "Situation personnelle et familiale", en: "Personal and family situation" },
  resources: { fr: "Ressources et charges", en: "Income and expenses" },
  housing: { fr: "Logement", en: "Housing" },
  health: { fr: "Santé", en: "Health" },
  narrative: { fr: "Propos confiés", en: "What was said in confidence" },
} as const

/** The key of a category of personal data, see {@link personalCategories}. */
export type PersonalCategory = keyof typeof personalCategories

declare const sealedType: unique symbol

/**
 * A personal value as rules, decisions, events and read tables see it: an envelope that says whose it is and what
 * kind it is, never the clear text. `cipher` names how `text` is sealed, so that one stored form serves every cipher.
 */
export interface Sealed<out T> {
  readonly "~sealed": 1
  /** Whose data it is: the id of a person or an institution. */
  readonly subject: string
  readonly category: PersonalCategory
  /** Where it stands in the input it came from, such as `notes` or `commitments.0.what`. */
  readonly field: string
  readonly cipher: string
  readonly text: string
  readonly [sealedType]?: T
}

/** A personal value between parsing and sealing. It prints as nothing, so that no log can show it. */
export class PlainPersonal {
  readonly #value: unknown
  readonly category: PersonalCategory

  constructor(value: unknown, category: PersonalCategory) {
    this.#value = value
    this.category = category
  }

  /** The clear text, for the sealing alone. */
  reveal(): unknown {
    return this.#value
  }

  toJSON(): string {
    return "[personal]"
  }
}

/**
 * @internal A clear value on its way to the sealing. Its type already says `Sealed`, because nothing that is declared
 * by a plugin ever runs in between.
 */
export const markPersonal = <T>(value: T, category: PersonalCategory): Sealed<T> =>
  new PlainPersonal(value, category) as unknown as Sealed<T>

/**
 * Mark a field of a command's input as personal. The caller gives clear text; rules, `decide` and events get
 * {@link Sealed}. A command that takes such a field must say whose it is with `subject`.
 *
 * @example
 * ```ts
 * import { field, personal } from "@traitdunion/core"
 * import * as z from "zod"
 * const input = z.strictObject({ person: field.id, name: personal(z.string().min(1), "identity") })
 * ```
 */
export const personal = <S extends z.core.$ZodType>(
  schema: S,
  category: PersonalCategory,
): z.core.$ZodType<Sealed<z.output<S>>, z.input<S>> =>
  z.pipe(
    schema,
    z.transform((value: z.output<S>) => markPersonal(value, category)),
  )

/** A personal field of an event or of a state: what {@link personal} becomes once sealed. */
export const sealed = <T>(): z.core.$ZodType<Sealed<T>, Sealed<T>> =>
  z.strictObject({
    "~sealed": z.literal(1),
    subject: z.string().min(1),
    category: keyOf(personalCategories),
    field: z.string(),
    cipher: z.string().min(1),
    text: z.string(),
  }) as unknown as z.core.$ZodType<Sealed<T>, Sealed<T>>
