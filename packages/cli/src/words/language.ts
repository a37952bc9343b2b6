/** A language of the catalogue. */
export type Language = "fr" | "en"

/** The languages there are. */
export const languages = ["fr", "en"] as const satisfies ReadonlyArray<Language>

const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text)

/** The last `--lang` of the arguments; whether it names a language is checked with the other options. */
const asked = (args: ReadonlyArray<string>): string | undefined => {
  const end = args.indexOf("--")
  const options = end === -1 ? args : args.slice(0, end)
  return options
    .flatMap((arg, index) => {
      if (arg === "--lang") return options[index + 1] ?? []
      return arg.startsWith("--lang=") ? arg.slice("--lang=".length) : []
    })
    .at(-1)
}

/** The language to speak: the one asked for, else the one of the environment, else French. */
export const languageOf = (
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string | undefined>>,
): Language => {
  const chosen = asked(args)
  if (isLanguage(chosen)) return chosen
  // The order in which POSIX lets them win; an empty one says nothing.
  const told = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || ""
  return /^en(?:[_.@-]|$)/i.test(told) ? "en" : "fr"
}
