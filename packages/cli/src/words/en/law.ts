import type { law as french } from "../fr/law.ts"
import { counted } from "./count.ts"

/** What is said of the law, in English. */
export const law: typeof french = {
  commands: {
    law: {
      summary: "List the amounts and delays of law, their texts, and what ends soon",
      example: "traitdunion law --file mediation.sqlite --structure association-exemple --ending",
    },
  },
  words: {
    structure: "the identifier of the structure, to count what it entered itself",
    ending: "only what ends within 60 days, has ended, or was not checked for 13 months",
    format: "text or json (text without this option)",
    period: (from, to) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
    entered: (from, by, on, usable, differs) =>
      `entered by the structure from ${from}, checked by ${by} on ${on}${usable ? "" : ": NOT USABLE, to be entered again"}${differs ? ": DIFFERS from what the tool says" : ""}`,
    checked: (on, unchecked) => `checked on ${on}${unchecked ? ": NOT CHECKED FOR 13 MONTHS" : ""}`,
    ends: (on, ended) => (ended ? `ENDED on ${on}: not known yet after it` : `ENDS on ${on}`),
    absent: (name) => `${name} is not installed: its amounts are not listed.`,
    sum: (all, ending) =>
      `${counted(all, "parameter", "parameters")}, ${counted(ending, "ended or ending within 60 days", "ended or ending within 60 days")}.`,
  },
}
