import type { config as french } from "../fr/config.ts"

/** What is said of the configuration, in English. */
export const config: typeof french = {
  commands: {
    init: { summary: "Write the configuration of the structure, by a few questions", example: "traitdunion init" },
  },
  words: {
    option: "the configuration of the structure; otherwise traitdunion.config.ts, .js or .json of this folder",
    several: (names) => `This folder has several configurations: ${names}. Keep one, or say which with --config.`,
    unread: (path, why) => `The configuration ${path} cannot be read: ${why}`,
    noPlugin: (name, why) => `The plugin ${name} of the configuration is not installed here: ${why}`,
    notOnePlugin: (name) =>
      `The package ${name} of the configuration has not one plugin and only one: import it in traitdunion.config.ts.`,
    there: (name) => `This folder has a configuration already: ${name}. It stays as it is.`,
    written: (name) => `Configuration written: ${name}. Commands in this folder use it.`,
    needsTerminal: "Questions need a terminal; without one, say all of it: --file or --database, and --structure.",
    file: "the data file",
    database: "the address of the database, such as env:DATABASE_URL",
    structure: "the identifier of the structure",
    name: "the name of the structure, as a report shows it",
    timeZone: "the time zone of the structure, such as Europe/Paris",
    keys: "the key file",
    plugin: "a plugin, by the name of its package; repeat it for each",
    director: "the identifier of the director, never a name",
    ask: {
      storage: "Where is the journal: a file, or env:VARIABLE of a database? [mediation.sqlite] ",
      structure: "Identifier of the structure (plain letters, figures, hyphens): ",
      name: "Name of the structure, as a report shows it: ",
      timeZone: "Time zone [Europe/Paris] ",
      keys: "Key file, if there is one (Enter if not): ",
      plugins: "Plugins, by the names of their packages, with spaces between (Enter if none): ",
      director: "Identifier of the director, never a name (Enter if none): ",
    },
  },
}
