import type { AnyPlugin, AnyTable, Indicator, ReportProfile, Tally } from "../../plugin/index.ts"
import { fail, once } from "./once.ts"

/** What the plugins declare for reports, each under its id; tallies under the names of their tables. */
export interface DeclaredFigures {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly profiles: ReadonlyMap<string, ReportProfile>
  readonly tallies: ReadonlyMap<string, Tally>
}

const checkTally = (
  plugin: string,
  { name, stream, days }: Tally,
  streams: ReadonlyMap<string, AnyPlugin["streams"][number]>,
  plugins: ReadonlyArray<AnyPlugin>,
): void => {
  const projected = plugins
    .flatMap(({ projections }) => projections)
    .some((one) => one.stream === stream && one.table === days.table)
  if (streams.get(stream.name) === stream && projected) return
  fail(plugin, {
    fr: `le décompte « ${name} » suit un flux qu'aucune extension ne déclare, ou dont la table de jours n'est pas projetée.`,
    en: `tally ${name} follows a stream that no plugin lists, or its table of days is not projected from it: defineProjection where a stream has one act (a column for each of its days), defineRows where it has several, a row each.`,
  })
}

const checkProfile = (
  plugin: string,
  { id, sections }: ReportProfile,
  indicators: ReadonlyMap<string, Indicator>,
): void => {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const wanted = block.kind === "trend" ? [block.indicator] : block.indicators
    for (const name of wanted) {
      const indicator = indicators.get(name)
      if (indicator !== undefined && (block.kind !== "breakdown" || indicator.by.includes(block.by))) continue
      fail(plugin, {
        fr: `le rapport « ${id} » montre l'indicateur « ${name} », inconnu ou sans cette dimension.`,
        en: `report ${id} shows the indicator ${name}, which is unknown or lacks that dimension.`,
      })
    }
  }
}

/** Check what plugins declare for reports, and add the tables of their tallies. Throws `PluginMisconfigured`. */
export const figuresOf = (
  plugins: ReadonlyArray<AnyPlugin>,
  streams: ReadonlyMap<string, AnyPlugin["streams"][number]>,
  tables: Map<string, AnyTable>,
): DeclaredFigures => {
  const indicators = new Map<string, Indicator>()
  const profiles = new Map<string, ReportProfile>()
  const tallies = new Map<string, Tally>()
  for (const plugin of plugins) {
    for (const indicator of plugin.indicators) {
      const { tally } = indicator
      once(indicators, { fr: "L'indicateur", en: "Indicator" }, plugin.id, indicator.id, indicator)
      if (tallies.get(tally.table.name) === tally) continue
      checkTally(plugin.id, tally, streams, plugins)
      once(tables, { fr: "La table", en: "Table" }, plugin.id, tally.table.name, tally.table)
      tallies.set(tally.table.name, tally)
    }
    for (const profile of plugin.profiles) {
      once(profiles, { fr: "Le rapport", en: "Report" }, plugin.id, profile.id, profile)
    }
  }
  for (const plugin of plugins) for (const profile of plugin.profiles) checkProfile(plugin.id, profile, indicators)
  return { indicators, profiles, tallies }
}
