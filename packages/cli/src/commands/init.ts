import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { InvalidInput, issuesOf } from "@traitdunion/core"
import { CONFIG_NAMES } from "../config/index.ts"
import { configSchema } from "../config/shape.ts"
import { exitCodes } from "../exit.ts"
import { identifier, type PlainCommand } from "../frame/index.ts"
import { save } from "../output/index.ts"
import { isAddress } from "../place/index.ts"
import { wrongUse } from "../refusals/index.ts"
import { type Session, say } from "../session.ts"
import { ask, terminalOf } from "../terminal/index.ts"

interface Options {
  readonly file?: string
  readonly database?: string
  readonly structure?: string
  readonly name?: string
  readonly timeZone?: string
  readonly keys?: string
  readonly plugin?: ReadonlyArray<string>
  readonly director?: string
}

const FILE = "mediation.sqlite"
const TIME_ZONE = "Europe/Paris"
const NAME = "traitdunion.config.json"

/** What was not said is asked, on a terminal; without one, what has a plain default has it. */
const answered = async (session: Session, options: Options): Promise<Options> => {
  const terminal = terminalOf(session)
  if (terminal === undefined) {
    if (options.structure === undefined || (options.file ?? options.database) === undefined) {
      throw wrongUse((_, { config }) => config.needsTerminal, "init")
    }
    return options
  }
  const { ask: questions } = session.words.config
  const or = async (said: string | undefined, question: string, otherwise = ""): Promise<string> =>
    said ?? ((await ask(session, terminal, question)).trim() || otherwise)
  const place = options.database ?? (await or(options.file, questions.storage, FILE))
  return {
    ...(isAddress(place) ? { database: place } : { file: place }),
    structure: await or(options.structure, questions.structure),
    name: await or(options.name, questions.name),
    timeZone: await or(options.timeZone, questions.timeZone, TIME_ZONE),
    keys: await or(options.keys, questions.keys),
    plugin: options.plugin ?? (await or(undefined, questions.plugins)).split(/\s+/).filter((one) => one !== ""),
    director: await or(options.director, questions.director),
  }
}

const said = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> =>
  (value === undefined || value === "" ? {} : { [key]: value }) as Partial<Record<Key, string>>

const contentOf = (options: Options) => ({
  storage: options.database === undefined ? { file: options.file ?? FILE } : { database: options.database },
  structure: {
    id: options.structure ?? "",
    ...said("name", options.name),
    timeZone: options.timeZone ?? TIME_ZONE,
  },
  ...(options.keys === undefined || options.keys === "" ? {} : { keys: { file: options.keys } }),
  plugins: options.plugin ?? [],
  ...(options.director === undefined || options.director === ""
    ? {}
    : { people: [{ id: options.director, roles: ["director"] }] }),
})

/** `init`: the configuration of the structure, in this folder. One that is there stays. */
export const init: PlainCommand<Options> = {
  name: "init",
  declare: (command, { config: words, help: { placeholders: names } }) => {
    command
      .option(`--file <${names.sqlite}>`, words.file)
      .option(`--database <${names.address}>`, words.database)
      .option(`--structure <${names.id}>`, words.structure, identifier("--structure", "init"))
      .option(`--name <${names.name}>`, words.name)
      .option(`--time-zone <${names.name}>`, words.timeZone)
      .option(`--keys <${names.path}>`, words.keys)
      .option(
        `--plugin <${names.name}>`,
        words.plugin,
        (text: string, before: ReadonlyArray<string> | undefined): ReadonlyArray<string> => [...(before ?? []), text],
      )
      .option(`--director <${names.id}>`, words.director, identifier("--director", "init"))
  },
  run: async (session, options) => {
    const { io, words } = session
    const there = CONFIG_NAMES.find((name) => existsSync(join(io.cwd, name)))
    if (there !== undefined) throw wrongUse((_, { config }) => config.there(there), "init")
    const content = contentOf(await answered(session, options))
    const parsed = configSchema.safeParse(content, { reportInput: true })
    if (!parsed.success) throw new InvalidInput("init", issuesOf(parsed.error))
    await save(session, NAME, `${JSON.stringify(content, null, 2)}\n`, {
      kept: [resolve(io.cwd, options.keys ?? NAME)].filter((path) => path !== resolve(io.cwd, NAME)),
    })
    say(session, words.config.written(NAME))
    return exitCodes.done
  },
}
