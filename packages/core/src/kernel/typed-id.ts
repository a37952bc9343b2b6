import { InvalidInput } from "./errors/index.ts"

/** The kinds of things whose ids may say what they name: `person:1001`, `institution:1001`, `mediation:1001`. */
export const idKinds = ["person", "institution", "mediation", "household"] as const
/** One of {@link idKinds}. */
export type IdKind = (typeof idKinds)[number]

/** The kind that an id says it names; `undefined` for one that says nothing, such as a UUID. */
export const kindOfId = (id: string): IdKind | undefined => idKinds.find((kind) => id.startsWith(`${kind}:`))

/**
 * The id of a thing that another program numbers: `typedId("person", 1001)` is `person:1001`, and `institution:1001` is
 * another thing. Use it wherever ids come from tables that each begin at 1.
 *
 * Throws `InvalidInput` for what no id can be made of.
 *
 * @example
 * ```ts
 * import { typedId } from "@traitdunion/core"
 * typedId("person", 1001) // "person:1001"
 * typedId("institution", "1001") // "institution:1001"
 * ```
 */
export const typedId = (kind: IdKind, id: number | string): string => {
  const said = typeof id === "string" ? kindOfId(id) : undefined
  const text = said === kind ? String(id) : `${kind}:${id}`
  const whole = typeof id === "string" || (Number.isSafeInteger(id) && id >= 0)
  if (!whole || (said !== undefined && said !== kind) || !/^[a-z]+:[A-Za-z0-9._-]{1,50}$/.test(text)) {
    throw new InvalidInput("typedId", [
      {
        path: ["id"],
        code: "not_an_id",
        fr: "Aucun identifiant ne peut en être fait : un entier positif, ou des lettres, chiffres, . _ -",
        en: "No id can be made of it: a whole number, or letters, digits, . _ -",
      },
    ])
  }
  return text
}
