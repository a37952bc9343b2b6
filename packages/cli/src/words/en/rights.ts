import { erasureGrounds } from "@traitdunion/core"
import type { rights as french } from "../fr/rights.ts"
import { counted } from "./count.ts"

/** What is said of people's rights, in English. */
export const rights: typeof french = {
  commands: {
    erase: {
      summary: "Erase a person's data for ever",
      example:
        "traitdunion erase person-1 --file mediation.sqlite --structure association-exemple --keys keys.json --as directrice-1 --ground request",
    },
    "person export": {
      summary: "Give a person everything that is held about them",
      example:
        "traitdunion person export person-1 --file mediation.sqlite --structure association-exemple --keys keys.json --as directrice-1 --out handover",
    },
    retention: {
      summary: "List the data that was kept long enough, then archive or erase that list",
      example:
        "traitdunion retention --file mediation.sqlite --structure association-exemple --keys keys.json --as directrice-1",
    },
    emergencies: {
      summary: "List the accesses that were taken in an emergency, and review them",
      example: "traitdunion emergencies --file mediation.sqlite --structure association-exemple --as directrice-1",
    },
  },
  words: {
    group: "Answer a person's rights",
    as: "the identifier of who acts, written in the journal, never a name",
    role: (roles) => `the role of who acts, repeated if there are several (director without this option): ${roles}`,
    person: "the identifier of the person",
    ground: `the ground: ${Object.entries(erasureGrounds)
      .map(([key, { en }]) => `${key} (${en})`)
      .join(", ")}`,
    yes: "ask for no confirmation",
    confirm: (person) => `Their data can never be read again. To erase it, type the identifier “${person}”: `,
    notConfirmed: "That is not the identifier of the person.",
    notConfirmedRemedy: "Nothing was erased.",
    needsYes: "There is no terminal to ask for confirmation on: add --yes.",
    folder: "the folder to write the two files in, readable by you alone",
    to: "the person who represents them, if it is handed over to that person",
    nothingHeld: (person) => `Nothing is held under the identifier “${person}”.`,
    nothingHeldRemedy: "Check the identifier, the file and the structure.",
    exported: (facts) => `${counted(facts, "fact", "facts")} handed over:`,
    handOver: "The journal says so. Delete these files once they are handed over.",
    archive: "archive exactly the list whose digest is given",
    erase: "erase exactly the list whose digest is given",
    digest: "the digest of the list, which the command tells without --archive or --erase",
    digestFirst: "Read the list first, without --archive or --erase, then give its digest with --digest.",
    heads: { person: "Person", last: "Last contact", due: "Due", state: "State" },
    archived: "archived",
    none: "No data was kept longer than it should be.",
    due: (persons) => `${counted(persons, "person", "persons")} to settle.`,
    digestIs: (digest) => `Digest of this list: ${digest}`,
    runIt: "Once it is read: the same command with --archive or --erase, and --digest.",
    listChanged: "The list is no longer the one whose digest is given.",
    listChangedRemedy: "Nothing was done. Read the list again and take its new digest.",
    progress: { archive: "Archiving", erase: "Erasing" },
    ran: {
      archive: (persons) => `${counted(persons, "person", "persons")} archived.`,
      erase: (persons) => `${counted(persons, "person", "persons")} erased.`,
    },
    noLongerDue: (person) => `  ${person}: came back meanwhile, left alone`,
    refused: (person, why) => `  ${person}: refused, ${why}`,
    review: "review the accesses to mediation.<id> or person.<id>",
    reviewWords: "what the review came to, without anything that points at somebody",
    notATarget: "The option --review takes mediation.<id> or person.<id>.",
    reviewDone: (to) => `Accesses reviewed: ${to}.`,
    noEmergency: "No access was taken in an emergency.",
    emergencyHeads: { on: "Day", to: "Of", actor: "By", reason: "Reason", reviewed: "Reviewed by" },
    toReview: "to review",
  },
}
