import * as z from "zod"
import { field, inWords, lazily, type PlainDate, type Sealed, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type Theme, theme } from "../../registers/index.ts"
import { partnerRoles } from "./vocabulary.ts"

const role = lazily(() => field.keyOf(partnerRoles))

const digitsAddUp = (siret: string): boolean => {
  const sum = [...siret].reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  // The establishments of La Poste alone are numbered by the plain sum of the digits.
  const plain = [...siret].reduce((total, sign) => total + Number(sign), 0)
  return sum % 10 === 0 || (siret.startsWith("356000000") && plain % 5 === 0)
}

const siret = lazily(() =>
  z
    .string()
    .regex(/^\d{14}$/, { error: inWords({ fr: "Un SIRET a 14 chiffres", en: "A SIRET has 14 digits" }) })
    .refine(digitsAddUp, {
      error: "The digits of this SIRET do not add up",
      params: { fr: "SIRET mal recopié : sa clé est fausse" },
    }),
)

/** Where an entry of a directory comes from, so that a later file finds it again. */
const external = lazily(() => z.strictObject({ source: field.text(120), id: field.text(200) }))

/** @internal */
export const description = lazily(() => ({
  roles: z.readonly(z.array(role()).min(1)),
  siret: z.exactOptional(siret()),
  address: z.exactOptional(field.text(300)),
  postalCode: z.exactOptional(z.string().regex(/^\d{5}$/)),
  commune: z.exactOptional(field.commune),
  phone: z.exactOptional(field.text(40)),
  email: z.exactOptional(field.email),
  site: z.exactOptional(z.url()),
  description: z.exactOptional(field.text(10_000)),
  opening: z.exactOptional(field.text(500)),
  external: z.exactOptional(external()),
}))

const described = lazily(() => z.strictObject(description()))

/** What the directory says of a partner: public knowledge of an institution. */
export type PartnerDescription = z.output<ReturnType<typeof described>>

/** @internal */
export const serviceFields = lazily(() => ({
  name: field.text(150),
  description: z.exactOptional(field.text(10_000)),
  themes: z.exactOptional(z.readonly(z.array(theme))),
  fees: z.exactOptional(field.text(300)),
  external: z.exactOptional(external()),
}))

/** What a partner offers. */
export interface PartnerService {
  readonly service: string
  readonly name: string
  readonly description?: string
  readonly themes?: ReadonlyArray<Theme>
  readonly fees?: string
  readonly external?: { readonly source: string; readonly id: string }
}

/** Somebody to talk to at a partner. Who it is is sealed; what they are there for is not. */
export interface PartnerContact {
  readonly contact: string
  readonly title: string
  readonly name: Sealed<string>
  readonly phone?: Sealed<string>
  readonly email?: Sealed<string>
}

/** A partner, as its facts make it. */
export interface PartnerState {
  readonly description: PartnerDescription | null
  readonly contacts: ReadonlyArray<PartnerContact>
  readonly services: ReadonlyArray<PartnerService>
  readonly endedOn: PlainDate | null
}

const service = lazily(() => z.strictObject({ service: field.id, ...serviceFields() }))

const without = <T, K extends keyof T>(items: ReadonlyArray<T>, key: K, value: T[K]): ReadonlyArray<T> =>
  items.filter((item) => item[key] !== value)

/** The stream of a partner. Its key is the id of the institution. */
export const Partner = defineStream("partner", () => ({
  Described: described(),
  ContactAdded: z.strictObject({
    contact: field.id,
    title: field.text(120),
    name: sealed<string>(),
    phone: z.exactOptional(sealed<string>()),
    email: z.exactOptional(sealed<string>()),
  }),
  ContactRemoved: z.strictObject({ contact: field.id }),
  ServiceOffered: service(),
  ServiceEnded: z.strictObject({ service: field.id }),
  Ended: z.strictObject({ on: field.date }),
})).evolve<PartnerState>(
  { description: null, contacts: [], services: [], endedOn: null },
  {
    Described: (state, description) => ({ ...state, description, endedOn: null }),
    ContactAdded: (state, contact) => ({
      ...state,
      contacts: [...without(state.contacts, "contact", contact.contact), contact],
    }),
    ContactRemoved: (state, { contact }) => ({ ...state, contacts: without(state.contacts, "contact", contact) }),
    ServiceOffered: (state, offered) => ({
      ...state,
      services: [...without(state.services, "service", offered.service), offered],
    }),
    ServiceEnded: (state, { service: id }) => ({ ...state, services: without(state.services, "service", id) }),
    Ended: (state, { on }) => ({ ...state, endedOn: on }),
  },
)

/** @internal */
export const partner = lazily(() => ({ partner: field.id }))

/** @internal */
export const key = (input: { readonly partner: string }): string => input.partner
