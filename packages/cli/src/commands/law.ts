import {
  type AnyPlugin,
  citeInFull,
  type EnteredAmount,
  LawAmount,
  type Parameter,
  type ReviewedParameter,
  reviewLaw,
} from "@traitdunion/core"
import { builtIns } from "@traitdunion/core/built-ins"
import { exitCodes } from "../exit.ts"
import { identifier, oneOf, type PlainCommand } from "../frame/index.ts"
import { openJournal, today } from "../journal/index.ts"
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
  "@traitdunion/plugin-energy-water": async () => (await import("@traitdunion/plugin-energy-water")).energyWater,
  "@traitdunion/plugin-housing": async () => (await import("@traitdunion/plugin-housing")).housing,
  "@traitdunion/plugin-rights-access": async () => (await import("@traitdunion/plugin-rights-access")).rightsAccess,
  "@traitdunion/plugin-isolation": async () => (await import("@traitdunion/plugin-isolation")).isolation,
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

/**
 * What the structure entered, as its journal tells it. The events are read and nothing else: no list is made anew for it,
 * and no keys are needed, for nothing of it is sealed.
 */
const enteredIn = async (
  session: Session,
  options: Options,
  parameters: ReadonlyArray<Parameter<unknown>>,
): Promise<ReadonlyArray<EnteredAmount>> => {
  const { structure } = options
  if (structure === undefined) return []
  const store = await openJournal(session, { ...options, structure })
  try {
    const ids = parameters.map(({ id }) => `${LawAmount.name}/${id}`)
    const streams = await store.read(ids)
    return ids.flatMap((id) => {
      let state = LawAmount.initial()
      for (const { type, data, meta } of streams.get(id) ?? []) {
        const event = { type, data: JSON.parse(data) } as Parameters<typeof LawAmount.fold>[1]
        state = LawAmount.fold(state, event, JSON.parse(meta))
      }
      return state.entered
    })
  } finally {
    await store.close()
  }
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
    const all = reviewLaw(parameters, await enteredIn(session, options, parameters), today(session))
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
