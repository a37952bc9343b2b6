import { copyJournal, StorageFailure, type Store } from "@traitdunion/core"
import { configOf } from "../../config/index.ts"
import { type ExitCode, exitCodes } from "../../exit.ts"
import { identifier, type PlainCommand } from "../../frame/index.ts"
import { type KeyOptions, keysOf } from "../../keys/index.ts"
import { type Place, type Protection, placeAt } from "../../place/index.ts"
import { inStages } from "../../progress.ts"
import { NoJournal, wrongUse } from "../../refusals/index.ts"
import type { Session } from "../../session.ts"
import { makeLists } from "./lists.ts"
import { sayCopy, sayLists } from "./say.ts"

interface Options extends KeyOptions, Protection {
  readonly from: string
  readonly to: string
  readonly structure?: ReadonlyArray<string>
  readonly config?: string
}

/** Refuse a source that holds nothing of the structure: nothing copied would look like all copied. */
const requireFacts = async (place: Place, structure: string): Promise<void> => {
  let store: Store
  try {
    store = await (await place.storage({ readOnly: true })).open({ structure, tables: [] })
  } catch (error) {
    if (error instanceof StorageFailure && error.reason === "read-only") throw new NoJournal(structure)
    throw error
  }
  try {
    if ((await store.readAll(0, 1)).events.length === 0) throw new NoJournal(structure)
  } finally {
    await store.close()
  }
}

/** Move one structure, and say what is there now. Answers whether nothing is missing. */
const moved = async (
  session: Session,
  places: { readonly from: Place; readonly to: Place },
  structure: string,
  keys: Awaited<ReturnType<typeof keysOf>>,
): Promise<boolean> => {
  const { words } = session
  const [from, to] = [await places.from.storage({ readOnly: true }), await places.to.storage()]
  const report = await inStages(session, (stage) => {
    const [told, proved] = [stage(words.places.copying, words.places.pace), stage(words.places.proving)]
    return copyJournal({
      structure,
      from,
      to,
      onProgress: ({ copied, total }) => told(copied, total),
      onVerify: ({ verified, total }) => proved(verified, total),
    })
  })
  sayCopy(session, structure, report)
  const lists = await makeLists(session, places, structure, keys, report)
  sayLists(session, lists)
  return report.same && lists.wrong === 0 && lists.figures !== "differ"
}

/**
 * `copy`: the journal of a structure, or of several, from one place to another, with a proof at the end. It may be
 * stopped and run again, and the structure may work meanwhile: it ends with 0 once nothing is missing.
 */
export const copying: PlainCommand<Options> = {
  name: "copy",
  declare: (command, { places, keys, config, help: { placeholders: names } }) => {
    const structure = identifier("--structure", "copy")
    command
      .requiredOption(`--from <${names.place}>`, places.from)
      .requiredOption(`--to <${names.place}>`, places.to)
      .option(
        `--structure <${names.id}>`,
        places.structures,
        (text: string, before: ReadonlyArray<string> | undefined) => [...(before ?? []), structure(text)],
      )
      .option("--tls", places.tls)
      .option(`--tls-ca <${names.path}>`, places.tlsCa)
      .option(`--keys <${names.path}>`, keys.keys)
      .option(`--passphrase-file <${names.path}>`, keys.passphraseFile)
      .option(`--config <${names.path}>`, config.option)
  },
  run: async (started, options): Promise<ExitCode> => {
    const config = await configOf(started.io, options.config)
    const session = config === undefined ? started : { ...started, config }
    const { tls, tlsCa } = options
    const structures = options.structure ?? (config === undefined ? [] : [config.structure.id])
    if (structures.length === 0) throw wrongUse(({ missingOption }) => missingOption("--structure <id>"), "copy")
    const protection = { ...(tls === undefined ? {} : { tls }), ...(tlsCa === undefined ? {} : { tlsCa }) }
    const from = placeAt(session, "--from", options.from, protection)
    const to = placeAt(session, "--to", options.to, protection)
    if (from.identity === to.identity) throw wrongUse((_, { places }) => places.misuse.samePlace, "copy")
    // All of them first: a slip in the last identifier stops nothing halfway.
    for (const structure of structures) await requireFacts(from, structure)
    const own = config?.keys
    const keys = await keysOf(session, {
      ...(own === undefined ? {} : { keys: own.file }),
      ...(own?.passphraseFile === undefined ? {} : { passphraseFile: own.passphraseFile }),
      ...options,
    })
    let whole = true
    for (const structure of new Set(structures)) whole = (await moved(session, { from, to }, structure, keys)) && whole
    return whole ? exitCodes.done : exitCodes.refused
  },
}
