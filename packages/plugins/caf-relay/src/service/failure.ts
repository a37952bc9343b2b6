import { TraitDunionError, type Words } from "@traitdunion/core"

const later: Words = {
  fr: "Recommencer plus tard ; en attendant, travailler avec un document que la personne apporte.",
  en: "Try again later; meanwhile, work with a document that the person brings.",
}
const newToken: Words = {
  fr: "Demander un nouveau jeton sur le portail du service et le donner à l'outil.",
  en: "Ask for a new token on the service's portal, and give it to the client.",
}

/** Why the service gave no answer that can be used, with the words to tell. */
export const serviceFaults = {
  "token-invalid": {
    fr: "Le jeton du service est absent ou n'est pas valide.",
    en: "The token is missing or not valid (00101).",
    remedy: newToken,
  },
  "token-expired": {
    fr: "Le jeton du service est expiré.",
    en: "The token has expired (00103).",
    remedy: newToken,
  },
  "token-revoked": {
    fr: "Le jeton du service est sur liste noire.",
    en: "The token is blacklisted (00105).",
    remedy: newToken,
  },
  "not-allowed": {
    fr: "L'habilitation ne couvre pas cette donnée.",
    en: "The token lacks the privilege for this endpoint (00100).",
    remedy: {
      fr: "Vérifier l'habilitation de l'administration destinataire.",
      en: "Check the habilitation of the recipient.",
    },
  },
  "recipient-refused": {
    fr: "Le SIRET de l'administration destinataire est absent ou refusé.",
    en: "The recipient is missing or refused (00203).",
    remedy: {
      fr: "Donner au service le SIRET à 14 chiffres de l'administration habilitée.",
      en: "Give the client the 14-digit SIRET of the administration.",
    },
  },
  "already-asked": {
    fr: "La même demande est déjà en cours de traitement.",
    en: "The same request is being processed (00015).",
    remedy: later,
  },
  "too-many": { fr: "Trop de demandes en peu de temps.", en: "Too many requests (00429, 37008).", remedy: later },
  "provider-failed": {
    fr: "Le fournisseur de la donnée a répondu par une erreur.",
    en: "The provider failed (502, 35003 unexpected, 37004).",
    remedy: later,
  },
  "provider-unavailable": {
    fr: "Le fournisseur de la donnée est indisponible.",
    en: "The provider is unavailable (37001, 00501).",
    remedy: later,
  },
  "provider-timeout": {
    fr: "Le fournisseur de la donnée n'a pas répondu à temps.",
    en: "The provider did not answer in time (37002).",
    remedy: later,
  },
  timeout: { fr: "Le service n'a pas répondu à temps.", en: "No answer in time.", remedy: later },
  unreachable: {
    fr: "Le service est injoignable, ou la liaison a été coupée.",
    en: "The service is unreachable, or the connection was cut.",
    remedy: later,
  },
  malformed: {
    fr: "La réponse du service n'a pas la forme attendue : rien n'en est retenu.",
    en: "The answer does not have the documented shape; nothing of it is kept.",
    remedy: {
      fr: "Vérifier l'adresse et la version du service, et lui signaler le problème.",
      en: "Check the address and the version of the service, and report it.",
    },
  },
  unexpected: {
    fr: "Le service a refusé la demande pour une raison qui n'est pas documentée.",
    en: "The service refused with a code that is not documented.",
    remedy: later,
  },
} as const satisfies Record<string, Words & { readonly remedy: Words }>
/** The key of a fault, see {@link serviceFaults}. */
export type ServiceFault = keyof typeof serviceFaults

/**
 * A service of another administration gave no answer that can be used. `reason` says why; nothing of the request stands in
 * it, because it holds a person's data.
 */
export class ServiceFailed extends TraitDunionError {
  readonly _tag = "ServiceFailed"
  readonly code = "TDU-SERVICE"
  readonly reason: ServiceFault

  constructor(reason: ServiceFault) {
    const { remedy, ...words } = serviceFaults[reason]
    super(words, remedy)
    this.reason = reason
  }
}
