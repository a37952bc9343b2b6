import { PluginMisconfigured, type Words } from "../../kernel/index.ts"

/** Refuse to open with a plugin. */
export const fail = (plugin: string, words: Words): never => {
  throw new PluginMisconfigured(plugin, words)
}

/** Keep what a plugin declares under a name that nothing else of its kind has. */
export const once = <T>(map: Map<string, T>, kind: Words, plugin: string, name: string, value: T): void => {
  if (map.has(name)) {
    fail(plugin, { fr: `${kind.fr} « ${name} » figure deux fois.`, en: `${kind.en} ${name} is declared twice.` })
  }
  map.set(name, value)
}
