import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** A plugin cannot be opened: registered twice, its required plugin missing, a name used twice. */
export class PluginMisconfigured extends TraitDunionError {
  readonly _tag = "PluginMisconfigured"
  readonly code = "TDU-PLUGIN"
  readonly plugin: string

  constructor(plugin: string, words: Words) {
    super(
      { fr: `Extension « ${plugin} » : ${words.fr}`, en: `Plugin ${plugin}: ${words.en}` },
      { fr: "Corriger la liste des extensions.", en: "Correct the list of plugins given to `openMediation`." },
    )
    this.plugin = plugin
  }
}
