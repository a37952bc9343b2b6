import type { people as french } from "../fr/people.ts"
import { counted } from "./count.ts"

/** What is said of a file of people, in English. */
export const people: typeof french = {
  kind: "what the file holds: a log of activity (log) or people (people); found out without this option",
  likelyOption: "register those too who are likely known already",
  done: (added, likely, refused) =>
    `${counted(added, "person", "persons")} registered, ${counted(likely, "likely duplicate", "likely duplicates")}, ${counted(refused, "line", "lines")} refused.`,
  previewed: (added, likely, refused) =>
    `${counted(added, "person", "persons")} to register, ${counted(likely, "likely duplicate", "likely duplicates")}, ${counted(refused, "line", "lines")} refused. Nothing was recorded.`,
  likePersons: (line, persons, sheet) =>
    `  ${sheet === undefined ? "" : `sheet “${sheet}”, `}line ${line}: likely registered already (${persons})`,
  likeLine: (line, other, sheet) =>
    `  ${sheet === undefined ? "" : `sheet “${sheet}”, `}line ${line}: the same name and birth as line ${other}`,
  leftAside: "Likely duplicates are not registered: look at them, then --likely registers all of the file.",
  withoutKeys: "Without --keys, duplicates are only looked for in the file.",
}
