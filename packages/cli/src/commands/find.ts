import { isPlainDate } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { type Acting, actorOf, declareActor, oneOf, type Subcommand } from "../frame/index.ts"
import { openToRead } from "../journal/index.ts"
import { say } from "../session.ts"
import { formats, write } from "./list/list.ts"

interface Options extends Acting {
  readonly format?: (typeof formats)[number]
}

const FRENCH_DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/
const NUMBER = /^[\d+][\d .()-]{5,}$/

/** What somebody typed, as the search takes it: a birth date, an e-mail address, a telephone number, else a name. */
const searched = (text: string) => {
  const day = text.replace(FRENCH_DAY, "$3-$2-$1")
  if (isPlainDate(day)) return { birthDate: day }
  if (text.includes("@")) return { email: text }
  return NUMBER.test(text) ? { phone: text } : { name: text }
}

/** `find`: a person, by what is known of them. */
export const find: Subcommand<Options> = {
  name: "find",
  declare: (command, catalogue) => {
    const { help, lists } = catalogue
    command.argument(`<${lists.textName}>`, lists.text)
    declareActor(command, "find", catalogue).option(
      `--format <${help.placeholders.format}>`,
      lists.format,
      oneOf("--format", formats, "find"),
    )
  },
  run: async (session, options, [text = ""]) => {
    const { deadlines, lists } = session.words
    await using core = await openToRead(session, options)
    const items = await core.as(actorOf(options)).people.search(searched(text.trim()))
    const { person, name, birthDate } = lists.heads
    const rows = items.map((one) => [
      one.person,
      one.name ?? lists.hidden,
      one.birthDate === null ? "" : deadlines.day(one.birthDate),
    ])
    if (items.length === 0 && options.format !== "json") say(session, lists.nobody)
    else write(session, { heads: [person, name, birthDate], rows, items, more: false }, options.format)
    return items.length === 0 ? exitCodes.refused : exitCodes.done
  },
}
