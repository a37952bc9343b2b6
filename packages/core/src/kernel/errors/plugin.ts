import type { Words } from "../label.ts"
import { listed, type OutcomeIssue, TraitDunionError } from "./base.ts"

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

/** Where a plugin was at fault. Nothing of what it held. */
export interface FaultPlace {
  readonly plugin: string
  /** The operation, such as `workshops.hold`. */
  readonly operation: string
  /** The name of the stream, and the type of the event, of an event that cannot be recorded. */
  readonly stream?: string
  readonly event?: string
}

/**
 * A plugin made something that cannot be kept: an event that does not fit its schema or that JSON does not give back as
 * it was, a key that is none, a member of a figure that is a text; or a schema of its own refused what it had made.
 * Nothing was recorded. `issues` has each fault with its path, and no value.
 */
export class PluginFault extends TraitDunionError {
  readonly _tag = "PluginFault"
  readonly code = "TDU-FAULT"
  readonly place: FaultPlace
  readonly issues: ReadonlyArray<OutcomeIssue>

  constructor(place: FaultPlace, issues: ReadonlyArray<OutcomeIssue>) {
    const where = [place.operation, place.event].filter((one) => one !== undefined).join(", ")
    super(
      {
        fr: `L'extension « ${place.plugin} » s'est trompée (${where}) : ${listed(issues, "fr")}. Rien n'a été enregistré.`,
        en: `The plugin ${place.plugin} is at fault (${where}): ${listed(issues, "en")}. Nothing was recorded.`,
      },
      {
        fr: "Prévenir l'auteur de l'extension, avec ce message.",
        en: "Tell the plugin's author.",
      },
    )
    this.place = place
    this.issues = issues
  }

  protected override outcomeIssues(): ReadonlyArray<OutcomeIssue> {
    return this.issues
  }
}
