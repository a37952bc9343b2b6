import {
  type AnyPlugin,
  builtIns,
  citeInFull,
  definePlugin,
  type Parameter,
  type ReviewedParameter,
  reviewLaw,
} from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { identifier, oneOf, type PlainCommand } from "../frame/index.ts"
import { openToRead, today } from "../journal/index.ts"
import type { PlaceOptions } from "../place/index.ts"
import type { Session } from "../session.ts"

const formats = ["text", "json"] as const

interface Options extends PlaceOptions {
  readonly structure?: string
  readonly ending?: true
  readonly format?: (typeof formats)[number]
}

/** The plugins whose law is listed, each if it is installed. */
const plugins: Readonly<Record<string, () => Promise<AnyPlugin>>> = {
  "@traitdunion/plugin-budget-counseling": async () =>
    (await import("@traitdunion/plugin-budget-counseling")).budgetCounseling,
  "@traitdunion/plugin-caf-relay": async () => (await import("@traitdunion/plugin-caf-relay")).cafRelay,
  "@traitdunion/plugin-dalo": async () => (await import("@traitdunion/plugin-dalo")).dalo,
}

const isNotInstalled = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND"

/** What an opening with the configuration knows by itself. */
const opened = ({ config }: Session): ReadonlyArray<Parameter<unknown>> =>
  [...builtIns, ...(config?.plugins ?? [])].flatMap((plugin: AnyPlugin) => plugin.parameters)

/** The parameters of the core and of each plugin that is installed, and the names of those that are not. */
const declared = async (session: Session) => {
  const parameters = [...opened(session)]
  const absent: Array<string> = []
  for (const [name, load] of Object.entries(plugins)) {
    try {
      const known = new Set(parameters.map(({ id }) => id))
      parameters.push(...(await load()).parameters.filter(({ id }) => !known.has(id)))
    } catch (error) {
      if (!isNotInstalled(error)) throw error
      absent.push(name)
    }
  }
  return { parameters, absent }
}

/** The same with what the structure entered, which its journal tells. */
const reviewed = async (
  session: Session,
  options: Options,
  parameters: ReadonlyArray<Parameter<unknown>>,
): Promise<ReadonlyArray<ReviewedParameter>> => {
  const { structure } = options
  if (structure === undefined) return reviewLaw(parameters, [], today(session))
  const own = new Set(opened(session).map(({ id }) => id))
  const others = definePlugin({
    id: "law-of-plugins",
    label: { fr: "Montants des extensions" },
    parameters: parameters.filter(({ id }) => !own.has(id)),
  })
  await using mediation = await openToRead(session, { ...options, structure }, [others])
  return await mediation.as({ id: "cli", roles: ["director"] }).law.parameters({ on: today(session) })
}

const told = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value))

const text = ({ words: { law: words, deadlines } }: Session, all: ReadonlyArray<ReviewedParameter>): string =>
  all
    .map((one) =>
      [
        `${one.parameter}: ${one.label.fr} (${one.unit})`,
        ...one.periods.map(({ from, to, value, reference }) =>
          [
            `  ${words.period(deadlines.day(from), to === null ? null : deadlines.day(to))}  ${told(value)}`,
            `    ${citeInFull(reference)}`,
          ].join("\n"),
        ),
        ...one.entered.map(
          ({ from, checkedBy, checkedOn, usable, differs }) =>
            `  ${words.entered(deadlines.day(from), checkedBy, deadlines.day(checkedOn), usable, differs)}`,
        ),
        `  ${words.checked(deadlines.day(one.checkedOn), one.unchecked)}`,
        ...(one.state === "known" || one.knownUntil === null
          ? []
          : [`  ${words.ends(deadlines.day(one.knownUntil), one.state === "ended")}`]),
        "",
      ].join("\n"),
    )
    .join("\n")

/** `law`: every dated parameter of law with its periods, texts and links, when it was checked, and what ends soon. */
export const law: PlainCommand<Options> = {
  name: "law",
  declare: (command, { law: words, help, places }) => {
    command
      .option(`--file <${help.placeholders.sqlite}>`, help.file)
      .option(`--database <${help.placeholders.address}>`, places.database)
      .option("--tls", places.tls)
      .option(`--tls-ca <${help.placeholders.path}>`, places.tlsCa)
      .option(`--structure <${help.placeholders.id}>`, words.structure, identifier("--structure", "law"))
      .option("--ending", words.ending)
      .option(`--format <${help.placeholders.format}>`, words.format, oneOf("--format", formats, "law"))
  },
  run: async (session, options) => {
    const { parameters, absent } = await declared(session)
    const all = await reviewed(session, options, parameters)
    const shown = options.ending === true ? all.filter(({ state, unchecked }) => state !== "known" || unchecked) : all
    const { law: words } = session.words
    for (const name of absent) session.io.stderr.write(`${words.absent(name)}\n`)
    if (options.format === "json") session.io.stdout.write(`${JSON.stringify(shown, null, 2)}\n`)
    else {
      session.io.stdout.write(shown.length === 0 ? "" : `${text(session, shown)}\n`)
      session.io.stdout.write(`${words.sum(all.length, all.filter(({ state }) => state !== "known").length)}\n`)
    }
    return exitCodes.done
  },
}
