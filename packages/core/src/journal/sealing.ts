import { PlainPersonal, type Sealed } from "../kernel/index.ts"

/** Where a personal value stands: whose it is, and the field of the input it came from. */
export interface SealedPlace {
  readonly subject: string
  readonly field: string
}

/**
 * The one cipher of this release: none. The envelope, its place in the pipeline and its stored form are those that
 * encryption will use, so that no second format ever stands in a journal. `docs/security.md` says what follows.
 */
const CIPHER = "none"

/** Put a personal value into its envelope. */
const seal = (plain: PlainPersonal, place: SealedPlace): Sealed<unknown> => ({
  "~sealed": 1,
  subject: place.subject,
  category: plain.category,
  field: place.field,
  cipher: CIPHER,
  text: JSON.stringify(plain.reveal()),
})

/** Take a personal value out of its envelope. Throws for a cipher that this release does not know. */
export const unseal = <T>(value: Sealed<T>): T => {
  if (value.cipher !== CIPHER) throw new Error(`Unknown cipher ${value.cipher}`)
  return JSON.parse(value.text) as T
}

type Path = ReadonlyArray<string | number>

/** Seal every personal value of an input, wherever it stands. Values that hold none come back as they are. */
export const sealAll = (value: unknown, subjectAt: (path: Path) => string, path: Path = []): unknown => {
  if (value instanceof PlainPersonal) return seal(value, { subject: subjectAt(path), field: path.join(".") })
  if (Array.isArray(value)) return value.map((item, index) => sealAll(item, subjectAt, [...path, index]))
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, sealAll(inner, subjectAt, [...path, key])]),
    )
  }
  return value
}
