import type { lists as french } from "../fr/lists.ts"

/** What is said of lists and of who is looked for, in English. */
export const lists: typeof french = {
  commands: {
    list: {
      summary: "List persons, mediations, activities, conventions or mediators, with their ids",
      example: "traitdunion list mediations --file mediation.sqlite --structure example-association --as director-1",
    },
    find: {
      summary: "Find a person by name, telephone, e-mail address or birth date",
      example:
        'traitdunion find "Camille Exemple" --file mediation.sqlite --structure example-association --keys keys.json --as director-1',
    },
  },
  words: {
    kind: "people, mediations, acts, conventions or mediators",
    kindName: "what",
    limit: "how many at most (50 without this option)",
    format: "table or json (table without this option)",
    mediator: "of this mediator alone",
    text: "a name or a part of it, a telephone number, an e-mail address, a birth date (YYYY-MM-DD or DD/MM/YYYY)",
    textName: "search",
    heads: {
      person: "Person",
      name: "Name",
      birthDate: "Born",
      capacity: "Capacity",
      mergedInto: "Merged into",
      mediation: "Mediation",
      openedOn: "Opened on",
      stage: "Stage",
      mediator: "Mediator",
      activity: "Activity",
      on: "Day",
      register: "Register",
      minutes: "Minutes",
      persons: "Persons",
      convention: "Convention",
      title: "Title",
      from: "From",
      to: "To",
    },
    none: "Nothing to list.",
    nobody: "Nobody is known by these words.",
    hidden: "(not readable)",
    unreadable: "A name is read by those who accompany the person, with the keys. By name, find them: find.",
    more: (shown) => `The first ${shown} only: say --limit to see more.`,
    notALimit: "Option --limit takes a whole number, from 1 to 100000.",
  },
}
