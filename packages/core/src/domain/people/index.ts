import * as z from "zod"
import { field, type PlainDate, type Sealed } from "../../kernel/index.ts"
import { column, definePlugin, defineProjection, defineQuery, defineTable } from "../../plugin/index.ts"
import { formHousehold, Household, joinHousehold, leaveHousehold } from "./household.ts"
import { Institution, type InstitutionKind, registerInstitution, renameInstitution } from "./institution.ts"
import { type Capacity, changeCapacity, Person, rectifyPerson, registerPerson } from "./person.ts"

const people_ = defineTable("person", {
  name: column.sealed<string>(),
  capacity: column.text<Capacity>(),
  representative: column.nullable(column.text()),
})
const institutions_ = defineTable("institution", {
  name: column.text(),
  kind: column.indexed(column.text<InstitutionKind>()),
})

/** What is known of a person, in clear text for those who may read it. `null` is "not known" or "erased". */
export interface PersonCard {
  readonly person: string
  readonly name: string | null
  readonly birthDate: PlainDate | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly capacity: Capacity
  readonly representative: string | null
}

const person = defineQuery({
  summary: { fr: "Lire la fiche d'une personne", en: "Read a person's card" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ person: field.id }),
  run: async ({ input, read }): Promise<PersonCard | null> => {
    const state = await read.state(Person, input.person)
    if (!state.registered) return null
    const reveal = async <T>(value: Sealed<T> | null): Promise<T | null> => (value === null ? null : read.reveal(value))
    return {
      person: input.person,
      name: await reveal(state.name),
      birthDate: await reveal(state.birthDate),
      phone: await reveal(state.phone),
      email: await reveal(state.email),
      address: await reveal(state.address),
      capacity: state.capacity,
      representative: state.representative,
    }
  },
})

const institutions = defineQuery({
  summary: { fr: "Lister les institutions", en: "List institutions" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) =>
    (await read.rows(institutions_, { orderBy: [["name", "asc"]] })).map(({ key, name, kind }) => ({
      institution: key,
      name,
      kind,
    })),
})

const household = defineQuery({
  summary: { fr: "Lire la composition d'un foyer", en: "Read who is in a household" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ household: field.id }),
  run: async ({ input, read }) => (await read.state(Household, input.household)).members,
})

const plugin = definePlugin({
  id: "people",
  label: { fr: "Personnes, foyers et institutions", en: "People, households and institutions" },
  streams: [Person, Household, Institution],
  commands: {
    registerPerson,
    rectifyPerson,
    changeCapacity,
    formHousehold,
    joinHousehold,
    leaveHousehold,
    registerInstitution,
    renameInstitution,
  },
  queries: { person, institutions, household },
  tables: [people_, institutions_],
  projections: [
    defineProjection(Person, people_, (state) =>
      state.name === null ? null : { name: state.name, capacity: state.capacity, representative: state.representative },
    ),
    defineProjection(Institution, institutions_, ({ name, kind }) =>
      name === null || kind === null ? null : { name, kind },
    ),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `people`. */
export interface PeoplePlugin extends Inferred {}
/** Persons, households and institutions; minors and protected adults with their representative. */
export const people: PeoplePlugin = plugin

export { Household, type HouseholdState } from "./household.ts"
export { Institution, type InstitutionKind, type InstitutionState, institutionKinds } from "./institution.ts"
export { type PartyRef, partyRef } from "./party.ts"
export { type Capacity, capacities, Person, type PersonState } from "./person.ts"
