import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** Why an event of the journal cannot be read. */
export type EventReason = "newer" | "damaged" | "misread"

/** Where an event stands, and who declared it. Nothing of what it holds. */
export interface EventPlace {
  /** The id of the plugin that declares the stream; absent when it is not known here. */
  readonly plugin: string | undefined
  readonly stream: string
  readonly position: number
  /** The type as it was written, such as `workshop.Held@2`. */
  readonly type: string
}

const WORDS: Record<EventReason, (place: EventPlace) => { readonly words: Words; readonly remedy: Words }> = {
  newer: ({ plugin, stream, position, type }) => ({
    words: {
      fr: `Le fait n° ${position} (${type}) a été écrit par une version plus récente ${plugin === undefined ? "d'une extension" : `de l'extension « ${plugin} »`} : ce dossier n'est ni lu ni écrit par celle-ci.`,
      en: `Event ${position} (${type}, ${stream}) was written by a newer version of ${plugin === undefined ? "a plugin" : `the plugin ${plugin}`}; this one neither reads nor writes the stream.`,
    },
    remedy: {
      fr: "Mettre à jour cette extension, ou le programme qui la contient ; son auteur dit quelle version connaît cet événement.",
      en: "Upgrade the plugin, or the program that holds it. If you are its author: you removed or renamed an event that journals hold; declare it as `retired`, or its shapes by `versions`.",
    },
  }),
  damaged: ({ stream, position, type }) => ({
    words: {
      fr: `Le fait n° ${position} (${type}) n'est plus lisible : son texte a été modifié.`,
      en: `Event ${position} (${type}, ${stream}) cannot be read: its text was changed.`,
    },
    remedy: {
      fr: "Vérifier le journal, et revenir à la dernière sauvegarde saine.",
      en: "Verify the journal, and restore the last sound backup.",
    },
  }),
  misread: ({ plugin, stream, position, type }) => ({
    words: {
      fr: `L'extension${plugin === undefined ? "" : ` « ${plugin} »`} n'a pas su lire le fait n° ${position} (${type}) : ce dossier n'est ni lu ni écrit.`,
      en: `The plugin${plugin === undefined ? "" : ` ${plugin}`} failed on event ${position} (${type}, ${stream}): its fold or its upcast threw; see the cause.`,
    },
    remedy: {
      fr: "Prévenir l'auteur de l'extension, avec ce message : rien n'est perdu, le fait reste dans le journal.",
      en: "Tell the plugin's author: a fold and an upcast never fail on an event that was recorded. Nothing is lost.",
    },
  }),
}

/** An event of the journal that this program cannot read: of a newer version, damaged, or one that its plugin fails on. */
export class EventUnreadable extends TraitDunionError {
  readonly _tag = "EventUnreadable"
  readonly code = "TDU-EVENT"
  readonly reason: EventReason
  readonly place: EventPlace

  constructor(reason: EventReason, place: EventPlace, cause?: unknown) {
    const { words, remedy } = WORDS[reason](place)
    super(words, remedy, cause === undefined ? undefined : { cause })
    this.reason = reason
    this.place = place
  }
}
