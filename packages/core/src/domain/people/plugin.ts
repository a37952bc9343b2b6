import { definePlugin, defineProjection } from "../../plugin/index.ts"
import { formHousehold, joinHousehold, leaveHousehold } from "./commands/households.ts"
import { registerInstitution, renameInstitution, tellApart } from "./commands/institutions.ts"
import { mergePerson, separatePerson } from "./commands/merging.ts"
import { changeCapacity, rectifyPerson, registerPerson, sharePerson } from "./commands/persons.ts"
import { alike, duplicates } from "./duplicates.ts"
import { Household } from "./households/index.ts"
import { Institution } from "./institutions/index.ts"
import { Person } from "./persons/index.ts"
import { household, institutions, list, person, search } from "./queries.ts"
import { institutionTable, personTable } from "./tables.ts"

const plugin = definePlugin({
  id: "people",
  label: { fr: "Personnes, foyers et institutions", en: "People, households and institutions" },
  streams: [Person, Household, Institution],
  commands: {
    registerPerson,
    rectifyPerson,
    changeCapacity,
    sharePerson,
    mergePerson,
    separatePerson,
    formHousehold,
    joinHousehold,
    leaveHousehold,
    registerInstitution,
    renameInstitution,
    tellApart,
  },
  choices: {
    person: { query: "search", by: "name", value: "person", label: "name" },
    institution: { query: "institutions", value: "institution", label: "name" },
  },
  queries: { person, search, list, alike, duplicates, institutions, household },
  tables: [personTable, institutionTable],
  projections: [
    defineProjection(Person, personTable, (state) =>
      state.name === null
        ? null
        : {
            name: state.name,
            capacity: state.capacity,
            representative: state.representative,
            merged_into: state.mergedInto,
          },
    ),
    defineProjection(Institution, institutionTable, ({ name, kind }) =>
      name === null || kind === null ? null : { name, kind },
    ),
  ],
})

type Inferred = typeof plugin

/** The built-in plugin `people`. */
export interface PeoplePlugin extends Inferred {}

/** Persons, households and institutions; minors and protected adults with their representative. */
export const people: PeoplePlugin = plugin

// For the queries of other built-in plugins.
export { cardOf } from "./queries.ts"
