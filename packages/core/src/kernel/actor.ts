import * as z from "zod"
import { InvalidInput } from "./errors/index.ts"
import { inWords } from "./in-words.ts"
import { issuesOf } from "./issues.ts"
import { keyOf } from "./key-of.ts"
import { lazily } from "./lazily.ts"
import { type Role, roles } from "./role.ts"
import { kindOfId } from "./typed-id.ts"

/** Who acts. Every command and query runs as an actor. `id` is opaque: never a name or an e-mail address. */
export interface Actor {
  readonly id: string
  readonly roles: ReadonlyArray<Role>
  /** The institution that a `partner` acts for. */
  readonly institution?: string
  /** The person that somebody with the role `person` is: they read their own words, and nobody else's. */
  readonly person?: string
  /** The poles that the actor works in. What belongs to another pole is not for them. */
  readonly poles?: ReadonlyArray<string>
}

const OPAQUE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/
// "Camille", "Jean-Marc", "Camille.Exemple", "camille.exemple": letters alone, as people are called and as they sign in.
const NAME = /^(?:\p{Lu}\p{Ll}+(?:[-._]\p{Lu}?\p{Ll}+)*|\p{Ll}+(?:\.\p{Ll}+)+)$/u
const NOT_OPAQUE = {
  error: inWords({
    fr: "Un identifiant opaque est attendu (lettres, chiffres, . _ : -), jamais un nom ni une adresse : les journaux le gardent",
    en: "Not an opaque id: 1 to 64 of A-Z a-z 0-9 . _ : -, and never a name or an e-mail address: journals keep it",
  }),
  params: {
    fr: "Un compte se désigne par un identifiant opaque (lettres sans accent, chiffres, . _ : -), jamais par un nom ou un courriel : le journal le garde en clair",
  },
}
const opaque = lazily(() => z.string().refine((id) => OPAQUE.test(id) && !NAME.test(id), NOT_OPAQUE))
const id = lazily(() => z.string().refine((text) => OPAQUE.test(text), NOT_OPAQUE))

const actorSchema = lazily(() =>
  z.strictObject({
    id: opaque(),
    roles: z.array(keyOf(roles)).min(1),
    institution: z.exactOptional(
      id().refine((text) => [undefined, "institution"].includes(kindOfId(text)), NOT_OPAQUE),
    ),
    person: z.exactOptional(id().refine((text) => [undefined, "person"].includes(kindOfId(text)), NOT_OPAQUE)),
    poles: z.exactOptional(z.array(z.string().min(1).max(64))),
  }),
)

/** Check an actor that comes from outside the type checker. Throws {@link InvalidInput} with the path of each fault. */
export const parseActor = (actor: unknown): Actor => {
  const parsed = actorSchema().safeParse(actor, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("actor", issuesOf(parsed.error))
  return actingAs(parsed.data)
}

/**
 * The roles that are left to somebody who acts for a partner or an institution, whatever others they hold; `undefined`
 * for whoever acts for nobody outside the structure.
 */
export const outsideRoles = ({ roles, institution }: Actor): ReadonlyArray<Role> | undefined =>
  institution === undefined && !roles.includes("partner")
    ? undefined
    : ["partner", ...roles.filter((role) => role === "person")]

/** The actor as operations see it: who acts for somebody outside is a partner and nothing else. */
const actingAs = (actor: Actor): Actor => {
  const roles = outsideRoles(actor)
  return roles === undefined ? actor : { ...actor, roles }
}
