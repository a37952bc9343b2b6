import { type AnyPlugin, definePlugin, type Label, type ProfileSection } from "@traitdunion/core"

interface Theme {
  readonly key: string
  readonly title: Label
  /** The plugins that work on it, in their order. */
  readonly plugins: ReadonlyArray<string>
}

/** The six themes of accompaniment of a social mediation association, with the plugins that work on each. */
const THEMES: ReadonlyArray<Theme> = [
  {
    key: "procedures",
    title: { fr: "Soutien dans toutes les démarches", en: "Support in all procedures" },
    plugins: ["rights", "caf"],
  },
  {
    key: "energy",
    title: { fr: "Précarité énergétique et hydrique", en: "Energy and water" },
    plugins: ["energy", "energy-water"],
  },
  {
    key: "environment",
    title: { fr: "Préservation des ressources et environnement", en: "Resources and environment" },
    plugins: ["environment"],
  },
  {
    key: "housing",
    title: { fr: "Accès au logement et maintien", en: "Housing: access and keeping" },
    plugins: ["housing", "dalo"],
  },
  {
    key: "budget",
    title: { fr: "Pédagogie et soutien budgétaire", en: "Budget support" },
    plugins: ["budget"],
  },
  {
    key: "isolation",
    title: { fr: "Détection et prévention de l'isolement", en: "Isolation noticed and prevented" },
    plugins: ["isolation"],
  },
]

/** What tells, of each plugin, what it changed for people. One that is not named shows the first figures of its own report. */
const CHANGED: Readonly<Record<string, ReadonlyArray<string>>> = {
  rights: ["effective", "effective-days", "won", "abandoned", "autonomy-gained"],
  caf: ["rights-opened", "rights-monthly", "rights-effective", "disputes-won"],
  housing: ["kept", "evicted", "moved-in"],
  energy: ["cuts-avoided", "obtained", "bills-compared", "bills-lower", "gestures-taken-up"],
  dalo: ["favourable", "rehoused"],
  budget: ["out-of-arrears", "out-of-deficit", "rights-opened", "euros-opened"],
  isolation: ["accepted", "collective", "less-alone"],
}

/** The plugins that serve the structure, and accompany nobody. */
const OF_THE_STRUCTURE: ReadonlyArray<string> = ["agenda", "staff", "quality"]

/** The indicators that tell what a plugin changed, among those that it has. */
const changedBy = ({ id, indicators, profiles }: AnyPlugin): ReadonlyArray<string> => {
  const wanted = CHANGED[id]?.map((name) => `${id}/${name}`)
  const first = profiles
    .flatMap(({ sections }) => sections)
    .flatMap(({ blocks }) => blocks)
    .find(({ kind }) => kind === "figures")
  const known = new Set(indicators.map((indicator) => indicator.id))
  return (wanted ?? (first?.kind === "figures" ? first.indicators : [])).filter((name) => known.has(name))
}

const NO_TOOL: Label = {
  fr: "Aucune extension ouverte ne suit ce thème : rien n'en est mesuré ici.",
  en: "No plugin that is opened follows this theme: nothing is measured here.",
}

const sectionOf = ({ key, title, plugins: ids }: Theme, plugins: ReadonlyArray<AnyPlugin>): ProfileSection => {
  const blocks = plugins
    .filter(({ id }) => ids.includes(id))
    .toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((plugin) => ({ kind: "figures" as const, title: plugin.label, indicators: changedBy(plugin) }))
    .filter(({ indicators }) => indicators.length > 0)
  return { key, title, ...(blocks.length === 0 ? { intro: NO_TOOL } : {}), blocks }
}

/**
 * One report for a director: what each theme of accompaniment changed for people, with the figures of whichever plugins are
 * opened. A theme that nothing follows says so.
 */
export const themesReport = (plugins: ReadonlyArray<AnyPlugin>): AnyPlugin => {
  const known = [...OF_THE_STRUCTURE, ...THEMES.flatMap(({ plugins: ids }) => ids)]
  const others: Theme = {
    key: "others",
    title: { fr: "Autres accompagnements", en: "Others" },
    plugins: plugins.map(({ id }) => id).filter((id) => !known.includes(id)),
  }
  const more = sectionOf(others, plugins)
  return definePlugin({
    id: "themes",
    label: { fr: "Thèmes d'accompagnement", en: "Themes of accompaniment" },
    profiles: [
      {
        id: "themes/changed",
        title: { fr: "Ce qui a changé pour les personnes, par thème", en: "What changed for people, by theme" },
        convention: false,
        sections: [...THEMES.map((theme) => sectionOf(theme, plugins)), ...(more.blocks.length === 0 ? [] : [more])],
        notes: [],
      },
    ],
  })
}
