import { deadlinesCalendar } from "@traitdunion/calendar"
import { addDays, type PlainDate, type UpcomingDeadline } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { days, oneOf, type Subcommand } from "../frame/index.ts"
import { now, openToRead, today } from "../journal/index.ts"
import { columns } from "../output/index.ts"
import type { Session } from "../session.ts"

type Deadlines = ReadonlyArray<UpcomingDeadline>

const formats = ["table", "ical", "json"] as const

interface Options {
  readonly within?: number
  readonly format?: (typeof formats)[number]
}

const WITHIN = 30

const table = ({ words: { deadlines: words } }: Session, found: Deadlines, until: PlainDate): string => {
  if (found.length === 0) return `${words.none(words.day(until))}\n`
  const { due, state, label, thing } = words.heads
  return columns([
    [due, state, label, thing],
    ...found.map((one) => [
      words.day(one.due),
      [words.states[one.urgency], one.acknowledged === null ? "" : words.inHand(one.acknowledged.by)]
        .filter((part) => part !== "")
        .join(", "),
      one.label,
      `${one.stream}/${one.key}`,
    ]),
  ])
}

const ical = (session: Session, found: Deadlines): string =>
  deadlinesCalendar({
    name: session.words.deadlines.calendar,
    stamp: now(session),
    items: found.map(({ deadline, stream, key, label, due }) => ({
      id: [deadline, stream, key].join(".").replaceAll("/", "."),
      label,
      due,
    })),
  })

/** `deadlines`: what is due, as a table, a calendar or data. Overdue deadlines are always among them. */
export const deadlines: Subcommand<Options> = {
  name: "deadlines",
  declare: (command, { deadlines: words, help: { placeholders: names } }) => {
    command
      .option(`--within <${names.days}>`, words.within, days("--within", "deadlines"))
      .option(`--format <${names.format}>`, words.format, oneOf("--format", formats, "deadlines"))
  },
  run: async (session, options) => {
    const { within = WITHIN, format = "table" } = options
    const until = addDays(today(session), within)
    await using mediation = await openToRead(session, options)
    const found = await mediation.as({ id: "cli", roles: ["director"] }).deadlines.upcoming({ until })
    const write = {
      table: () => table(session, found, until),
      ical: () => ical(session, found),
      json: () => `${JSON.stringify(found, null, 2)}\n`,
    }
    session.io.stdout.write(write[format]())
    return exitCodes.done
  },
}
