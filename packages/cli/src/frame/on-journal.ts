import type { JournalOptions, PlainCommand, Subcommand } from "./subcommand.ts"
import { identifier } from "./values.ts"

/** A command on a journal, with the options that all of them take. */
export const onJournal = <Options>({
  name,
  declare,
  run,
}: Subcommand<Options>): PlainCommand<JournalOptions & Options> => ({
  name,
  declare: (command, words) => {
    const { help, keys, places } = words
    command
      .option(`--file <${help.placeholders.sqlite}>`, help.file)
      .option(`--database <${help.placeholders.address}>`, places.database)
      .option("--tls", places.tls)
      .option(`--tls-ca <${help.placeholders.path}>`, places.tlsCa)
      .requiredOption(`--structure <${help.placeholders.id}>`, help.structure, identifier("--structure", name))
      .option(`--keys <${help.placeholders.path}>`, keys.keys)
      .option(`--passphrase-file <${help.placeholders.path}>`, keys.passphraseFile)
    declare(command, words)
  },
  run,
})
