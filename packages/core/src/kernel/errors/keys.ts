import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** Why a key could not be had. */
export type KeyReason = "no-keys" | "wrong-passphrase" | "missing" | "not-opened" | "unreachable"

const KEY_WORDS: Record<KeyReason, { readonly words: Words; readonly remedy: Words }> = {
  "no-keys": {
    words: {
      fr: "Aucun détenteur de clés n'est branché : rien de personnel ne peut être enregistré ni lu.",
      en: "No key holder is plugged in: nothing personal can be recorded or read.",
    },
    remedy: {
      fr: "Ouvrir avec un détenteur de clés, par exemple un fichier protégé par une phrase secrète.",
      en: "Open with `ports: { keys }`, such as `passphraseKeys` of @traitdunion/keys.",
    },
  },
  "wrong-passphrase": {
    words: {
      fr: "Ce n'est pas la phrase secrète de ce fichier de clés.",
      en: "The passphrase is not that of this key file.",
    },
    remedy: { fr: "Vérifier la phrase secrète et le fichier.", en: "Check the passphrase and the file." },
  },
  missing: {
    words: { fr: "La clé est introuvable.", en: "The key cannot be found." },
    remedy: {
      fr: "Vérifier où la clé est gardée ; sans elle, rien de ce qu'elle protège ne peut être lu.",
      en: "Check where the key is kept; without it nothing that it protects can be read.",
    },
  },
  "not-opened": {
    words: {
      fr: "Une clé enregistrée ne s'ouvre pas avec ce détenteur de clés, ou elle a été modifiée.",
      en: "A stored key does not open with this key holder, or it was changed.",
    },
    remedy: {
      fr: "Vérifier que c'est le bon détenteur de clés ; sinon revenir à une sauvegarde et vérifier le journal.",
      en: "Check that this is the right key holder; otherwise restore a backup and verify the journal.",
    },
  },
  unreachable: {
    words: { fr: "Le service de clés ne répond pas.", en: "The key service cannot be reached." },
    remedy: { fr: "Vérifier la connexion, puis recommencer.", en: "Check the connection, then try again." },
  },
}

/** A key that is needed could not be had. Nothing was recorded, and nothing was opened. */
export class KeyUnavailable extends TraitDunionError {
  readonly _tag = "KeyUnavailable"
  readonly code = "TDU-KEY"
  readonly reason: KeyReason

  constructor(reason: KeyReason, cause?: unknown) {
    const { words, remedy } = KEY_WORDS[reason]
    super(words, remedy, { cause })
    this.reason = reason
  }
}

/** A sealed value is not what was recorded, or does not stand where it was recorded. Nothing of it was opened. */
export class SealBroken extends TraitDunionError {
  readonly _tag = "SealBroken"
  readonly code = "TDU-SEAL"
  /** The stream that the value stands in. */
  readonly stream: string

  constructor(stream: string) {
    super(
      {
        fr: "Une donnée scellée a été modifiée ou déplacée : elle n'est pas ouverte.",
        en: `A sealed value in ${stream} was changed or moved; it was not opened.`,
      },
      {
        fr: "Vérifier le journal et revenir à la dernière sauvegarde saine.",
        en: "Verify the journal, and restore the last sound backup.",
      },
    )
    this.stream = stream
  }
}

/** The person was erased, or is archived: nothing more can be recorded about them under this id. */
export class SubjectClosed extends TraitDunionError {
  readonly _tag = "SubjectClosed"
  readonly code = "TDU-CLOSED"
  readonly state: "erased" | "archived"

  constructor(state: "erased" | "archived") {
    super(
      state === "erased"
        ? {
            fr: "Les données de cette personne ont été effacées : rien ne peut plus être enregistré sous cet identifiant.",
            en: "This person's data was erased; nothing can be recorded under this id any more.",
          }
        : {
            fr: "Les données de cette personne sont archivées.",
            en: "This person's data is archived.",
          },
      state === "erased"
        ? {
            fr: "Si la personne revient, l'enregistrer de nouveau : elle aura un autre identifiant.",
            en: "Register the person again, under another id.",
          }
        : {
            fr: "La direction peut la sortir de l'archive, si la personne revient.",
            en: "A director can restore it from the archive when the person comes back.",
          },
    )
    this.state = state
  }
}
