import { TraitDunionError, type Words } from "@traitdunion/core"

/** Why somebody is not signed in, or an account is not changed, with the words to tell. */
export const accountRefusals = {
  "not-recognised": {
    fr: "Ces informations ne permettent pas d'entrer.",
    en: "What was shown does not open a session.",
    remedy: {
      fr: "Vérifier, puis recommencer. Si le téléphone est perdu, demander une invitation à la direction.",
      en: "Check and try again. Whoever lost their device asks for a new invitation.",
    },
    status: 401,
  },
  "too-many": {
    fr: "Trop d'essais.",
    en: "Too many attempts for this account or from this address.",
    remedy: {
      fr: "Attendre quinze minutes, ou entrer avec la clé d'accès du téléphone.",
      en: "Wait fifteen minutes, or sign in with a passkey.",
    },
    status: 429,
  },
  busy: {
    fr: "Beaucoup de personnes entrent en même temps.",
    en: "Too many passphrases are being checked.",
    remedy: { fr: "Recommencer dans quelques secondes.", en: "Try again in a few seconds." },
    status: 503,
  },
  expired: {
    fr: "Cette demande n'est plus valable, ou a déjà servi.",
    en: "The invitation or challenge is over, or was used.",
    remedy: {
      fr: "Recommencer. Pour une invitation, en demander une autre.",
      en: "Begin again. For an invitation, ask for another one.",
    },
    status: 410,
  },
  "weak-passphrase": {
    fr: "La phrase de passe est trop courte, trop longue ou reprend le nom du compte.",
    en: "The passphrase has less than 15 or more than 256 characters, repeats itself, or holds the account's name.",
    remedy: {
      fr: "Choisir plusieurs mots sans lien entre eux : au moins quinze caractères.",
      en: "Take several unrelated words: fifteen characters at least.",
    },
    status: 422,
  },
  "unknown-account": {
    fr: "Aucun compte ne porte cet identifiant.",
    en: "There is no account of this id, or it is closed.",
    remedy: { fr: "Vérifier l'identifiant dans la liste des comptes.", en: "Look it up in the list of accounts." },
    status: 404,
  },
  "known-account": {
    fr: "Un compte porte déjà cet identifiant.",
    en: "There is an account of this id already.",
    remedy: {
      fr: "Inviter de nouveau ce compte, ou choisir un autre identifiant.",
      en: "Invite it again, or take another id.",
    },
    status: 409,
  },
  "another-site": {
    fr: "Cette demande vient d'un autre site.",
    en: "The request does not come from this site's own pages.",
    remedy: {
      fr: "Ouvrir la page depuis l'application.",
      en: "Send it from a page of the site itself, with its form token.",
    },
    status: 403,
  },
  "last-way-in": {
    fr: "Ce serait la dernière façon d'entrer de ce compte.",
    en: "It is the account's last way in.",
    remedy: { fr: "En ajouter une autre d'abord.", en: "Add another one first." },
    status: 409,
  },
  unlinked: {
    fr: "Cet annuaire ne connaît aucun compte d'ici pour vous.",
    en: "The directory's identity is linked to no account here.",
    remedy: {
      fr: "Demander une invitation, et l'ouvrir avant d'entrer par l'annuaire.",
      en: "Ask for an invitation, and open it before signing in by the directory.",
    },
    status: 401,
  },
} as const satisfies Record<string, Words & { readonly remedy: Words; readonly status: number }>

/** The key of a refusal, see {@link accountRefusals}. */
export type AccountRefusal = keyof typeof accountRefusals

/**
 * Somebody is not signed in, or an account is not changed. `reason` says why. It is the same for accounts that are
 * there and that are not, and nothing of what was typed stands in it.
 */
export class AccountRefused extends TraitDunionError {
  readonly _tag = "AccountRefused"
  readonly code = "TDU-ACCOUNT"
  readonly reason: AccountRefusal

  constructor(reason: AccountRefusal, cause?: unknown) {
    const { remedy, fr, en } = accountRefusals[reason]
    super({ fr, en }, remedy, cause === undefined ? undefined : { cause })
    this.reason = reason
  }

  /** The status of HTTP that tells it. */
  get status(): number {
    return accountRefusals[this.reason].status
  }
}
