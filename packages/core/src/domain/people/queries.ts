import * as z from "zod"
import { field, type LookupKind, type PlainDate, type Sealed } from "../../kernel/index.ts"
import { defineQuery, type Page, pageFields, pageSize, type ReadContext } from "../../plugin/index.ts"
import { Household } from "./households/index.ts"
import { type Capacity, Person, type PersonState } from "./persons/index.ts"
import { recordsOf } from "./records.ts"
import { institutionTable, personTable } from "./tables.ts"

/** What is known of a person. Who may read them gets it in clear text; `null` is "not known", "erased" or "not for you". */
export interface PersonCard {
  readonly person: string
  /** As `expectedVersion` wants it; only in the answer about one person. */
  readonly version?: number
  readonly name: Sealed<string> | null
  readonly birthDate: Sealed<PlainDate> | null
  readonly phone: Sealed<string> | null
  readonly email: Sealed<string> | null
  readonly address: Sealed<string> | null
  readonly capacity: Capacity
  readonly representative: string | null
  /** What is only told of some: absent when it is not known. */
  readonly familyName?: Sealed<string>
  readonly givenNames?: Sealed<string>
  readonly usedName?: Sealed<string>
  readonly bornIn?: Sealed<string>
  readonly commune?: Sealed<string>
  readonly firstContact?: PlainDate
  /** The other records that were merged with this one; absent when there is none. */
  readonly merged?: ReadonlyArray<string>
}

const particulars = ["familyName", "givenNames", "usedName", "bornIn", "commune", "firstContact"] as const

/** What is told of some people only. */
const particularsOf = (state: PersonState): Pick<PersonCard, (typeof particulars)[number]> =>
  Object.fromEntries(particulars.flatMap((name) => (state[name] === null ? [] : [[name, state[name]]])))

/** @internal The card of a person; `null` for nobody who is registered. */
export const cardOf = async (read: ReadContext, person: string): Promise<PersonCard | null> => {
  const state = await read.state(Person, person)
  const { name, birthDate, phone, email, address, capacity, representative } = state
  if (!state.registered) return null
  const version = await read.version(Person, person)
  const others = (await recordsOf(read, person)).filter((one) => one !== person)
  const merged = others.length === 0 ? {} : { merged: others }
  return {
    person,
    version,
    name,
    birthDate,
    phone,
    email,
    address,
    capacity,
    representative,
    ...particularsOf(state),
    ...merged,
  }
}

/** @internal */
export const person = defineQuery({
  summary: { fr: "Lire la fiche d'une personne", en: "Read a person's card" },
  by: ["mediator", "lead", "director", "person"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read, actor }): Promise<PersonCard | null> => {
    // Somebody who is accompanied asks about themselves, and nobody else.
    const works = actor.roles.some((role) => role === "mediator" || role === "lead" || role === "director")
    if (!works && actor.person !== input.person) return null
    return cardOf(read, input.person)
  },
})

/** The most answers of one search: whoever is told more asks for more of the name. */
const MOST_FOUND = 50

const byField = {
  name: "name",
  birthDate: "birth-date",
  phone: "phone",
  email: "email",
} as const satisfies Record<string, LookupKind>

/** @internal Look somebody up: by a name or a part of it, a birth date, a telephone number, an e-mail address; all must agree. At most 50 answers. */
export const search = defineQuery({
  summary: { fr: "Retrouver une personne", en: "Look a person up" },
  by: ["mediator", "lead", "director"],
  input: z
    .strictObject({
      name: z.exactOptional(field.text(120)),
      birthDate: z.exactOptional(field.date),
      phone: z.exactOptional(field.text(40)),
      email: z.exactOptional(field.email),
    })
    .refine((input) => Object.keys(input).length > 0, {
      error: "Nothing to look for",
      params: { fr: "Rien à rechercher" },
    }),
  run: async ({ input, read }): Promise<ReadonlyArray<PersonCard>> => {
    const found: Array<ReadonlyArray<string>> = []
    for (const [key, kind] of Object.entries(byField)) {
      const value = input[key as keyof typeof byField]
      if (value !== undefined) found.push(await read.lookup(kind, value))
    }
    const [first = [], ...rest] = found
    const named = first.filter((person) => rest.every((others) => others.includes(person))).toSorted()
    const own = await read.states(Person, named.slice(0, MOST_FOUND))
    // Two records of one person are one answer: the record that was kept.
    const persons = [...new Set([...own].map(([person, { mergedInto }]) => mergedInto ?? person))]
    const states = await read.states(Person, persons)
    return persons.flatMap((person) => {
      const state = states.get(person)
      if (state === undefined || !state.registered) return []
      const { name, birthDate, phone, email, address, capacity, representative } = state
      return [{ person, name, birthDate, phone, email, address, capacity, representative }]
    })
  },
})

/** A person in the list of all: enough to tell them apart. A name that is erased, or not for the reader, is `null`. */
export interface ListedPerson {
  readonly person: string
  readonly name: Sealed<string> | null
  readonly capacity: Capacity
  /** The record that this one was merged into, if any. */
  readonly mergedInto: string | null
}

/** @internal Everybody who is registered, by their ids: for who answers for the whole structure. */
export const list = defineQuery({
  summary: { fr: "Lister les personnes enregistrées", en: "List the persons who are registered" },
  by: ["director"],
  input: z.strictObject({ ...pageFields() }),
  run: async ({ input: { cursor, ...request }, read }): Promise<Page<ListedPerson>> => {
    const size = pageSize(request)
    const rows = await read.rows(personTable, {
      ...(cursor === undefined ? {} : { where: { key: { from: cursor } } }),
      orderBy: [["key", "asc"]],
      limit: size + 2,
    })
    const after = rows.filter(({ key }) => key !== cursor)
    const page = after.slice(0, size)
    const items = page.map(({ key, name, capacity, merged_into: mergedInto }) => ({
      person: key,
      name,
      capacity,
      mergedInto,
    }))
    return { items, next: after.length > size ? (page.at(-1)?.key ?? null) : null }
  },
})

/** @internal */
export const institutions = defineQuery({
  summary: { fr: "Lister les institutions", en: "List institutions" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) =>
    (await read.rows(institutionTable, { orderBy: [["name", "asc"]] })).map(({ key, name, kind }) => ({
      institution: key,
      name,
      kind,
    })),
})

/** @internal Who is in a household, for who may know one of them: to anybody else it is as if there were none. */
export const household = defineQuery({
  summary: { fr: "Lire la composition d'un foyer", en: "Read who is in a household" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ household: field.id }),
  run: async ({ input, read, actor }): Promise<ReadonlyArray<string>> => {
    const { members } = await read.state(Household, input.household)
    if (actor.roles.includes("director")) return members
    for (const member of members) if (await read.mayRead(Person, member)) return members
    return []
  },
})
