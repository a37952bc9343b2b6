import { TraitDunionError, type Words } from "@traitdunion/core"

/** Why a broker does not take messages, with the words to tell. */
export const brokerFaults = {
  unavailable: {
    fr: "Le serveur de messages ne répond pas.",
    en: "The broker cannot be reached, or was closed.",
    remedy: {
      fr: "Vérifier l'adresse et la connexion, puis recommencer : rien n'est perdu, la suite partira.",
      en: "Check the address and the connection, then try again: nothing is lost, the rest will follow.",
    },
  },
  denied: {
    fr: "Le serveur de messages refuse cet utilisateur.",
    en: "The broker does not let this user in, or not do this.",
    remedy: {
      fr: "Vérifier le nom, le mot de passe ou la clé, et les droits de l'utilisateur.",
      en: "Check the user's credentials and rights: the broker's documentation says which it needs.",
    },
  },
  untrusted: {
    fr: "La connexion au serveur de messages ne peut pas être protégée.",
    en: "The connection cannot be made safe: the broker's certificate is not trusted, or it offers none.",
    remedy: {
      fr: "Vérifier le nom du serveur, son certificat et l'autorité qui l'a signé.",
      en: "Check the server's host name, its certificate, and the authority given as `tls.ca`.",
    },
  },
  gone: {
    fr: "Le destinataire ne veut plus rien recevoir.",
    en: "The receiver answered 410: it wants no more.",
    remedy: {
      fr: "Ne plus lui envoyer de messages, ou demander sa nouvelle adresse.",
      en: "Stop sending to it, or ask for its new address.",
    },
  },
  missing: {
    fr: "Le serveur de messages n'a pas de place pour cette structure.",
    en: "The broker has no stream for this structure.",
    remedy: {
      fr: "La créer, ou permettre au programme de le faire.",
      en: "Make it, or let the program make it.",
    },
  },
  unsupported: {
    fr: "Ce serveur de messages ne garde pas les messages.",
    en: "The broker does not keep messages, or is too old.",
    remedy: {
      fr: "Activer la conservation des messages, ou mettre à jour le serveur.",
      en: "Turn its storage on (JetStream), or upgrade it.",
    },
  },
  unsuitable: {
    fr: "Ce que le serveur de messages garde de cette structure ne convient pas.",
    en: "What the broker keeps for this structure is not as it must be; `cause` says what.",
    remedy: {
      fr: "Corriger ce que dit la cause, ou le supprimer : tout sera publié de nouveau depuis le début.",
      en: "Correct what `cause` says, or delete the stream: everything is published anew from the beginning.",
    },
  },
  full: {
    fr: "Le serveur de messages n'a plus de place.",
    en: "The broker has no space left.",
    remedy: { fr: "Faire de la place, puis recommencer.", en: "Make some space, then try again." },
  },
  "another-journal": {
    fr: "Le serveur de messages a suivi un autre journal que celui-ci : rien n'a été publié.",
    en: "The broker's last message is not an event of this journal: it is another one, or a backup was restored.",
    remedy: {
      fr: "Vérifier la structure et la base ouverte. Après une restauration voulue, prévenir les destinataires et repartir d'un flux vide.",
      en: "Check the structure and the database. After a backup was restored on purpose, tell the consumers and begin with an empty stream.",
    },
  },
  overtaken: {
    fr: "Un autre programme publie les mêmes messages.",
    en: "Somebody else published meanwhile, or the broker lost its last messages.",
    remedy: {
      fr: "Recommencer : la suite partira de ce que le serveur a déjà.",
      en: "Try again: it goes on after what the broker has.",
    },
  },
  unknown: {
    fr: "Le serveur de messages a échoué.",
    en: "The broker failed.",
    remedy: { fr: "Voir la cause jointe à l'erreur.", en: "See the `cause` of this error." },
  },
} as const satisfies Record<string, Words & { readonly remedy: Words }>
/** The key of a fault, see {@link brokerFaults}. */
export type BrokerFault = keyof typeof brokerFaults

/** The broker failed. `reason` says why, `cause` has the client's own error. Nothing of the messages stands in it. */
export class BrokerFailure extends TraitDunionError {
  readonly _tag = "BrokerFailure"
  readonly code = "TDU-BROKER"
  readonly operation: string
  readonly reason: BrokerFault

  constructor(operation: string, reason: BrokerFault, cause?: unknown) {
    const { remedy, fr, en } = brokerFaults[reason]
    super({ fr, en: `${en} (${operation})` }, remedy, cause === undefined ? undefined : { cause })
    this.operation = operation
    this.reason = reason
  }
}
