import { InvalidInput, type NameListSource, type PlainDate, type WordingFinding } from "@traitdunion/core"
import { tokensOf } from "../text/fold.ts"

/** First names to look for, as a structure gives them. */
export interface FirstNames {
  readonly names: ReadonlyArray<string>
  /** Where the list comes from, for whoever reads what was looked for. */
  readonly source: string
  readonly asOf: PlainDate
}

/** A list that is ready to be looked up. Throws `InvalidInput` for one that is empty. */
export const nameList = ({
  names,
  source,
  asOf,
}: FirstNames): NameListSource & { readonly known: ReadonlySet<string> } => {
  const known = new Set(
    names
      .flatMap((name) =>
        tokensOf(name)
          .slice(0, 1)
          .map(({ word }) => word),
      )
      .filter((name) => name.length > 1),
  )
  if (known.size === 0) {
    throw new InvalidInput("frenchWording", [
      {
        path: ["firstNames", "names"],
        code: "too_small",
        fr: "La liste de prénoms est vide.",
        en: "The list of first names is empty",
      },
    ])
  }
  return { source, asOf, count: known.size, known }
}

/** Where a text holds a first name of the list, written with a capital. */
export const findFirstNames = (text: string, known: ReadonlySet<string>): ReadonlyArray<WordingFinding> =>
  tokensOf(text)
    .filter(
      ({ word, start, end }) => known.has(word) && /^\P{L}*\p{Lu}/u.test(text.slice(start, end).normalize("NFKC")),
    )
    .map(({ start, end }) => ({ kind: "first-name", certain: false, start, end }))
