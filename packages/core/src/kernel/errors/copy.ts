import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/**
 * Why a journal cannot be copied:
 * - `other`: the target holds another journal of that structure;
 * - `ahead`: the target has facts that the source has not;
 * - `damaged`: the source is not whole from some position on.
 */
export type CopyReason = "other" | "ahead" | "damaged"

const COPY_WORDS: Record<CopyReason, (position: number) => { readonly words: Words; readonly remedy: Words }> = {
  other: () => ({
    words: {
      fr: "L'arrivée contient un autre journal de cette structure : rien n'y a été écrit.",
      en: "The target holds another journal of this structure; nothing was written to it.",
    },
    remedy: {
      fr: "Vérifier les deux adresses, ou donner une base vide.",
      en: "Check both places, or give an empty database.",
    },
  }),
  ahead: (position) => ({
    words: {
      fr: `L'arrivée a continué sans le départ après la position ${position} : rien n'y a été écrit.`,
      en: `The target went on without the source after position ${position}; nothing was written to it.`,
    },
    remedy: {
      fr: "Le travail se fait déjà à l'arrivée : ne plus écrire au départ, ou copier dans l'autre sens.",
      en: "Work goes on at the target already: stop writing to the source, or copy the other way.",
    },
  }),
  damaged: (position) => ({
    words: {
      fr: `Le journal de départ est endommagé à la position ${position} : seuls les faits prouvés d'avant ont été copiés.`,
      en: `The source's journal is damaged at position ${position}; only the proven facts before it were copied.`,
    },
    remedy: {
      fr: "Revenir à la dernière sauvegarde saine, la vérifier, puis la copier.",
      en: "Go back to the last sound backup, verify it, and copy that.",
    },
  }),
}

/** A journal is not copied as it stands. `reason` says why. */
export class CopyRefused extends TraitDunionError {
  readonly _tag = "CopyRefused"
  readonly code = "TDU-COPY"
  readonly reason: CopyReason
  /** The last position that both share, or the one that is damaged; 0 when the journals share nothing. */
  readonly position: number
  /** The stream of the damaged event. */
  readonly stream: string | undefined

  constructor(reason: CopyReason, position: number, stream?: string) {
    const { words, remedy } = COPY_WORDS[reason](position)
    const of = (text: string): string =>
      stream === undefined ? text : text.replace(`position ${position}`, `position ${position} (${stream})`)
    super({ fr: of(words.fr), en: of(words.en) }, remedy)
    this.reason = reason
    this.position = position
    this.stream = stream
  }
}
