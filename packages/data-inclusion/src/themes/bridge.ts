import type { Theme, Words } from "@traitdunion/core"
import type { Thematique } from "../codes/index.ts"
import type { Dropped, LossReport } from "../file/index.ts"
import { thematiquesOf, themeOf } from "./tables.ts"

const NO_THEMATIQUE: Words = {
  fr: "Sans équivalent dans les thématiques de data·inclusion",
  en: "No equivalent among the thématiques of data·inclusion",
}
const NO_THEME: Words = {
  fr: "Sans équivalent dans les thèmes de la médiation",
  en: "No equivalent among the themes of mediation",
}

const bridge = <From, To>(
  values: ReadonlyArray<From>,
  path: ReadonlyArray<PropertyKey>,
  equivalents: (value: From) => ReadonlyArray<To>,
  reason: Words,
): { readonly found: ReadonlyArray<To>; readonly dropped: ReadonlyArray<Dropped> } => ({
  found: [...new Set(values.flatMap(equivalents))],
  dropped: values.flatMap((value, index) =>
    equivalents(value).length === 0 ? { path: [...path, index], value, reason } : [],
  ),
})

/**
 * The thématiques of data·inclusion for some themes, each once, and the themes that have none.
 *
 * @example
 * ```ts
 * import { toThematiques } from "@traitdunion/data-inclusion"
 * const { thematiques, dropped } = toThematiques(["budget", "neighbourhood"])
 * ```
 */
export const toThematiques = (
  themes: ReadonlyArray<Theme>,
  path: ReadonlyArray<PropertyKey> = [],
): LossReport & { readonly thematiques: ReadonlyArray<Thematique> } => {
  const { found, dropped } = bridge<Theme, Thematique>(themes, path, (theme) => thematiquesOf[theme], NO_THEMATIQUE)
  return { thematiques: found, dropped }
}

/** The themes for some thématiques of data·inclusion, each once, and the thématiques that no theme holds. */
export const toThemes = (
  thematiques: ReadonlyArray<Thematique>,
  path: ReadonlyArray<PropertyKey> = [],
): LossReport & { readonly themes: ReadonlyArray<Theme> } => {
  const of = (code: Thematique): ReadonlyArray<Theme> => {
    const theme = themeOf[code]
    return theme === null ? [] : [theme]
  }
  const { found, dropped } = bridge(thematiques, path, of, NO_THEME)
  return { themes: found, dropped }
}

/** The themes that a file brings, with those that were known and that no file can say. */
export const mergedThemes = (before: ReadonlyArray<Theme>, now: ReadonlyArray<Theme>): ReadonlyArray<Theme> => {
  const comesBack = (theme: Theme): boolean => toThemes(thematiquesOf[theme]).themes.includes(theme)
  return [
    ...before.filter((theme) => now.includes(theme) || !comesBack(theme)),
    ...now.filter((theme) => !before.includes(theme)),
  ]
}
