import { plainDate } from "@traitdunion/core"
import { exitCodes } from "../../exit.ts"
import { type Acting, actorOf, declareActor, identifier, oneOf, type Subcommand } from "../../frame/index.ts"
import { openToRead } from "../../journal/index.ts"
import { columns } from "../../output/index.ts"
import { wrongUse } from "../../refusals/index.ts"
import { remark, type Session, say } from "../../session.ts"
import { declarePeriod, type PeriodOptions, periodAsked, saysPeriod } from "../report-period.ts"
import { kinds, type Listed } from "./kinds.ts"

/** How a list is written. */
export const formats = ["table", "json"] as const

interface Options extends Acting, PeriodOptions {
  readonly limit?: number
  readonly mediator?: string
  readonly format?: (typeof formats)[number]
}

const names = Object.keys(kinds) as ReadonlyArray<keyof typeof kinds>
const LIMIT = 50
const MAX_LIMIT = 100_000

const limit = (text: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text) && Number(text) <= MAX_LIMIT) return Number(text)
  throw wrongUse((_, { lists }) => lists.notALimit, "list")
}

/** Write a list as it was asked for. */
export const write = (session: Session, { heads, rows, items }: Listed, format: Options["format"] = "table"): void => {
  if (format === "json") session.io.stdout.write(`${JSON.stringify(items, null, 2)}\n`)
  else session.io.stdout.write(columns([heads, ...rows]))
}

/** `list`: the ids that the other commands want, with what tells them apart. */
export const list: Subcommand<Options> = {
  name: "list",
  declare: (command, catalogue) => {
    const { help, lists } = catalogue
    command.argument(`<${lists.kindName}>`, lists.kind)
    declareActor(command, "list", catalogue)
    declarePeriod(command, "list", catalogue)
      .option(`--mediator <${help.placeholders.id}>`, lists.mediator, identifier("--mediator", "list"))
      .option("--limit <n>", lists.limit, limit)
      .option(`--format <${help.placeholders.format}>`, lists.format, oneOf("--format", formats, "list"))
  },
  run: async (session, options, [said = ""]) => {
    const { lists } = session.words
    const kind = oneOf(lists.kindName, names, "list")(said)
    const { limit = LIMIT, mediator, format } = options
    for (const [flag, given, goesWith] of [
      ["--month", saysPeriod(options), ["acts"]],
      ["--mediator", mediator !== undefined, ["acts", "mediations"]],
    ] as const) {
      const fits: ReadonlyArray<string> = goesWith
      if (given && !fits.includes(kind))
        throw wrongUse((usage) => usage.goesWith(flag, `list ${fits.join(", ")}`), "list")
    }
    const period = saysPeriod(options)
      ? periodAsked(options, "list")
      : { from: plainDate("1900-01-01"), to: plainDate("9999-12-31") }
    await using core = await openToRead(session, options)
    const found = await kinds[kind](core.as(actorOf(options)), session, {
      limit,
      period,
      ...(mediator === undefined ? {} : { mediator }),
    })
    if (found.items.length === 0 && format !== "json") say(session, lists.none)
    else write(session, found, format)
    if (found.rows.some((row) => row.includes(lists.hidden))) remark(session, lists.unreadable)
    if (found.more) remark(session, lists.more(found.items.length))
    return exitCodes.done
  },
}
