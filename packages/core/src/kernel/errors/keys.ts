import type { Words } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** Why a key cannot be had, as far as the key holder can tell. */
export type KeyReason = "no-keys" | "wrong-passphrase" | "missing" | "not-opened" | "unreachable" | "exposed"

const KEY_WORDS: Record<KeyReason, { readonly words: Words; readonly remedy: Words }> = {
  "no-keys": {
    words: {
      fr: "Aucun détenteur de clés n'est configuré : les données personnelles restent fermées.",
      en: "No key holder was given; personal data stays closed.",
    },
    remedy: {
      fr: "Indiquer à l'ouverture le fichier de clés, la variable ou le service de la structure.",
      en: "Give the structure's key holder in `ports.keys` when opening.",
    },
  },
  "wrong-passphrase": {
    words: {
      fr: "La phrase de passe n'ouvre pas le fichier de clés.",
      en: "The passphrase does not open the key file.",
    },
    remedy: {
      fr: "Vérifier la phrase de passe et le fichier choisi, puis recommencer. Personne ne peut la retrouver.",
      en: "Check the passphrase and that it is the right file, then try again. Nobody can recover it.",
    },
  },
  missing: {
    words: { fr: "La clé demandée n'est pas là.", en: "The key that is asked for is not there." },
    remedy: {
      fr: "Remettre à sa place le fichier de clés, la variable ou l'ancienne clé : sans elle, rien ne s'ouvre.",
      en: "Put the key file, the variable or the previous key back; nothing opens without it.",
    },
  },
  "not-opened": {
    words: {
      fr: "La clé ne s'ouvre pas : elle a été modifiée, vient d'un autre détenteur ou n'est pas celle de cette personne.",
      en: "The key does not open: it was changed, comes from another key holder or belongs to somebody else.",
    },
    remedy: {
      fr: "Vérifier que le détenteur de clés est celui de ces données ; sinon, revenir à la dernière sauvegarde.",
      en: "Check that the key holder is the one of this data; if it is, restore the last backup.",
    },
  },
  unreachable: {
    words: {
      fr: "Le détenteur de clés ne répond pas, ou ne peut être ni lu ni écrit.",
      en: "The key holder cannot be reached, read or written.",
    },
    remedy: {
      fr: "Vérifier la connexion, les droits d'accès et l'état du service, puis recommencer.",
      en: "Check the connection, the access rights and the state of the service, then try again.",
    },
  },
  exposed: {
    words: {
      fr: "Le fichier de clés peut être lu ou changé par d'autres comptes de cette machine.",
      en: "Other accounts of this machine may read or change the key file.",
    },
    remedy: {
      fr: "Le réserver au compte de l'application (chmod 600), puis changer la phrase de passe si d'autres ont pu le lire.",
      en: "Leave it to the application's own account (chmod 600), and change the passphrase if others could have read it.",
    },
  },
}

/**
 * A data key could not be wrapped or unwrapped, or the key holder not be opened. `reason` says why, `cause` has the
 * system's own error when there is one. Neither a key nor whose key it is stands in the words.
 */
export class KeyUnavailable extends TraitDunionError {
  readonly _tag = "KeyUnavailable"
  readonly code = "TDU-KEY"
  readonly reason: KeyReason

  constructor(reason: KeyReason, cause?: unknown) {
    const { words, remedy } = KEY_WORDS[reason]
    super(words, remedy, cause === undefined ? undefined : { cause })
    this.reason = reason
  }
}
