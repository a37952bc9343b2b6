import { type Config, configOf } from "../config/index.ts"
import { wrongUse } from "../refusals/index.ts"
import type { JournalOptions, PlainCommand, Subcommand } from "./subcommand.ts"
import { identifier } from "./values.ts"

/** What a command line says, and what the structure's configuration says where it says nothing. */
const completed = <Options extends Partial<JournalOptions>>(options: Options, config: Config | undefined): Options => {
  if (config === undefined) return options
  const { storage, structure, keys, people, path } = config
  const hasPlace = options.file !== undefined || options.database !== undefined
  return {
    ...(hasPlace ? {} : storage),
    ...(options.keys === undefined && keys !== undefined
      ? { keys: keys.file, ...(keys.passphraseFile === undefined ? {} : { passphraseFile: keys.passphraseFile }) }
      : {}),
    structure: structure.id,
    ...("name" in structure && structure.name !== undefined ? { structureName: structure.name } : {}),
    ...(people === undefined ? {} : { people }),
    ...(people?.length === 1 && people[0] !== undefined ? { as: people[0].id } : {}),
    ...options,
    config: path,
  }
}

/** A command on a journal, with the options that all of them take. */
export const onJournal = <Options>({
  name,
  declare,
  run,
}: Subcommand<Options>): PlainCommand<JournalOptions & Options> => {
  let acts = false
  return {
    name,
    declare: (command, words) => {
      const { help, keys, places } = words
      command
        .option(`--file <${help.placeholders.sqlite}>`, help.file)
        .option(`--database <${help.placeholders.address}>`, places.database)
        .option("--tls", places.tls)
        .option(`--tls-ca <${help.placeholders.path}>`, places.tlsCa)
        .option(`--structure <${help.placeholders.id}>`, help.structure, identifier("--structure", name))
        .option(`--keys <${help.placeholders.path}>`, keys.keys)
        .option(`--passphrase-file <${help.placeholders.path}>`, keys.passphraseFile)
        .option(`--config <${help.placeholders.path}>`, words.config.option)
      declare(command, words)
      acts = command.options.some(({ long }) => long === "--as")
    },
    run: async (session, options, positional) => {
      const found = await configOf(session.io, options.config)
      // Another structure has other keys, other plugins, and other people.
      const config = options.structure === undefined || options.structure === found?.structure.id ? found : undefined
      const whole = completed(options, config)
      if (whole.structure === undefined) throw wrongUse(({ missingOption }) => missingOption("--structure <id>"), name)
      if (acts && whole.as === undefined) throw wrongUse(({ missingOption }) => missingOption("--as <id>"), name)
      return run(config === undefined ? session : { ...session, config }, whole, positional)
    },
  }
}
