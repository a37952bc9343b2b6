import type { AuditFault, EventReason } from "@traitdunion/core"
import { config } from "./en/config.ts"
import { count, counted } from "./en/count.ts"
import { evidence } from "./en/evidence.ts"
import { keys } from "./en/keys.ts"
import { law } from "./en/law.ts"
import { lists } from "./en/lists.ts"
import { output } from "./en/output.ts"
import { people } from "./en/people.ts"
import { places } from "./en/places.ts"
import { rights } from "./en/rights.ts"
import type { Catalogue } from "./fr.ts"

const faults: Readonly<Record<AuditFault["kind"], string>> = {
  altered: "a fact was changed, or is out of its place",
  missing: "a fact is missing just before",
  truncated: "the last facts were removed",
  added: "a fact was added after the end of the journal",
  forged: "a fact was not written by who holds the structure's keys",
  anchor: "an anchor is not this structure's, or its signature is wrong",
  outside: "the tables hold rows that the journal does not account for",
}

const unreadable: Readonly<Record<EventReason, string>> = {
  newer: "written by a newer version",
  damaged: "damaged or altered",
  misread: "the plugin fails on them",
}

/** All that the command says, in English. */
export const english: Catalogue = {
  help: {
    summary: "Work on a journal of social mediation that is kept in an SQLite file or on a server",
    titles: {
      "Usage:": "Usage:",
      "Arguments:": "Arguments:",
      "Options:": "Options:",
      "Global Options:": "Common options:",
      "Commands:": "Commands:",
    },
    usage: "[options] <command>",
    placeholders: {
      sqlite: "sqlite",
      address: "address",
      place: "file|address",
      id: "id",
      days: "days",
      format: "format",
      profile: "profile",
      year: "year",
      quarter: "quarter",
      month: "month",
      day: "day",
      path: "path",
      name: "name",
      log: "log",
      person: "person",
      mediation: "mediation",
      role: "role",
      ground: "ground",
      digest: "digest",
      key: "key",
      keyFile: "keyfile",
      target: "target",
      words: "words",
    },
    example: "Example:",
    exits:
      "Exit codes: 0 done; 1 refused, or a fault found; 2 wrong use; 3 the storage failed; 4 keys missing or wrong; 70 a defect of the program; 130 interrupted.",
    option: "show this help",
    command: "help [command]",
    ofCommand: "show the help of a command",
    version: "show the version",
    lang: "speak French (fr) or English (en); otherwise as LC_ALL, LC_MESSAGES or LANG says",
    quiet: "keep progress to itself: only results and refusals are shown",
    file: "the data file",
    structure: "the identifier of the structure",
  },
  commands: {
    import: {
      summary: "Bring a log of activity, CSV or XLSX, into the registers",
      example: "traitdunion import permanences-2026-03.csv --file mediation.sqlite --structure association-exemple",
    },
    report: {
      summary: "Make an activity report, small figures hidden",
      example:
        "traitdunion report --file mediation.sqlite --structure association-exemple --profile structure --quarter 2026-Q1 --out report.html",
    },
    verify: {
      summary: "Check that the journal was not changed, without writing to it",
      example: "traitdunion verify --file mediation.sqlite --structure association-exemple",
    },
    deadlines: {
      summary: "List deadlines, soonest first",
      example:
        "traitdunion deadlines --file mediation.sqlite --structure association-exemple --within 60 --format ical",
    },
    rebuild: {
      summary: "Compute lists and figures again from the journal",
      example: "traitdunion rebuild --file mediation.sqlite --structure association-exemple",
    },
    upgrade: {
      summary: "Say before an update what this version would find, and write nothing",
      example: "traitdunion upgrade --check --file mediation.sqlite --structure association-exemple",
    },
    ...config.commands,
    ...keys.commands,
    ...evidence.commands,
    ...law.commands,
    ...lists.commands,
    ...places.commands,
    ...rights.commands,
  },
  groups: { keys: keys.words.group, person: rights.words.group },
  keys: keys.words,
  evidence: evidence.words,
  law: law.words,
  lists: lists.words,
  output,
  config: config.words,
  places: places.words,
  rights: rights.words,
  usage: {
    unknownOption: (flag, near) => `Unknown option: ${flag}.${near && ` Perhaps ${near}?`}`,
    unknownCommand: (name, near) => `Unknown command: ${name}.${near && ` Perhaps ${near}?`}`,
    missingArgument: (name) => `The argument <${name}> is missing.`,
    missingOption: (flags) => `The option ${flags} is missing.`,
    missingValue: (flags) => `The value of the option ${flags} is missing.`,
    tooManyArguments: "There are too many arguments: quote a path that holds a space.",
    notAmong: (flag, allowed) => `The option ${flag} takes: ${allowed}.`,
    notAnIdentifier: (flag) => `The option ${flag} takes an identifier: 1 to 64 of A-Z a-z 0-9 . _ : -`,
    notDays: (flag) => `The option ${flag} takes a whole number of days, 0 to 3660.`,
    notAPeriod: (flag, like) => `The option ${flag} takes a period such as ${like}.`,
    onePeriod: "Say one period, and only one: --year, --quarter, --month, or --from with --to.",
    toTerminal: "A workbook cannot be shown in a terminal: add --out <path>.",
    goesWith: (flag, other) => `The option ${flag} goes with ${other}.`,
    together: (one, other) => `The options ${one} and ${other} do not go together.`,
    seeHelp: (command) => `See: ${command} --help`,
  },
  refusals: {
    noJournal: (structure) => `This database holds no journal of the structure ${structure}.`,
    noJournalRemedy: "Check the database and the identifier of the structure.",
    notWritten: (code) => `The result cannot be written there (${code}).`,
    notWrittenRemedy: "Check the path of --out and the right to write there.",
    logRefused: (reason) => `Log refused: ${reason}`,
    logRefusedRemedy: "Correct the file, then try again: nothing was recorded.",
    mappingUnread: (code) => `This file cannot be read (${code})`,
    mappingNotJson: "This file is not JSON",
  },
  failure: {
    bug: "A defect of the program. Please report it with what follows:",
    interrupted: "Interrupted: what was recorded stays, and nothing is half done.",
  },
  progress: {
    verify: "Verifying",
    rebuild: "Rebuilding",
    upgrade: "Reading the journal",
    import: "Reading the log",
    line: (title, done, total) => `${title}: ${count(done)} of ${count(total)}`,
    open: (title, done) => `${title}: ${count(done)}`,
  },
  verify: {
    sound: (facts) => `${counted(facts, "fact", "facts")} verified, no fault.`,
    head: (facts, hash) => `Last fact: ${count(facts)}, hash ${hash}`,
    fault: ({ kind, position, stream }) =>
      `The journal is damaged at position ${position}${stream === undefined ? "" : ` (${stream})`}: ${faults[kind]}.`,
    proven: (facts) => `${counted(facts, "fact", "facts")} proven before that position.`,
    remedy: "Stop writing to it, and go back to the last sound backup.",
  },
  rebuild: {
    tables: (tables) => `${counted(tables, "table", "tables")} computed again from the journal.`,
    same: "No figure had changed.",
    differences: (rows) =>
      `${counted(rows, "row of figures was wrong and is", "rows of figures were wrong and are")} mended.`,
  },
  upgrade: {
    check: "say what this version would find; nothing is written",
    read: (facts) => `${counted(facts, "fact", "facts")} read.`,
    upcast: (type, facts) =>
      `  ${type}: ${counted(facts, "fact of an earlier shape, read as one", "facts of an earlier shape, read as those")} of today.`,
    foreign: (type, facts) =>
      `  ${type}: ${counted(facts, "fact of a plugin that is not here, kept and not shown", "facts of a plugin that is not here, kept and not shown")}. Add it to the configuration.`,
    unreadable: (type, facts, first, reason, plugin) =>
      `  ${type}: ${counted(facts, "fact", "facts")} cannot be read (${unreadable[reason]}), from position ${first}${plugin === "" ? "" : `, plugin ${plugin}`}.`,
    ready: "This version can take over this journal. Back it up, then update.",
    notReady:
      "Do not update: keep the version in place, and update what is named first, or go back to the last sound backup.",
  },
  deadlines: {
    within: "for how many days to come (30 without this option)",
    format: "table, ical or json (table without this option)",
    calendar: "Deadlines",
    heads: { due: "Due", state: "State", label: "What", thing: "Of" },
    states: { planned: "", reminder: "reminder", urgent: "urgent", missed: "overdue" },
    inHand: (by: string) => `in hand: ${by}`,
    none: (until) => `No deadline up to ${until}.`,
    day: (date) => date,
  },
  report: {
    profile: "the report, such as structure; without this option, the list of those there are",
    profiles: "Reports that can be made, with --profile:",
    nothing: (from, to) => `No act is recorded from ${from} to ${to}.`,
    noConvention: (id, known) => `No convention has the identifier ${id}.${known && ` Known: ${known}.`}`,
    year: "a year, such as 2026",
    quarter: "a quarter, such as 2026-Q1",
    month: "a month, such as 2026-03",
    from: "the first day, such as 2026-03-01",
    to: "the last day, such as 2026-03-31",
    convention: "the convention to keep to",
    format: "html, csv, xlsx or json; otherwise that of the name of --out, otherwise html",
    out: "the file to write; otherwise the standard output",
    internal: "exact figures, for the structure alone",
    structureName: "the name of the structure on the page; otherwise its identifier",
    draft: "see the report as it would be published, without publishing or writing anything down",
    revealing: "show what earlier reports hide as well, for the director's reason, which is written down",
    isDraft: "A draft: nothing was written down, and it must not leave. To publish it, leave --draft out.",
    withheld: (figures) =>
      `${counted(figures, "more figure", "more figures")} hidden: together with earlier reports they would tell what those hide. A director may decide otherwise, in writing: --revealing.`,
    attendances: "Persons are attendances: read small rows again before it is sent.",
    keepInside: "An internal report with exact figures: do not pass it on.",
    written: (path) => `Report written: ${path}`,
  },
  people,
  import: {
    log: "the log of activity, or the file of people, CSV or XLSX",
    actor: "the identifier of who imports (import without this option), never a name",
    source: "which log it is, when the structure keeps several",
    mapping: "a JSON file that says where the fields are and what words mean: { columns, constants, defaults, values }",
    sheet: "the sheet of the workbook; without this option, every one that is a log and is not hidden",
    encoding: "how the text is written; found out without this option",
    preview: "read and check without recording anything",
    cancelMissing: "cancel the acts of earlier imports that the log no longer has",
    done: (added, known, corrected, refused) =>
      `${counted(added, "act", "acts")} added, ${count(known)} already known, ${count(corrected)} corrected, ${counted(refused, "line", "lines")} refused.`,
    previewed: (accepted, fresh, toCorrect, known, refused) =>
      `${counted(accepted, "act", "acts")} read, ${count(fresh)} to add, ${count(toCorrect)} to correct and ${count(known)} already known; ${counted(refused, "line", "lines")} refused. Nothing was recorded.`,
    sums: (minutes, persons) =>
      `Sums to compare: ${counted(minutes, "minute", "minutes")}, ${counted(persons, "person", "persons")}.`,
    totalAgrees: (line) => `The total of line ${line} is that of the lines read.`,
    totalDiffers: (line, told) =>
      `The total of line ${line} is not that of the lines read: it says ${counted(told, "person", "persons")}.`,
    refusedFor: (lines, column, reason) =>
      `  ${counted(lines, "line", "lines")} refused${column && `, column “${column}”`}: ${reason}`,
    absent: (columns) => `Columns that the log does not have: ${columns}`,
    ignored: (columns) => `Columns not read: ${columns}`,
    missing: (acts) =>
      `${counted(acts, "act of an earlier import is", "acts of earlier imports are")} no longer in the log (--cancel-missing cancels them).`,
    cancelled: (acts) =>
      `${counted(acts, "act that the log no longer has was", "acts that the log no longer has were")} cancelled.`,
    notices: (cells) => `${counted(cells, "cell", "cells")} left aside.`,
    yes: "do not ask before acts are corrected or cancelled",
    refusedTo: "the file to write the refused lines to, to be mended and imported",
    refusedWritten: (path, lines) =>
      `${counted(lines, "refused line", "refused lines")} written to ${path}: mend them, then import that file.`,
    corrects: (line, act, columns) => `  line ${line}: corrects the act of ${act} (${columns})`,
    noLonger: (act) => `  no longer in the log: act of ${act}`,
    others: (acts) => `  and ${counted(acts, "other", "others")}`,
    agree: (corrected, cancelled) =>
      `Correct ${counted(corrected, "act", "acts")} and cancel ${count(cancelled)}? (yes or no) `,
    declined: "Nothing was corrected or cancelled. What is new in the log is recorded.",
    sheets: (names) => `Sheets read: ${names}`,
    sheetLeftOut: (name, reason) => `  sheet “${name}” not read: ${reason}`,
    repeated: (lines) =>
      `${counted(lines, "line repeats another", "lines repeat another")} word for word: each is an act of its own.`,
    refused: (line, column, reason, sheet) =>
      `  ${sheet === undefined ? "" : `sheet “${sheet}”, `}line ${line}${column && `, column “${column}”`}: ${reason}`,
    personal: (line, kind) => `  line ${line}: text left out, it holds: ${kind}`,
  },
}
