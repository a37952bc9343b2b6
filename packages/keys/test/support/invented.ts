import * as fc from "fast-check"

/** Passphrases that nobody uses. */
export const passphrase = "sept chevaux sous la pluie"
export const another = "huit chevaux au soleil"

export const camille = { structure: "association-exemple", subject: "person-camille" }

/** A data key that is the same each time. */
export const dataKey = (fill = 7): Uint8Array => new Uint8Array(32).fill(fill)

export const dataKeys = fc.uint8Array({ minLength: 32, maxLength: 32 })
/** Structures and persons of any name, even with what separates elsewhere. */
export const contexts = fc.record({
  structure: fc.string({ unit: "binary", maxLength: 20 }),
  subject: fc.string({ unit: "binary", maxLength: 20 }),
})
