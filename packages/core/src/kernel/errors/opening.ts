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

/** The law's value is not known for that date. Never guessed: the known period is said instead. */
export class OutsideKnownPeriod extends TraitDunionError {
  readonly _tag = "OutsideKnownPeriod"
  readonly code = "TDU-PERIOD"
  readonly parameter: string
  readonly on: string
  readonly knownFrom: string
  readonly knownTo: string | undefined

  constructor(parameter: string, on: string, knownFrom: string, knownTo: string | undefined) {
    const fr = knownTo === undefined ? `à partir du ${knownFrom}` : `du ${knownFrom} au ${knownTo}`
    const en = knownTo === undefined ? `from ${knownFrom}` : `from ${knownFrom} to ${knownTo}`
    super(
      {
        fr: `« ${parameter} » n'est pas connu au ${on} ; il l'est ${fr}.`,
        en: `${parameter} is not known on ${on}; it is known ${en}.`,
      },
      {
        fr: "Vérifier la date, ou fournir la valeur en vigueur avec sa référence.",
        en: "Check the date, or supply the value in force with its reference.",
      },
    )
    this.parameter = parameter
    this.on = on
    this.knownFrom = knownFrom
    this.knownTo = knownTo
  }
}
