import * as z from "zod"
import { keyOf } from "./key-of.ts"
import { type LookupKind, lookupKinds } from "./lookup.ts"
import { findPersonalData, type PersonalDataKind, personalDataKinds } from "./personal-data.ts"

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
 * kind it is, never the clear text. All that it says of itself is authenticated with the text: an envelope that was
 * changed, or put in the place of another, does not open.
 */
export interface Sealed<out T> {
  readonly "~sealed": 1
  /** Whose data it is: the id of a person or an institution. */
  readonly subject: string
  readonly category: PersonalCategory
  /** The stream that it was recorded in, such as `mediation/m-1`. */
  readonly stream: string
  /** Where it stands in the input it came from, such as `notes` or `commitments.0.what`. */
  readonly field: string
  /** How `text` is sealed. `erased` when the person was erased and the words are gone. */
  readonly cipher: "aes-256-gcm" | "erased"
  readonly text: string
  /** How it can be found again without being opened. */
  readonly lookup?: LookupKind
  /** Kinds of numbers and addresses that were seen in it before it was sealed, so that rules can warn. */
  readonly holds?: ReadonlyArray<PersonalDataKind>
  readonly [sealedType]?: T
}

// Beside the values, so that a plugin whose functions are handed one before the sealing has no way to its text.
const clear = new WeakMap<PlainPersonal, unknown>()

/** @internal The clear text, for the sealing alone. */
export const clearText = (plain: PlainPersonal): unknown => clear.get(plain)

/** A personal value between parsing and sealing. It prints as nothing, so that no log can show it. */
export class PlainPersonal {
  readonly category: PersonalCategory
  readonly lookup: LookupKind | undefined

  constructor(value: unknown, category: PersonalCategory, lookup?: LookupKind) {
    clear.set(this, value)
    this.category = category
    this.lookup = lookup
  }

  /** The kinds of numbers and addresses in a confided text. Fields that are made for them are not looked through. */
  holds(): ReadonlyArray<PersonalDataKind> {
    const value = clearText(this)
    if (this.category !== "narrative" || typeof value !== "string") return []
    return [...new Set(findPersonalData(value).map(({ kind }) => kind))]
  }

  toJSON(): string {
    return "[personal]"
  }
}

/**
 * Mark a value as personal within an input's own transform, for what {@link personal} cannot say field by field: when
 * something coarse that identifies nobody, such as a band of income, is told of a value before the value is sealed.
 * Only values that the transform returns are sealed; marked anywhere else, a value stays closed for ever.
 *
 * @example
 * ```ts
 * import { field, markPersonal } from "@traitdunion/core"
 * import * as z from "zod"
 * const input = z.strictObject({ person: field.id, income: field.cents }).transform(({ person, income }) => ({
 *   person,
 *   income: markPersonal(income, "resources"),
 *   band: income < 100_000 ? "under-1000" : "1000-or-more",
 * }))
 * ```
 */
// Its type already says `Sealed`, because nothing that is declared by a plugin ever runs in between.
export const markPersonal = <T>(value: T, category: PersonalCategory, lookup?: LookupKind): Sealed<T> =>
  new PlainPersonal(value, category, lookup) as unknown as Sealed<T>

/**
 * Mark a field of a command's input as personal. The caller gives clear text; rules, `decide` and events get
 * {@link Sealed}. A command that takes such a field must say whose it is with `subject`. With `lookup`, the person can
 * be found by it without anything being opened.
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
  options?: { readonly lookup?: LookupKind },
): z.core.$ZodType<Sealed<z.output<S>>, z.input<S>> => {
  const field = z.pipe(
    schema,
    z.transform((value: z.output<S>) => markPersonal(value, category, options?.lookup)),
  )
  fields.add(field)
  return field
}

const fields = new WeakSet<z.core.$ZodType>()

/** @internal Whether a schema was made by {@link personal}. */
export const isPersonal = (schema: z.core.$ZodType): boolean => fields.has(schema)

/** A personal field of an event or of a state: what {@link personal} becomes once sealed. */
export const sealed = <T>(): z.core.$ZodType<Sealed<T>, Sealed<T>> =>
  z.strictObject({
    "~sealed": z.literal(1),
    subject: z.string().min(1),
    category: keyOf(personalCategories),
    stream: z.string().min(1),
    field: z.string(),
    cipher: z.enum(["aes-256-gcm", "erased"]),
    text: z.string(),
    lookup: z.exactOptional(keyOf(lookupKinds)),
    holds: z.exactOptional(z.readonly(z.array(keyOf(personalDataKinds)))),
  }) as unknown as z.core.$ZodType<Sealed<T>, Sealed<T>>

/** Whether a value is a sealed envelope. */
export const isSealed = (value: unknown): value is Sealed<unknown> =>
  typeof value === "object" && value !== null && (value as { readonly "~sealed"?: unknown })["~sealed"] === 1

/** An answer as its reader gets it: sealed values opened, or `null` for a reader who may not see them. */
export type Unsealed<A> =
  A extends Sealed<infer T>
    ? T | null
    : A extends string | number | boolean | bigint | null | undefined | symbol | ((...args: never) => unknown)
      ? A
      : A extends ReadonlyMap<infer K, infer V>
        ? ReadonlyMap<K, Unsealed<V>>
        : { readonly [K in keyof A]: Unsealed<A[K]> }
