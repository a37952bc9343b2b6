import type { Words } from "@traitdunion/core"

/** A fault of the request itself: its status, its words, and what to do. */
export interface HttpFault extends Words {
  readonly status: number
  readonly title: string
  readonly remedy: Words
}

/** What may be wrong with a request before any operation runs, by its code. */
export const httpFaults = {
  "TDU-HTTP-SIGNIN": {
    status: 401,
    title: "NotSignedIn",
    fr: "Il faut se connecter d'abord.",
    en: "Nobody is signed in.",
    remedy: { fr: "Se connecter, puis recommencer.", en: "Sign in or send a token, then try again." },
  },
  "TDU-HTTP-SITE": {
    status: 403,
    title: "ForeignSite",
    fr: "Cette demande vient d'un autre site.",
    en: "The request comes from another site.",
    remedy: { fr: "La faire depuis l'application elle-même.", en: "Send it from the site itself, or list its origin." },
  },
  "TDU-HTTP-SCOPE": {
    status: 403,
    title: "OutOfScope",
    fr: "Ce jeton ne permet pas cette opération.",
    en: "The token does not allow this operation.",
    remedy: { fr: "Demander un jeton qui la nomme.", en: "Ask for a token that names it." },
  },
  "TDU-HTTP-RATE": {
    status: 429,
    title: "TooMany",
    fr: "Trop de demandes en une minute.",
    en: "Too many requests in a minute.",
    remedy: {
      fr: "Attendre ce que dit Retry-After, puis recommencer.",
      en: "Wait as Retry-After says, then try again.",
    },
  },
  "TDU-HTTP-UNKNOWN": {
    status: 404,
    title: "Unknown",
    fr: "Cela n'existe pas, ou n'est pas à connaître d'ici.",
    en: "There is no such thing, or it is not for this actor to know of.",
    remedy: { fr: "Vérifier l'identifiant, ou demander à y être associé.", en: "Check the id, or ask to be let in." },
  },
  "TDU-HTTP-OPERATION": {
    status: 404,
    title: "UnknownOperation",
    fr: "Cette opération n'existe pas.",
    en: "There is no such operation.",
    remedy: { fr: "Voir la liste des opérations : openapi.json.", en: "See openapi.json for those that there are." },
  },
  "TDU-HTTP-METHOD": {
    status: 405,
    title: "MethodNotAllowed",
    fr: "Cette adresse ne se demande pas ainsi.",
    en: "This address does not take this method.",
    remedy: { fr: "Employer la méthode que dit l'en-tête Allow.", en: "Use the method that the header Allow names." },
  },
  "TDU-HTTP-ACCEPT": {
    status: 406,
    title: "NotAcceptable",
    fr: "Aucun des formats demandés n'est fait ici.",
    en: "None of the formats asked for is made here.",
    remedy: {
      fr: "Demander du JSON, ou un format de la documentation.",
      en: "Ask for JSON, or for a documented format.",
    },
  },
  "TDU-HTTP-SLOW": {
    status: 408,
    title: "TooSlow",
    fr: "La demande arrive trop lentement.",
    en: "The body of the request did not come in time.",
    remedy: { fr: "Vérifier la connexion, puis recommencer.", en: "Check the connection, then send it again." },
  },
  "TDU-HTTP-TOO-LARGE": {
    status: 413,
    title: "TooLarge",
    fr: "La demande est trop grande.",
    en: "The body of the request is too large.",
    remedy: { fr: "Envoyer moins en une fois.", en: "Send less at once." },
  },
  "TDU-HTTP-TYPE": {
    status: 415,
    title: "NotJson",
    fr: "Le contenu doit être du JSON.",
    en: "The body must be JSON, and say so in Content-Type.",
    remedy: { fr: "Envoyer application/json en UTF-8.", en: "Send application/json in UTF-8." },
  },
  "TDU-HTTP-JSON": {
    status: 400,
    title: "MalformedJson",
    fr: "Ce contenu n'est pas du JSON bien formé, ou il est trop imbriqué.",
    en: "The body is no well-formed JSON, or it is nested too deep.",
    remedy: { fr: "Corriger le contenu.", en: "Correct the body." },
  },
  "TDU-HTTP-KEY": {
    status: 400,
    title: "MalformedKey",
    fr: "L'en-tête Idempotency-Key est mal formé.",
    en: "The header Idempotency-Key is malformed.",
    remedy: {
      fr: "1 à 100 lettres, chiffres, . _ : ou -, en commençant par une lettre ou un chiffre.",
      en: "1 to 100 of A-Z a-z 0-9 . _ : -, beginning with a letter or a digit.",
    },
  },
  "TDU-HTTP-MATCH": {
    status: 400,
    title: "MalformedMatch",
    fr: "L'en-tête If-Match est mal formé.",
    en: "The header If-Match is malformed.",
    remedy: { fr: 'Écrire la version entre guillemets : "3".', en: 'Write one version in quotes: "3".' },
  },
  "TDU-HTTP-DRY-RUN": {
    status: 400,
    title: "NoDryRun",
    fr: "Seule une commande peut être essayée sans être faite.",
    en: "Only a command can be tried without being done.",
    remedy: { fr: "Retirer « Prefer: dry-run ».", en: "Leave Prefer: dry-run out." },
  },
  "TDU-HTTP-LATE": {
    status: 503,
    title: "TookTooLong",
    fr: "La réponse a pris trop de temps.",
    en: "The answer took too long.",
    remedy: {
      fr: "Recommencer avec la même clé, ou demander une période plus courte.",
      en: "Try again with the same Idempotency-Key, or ask for less.",
    },
  },
  "TDU-HTTP-BUG": {
    status: 500,
    title: "Bug",
    fr: "Une erreur du programme ; rien de plus n'est dit ici.",
    en: "A fault of the program; no more is told here.",
    remedy: {
      fr: "Prévenir qui tient ce service : son journal en dit plus.",
      en: "Tell whoever runs this service: its log says more.",
    },
  },
} as const satisfies Record<string, HttpFault>

/** The code of a fault, see {@link httpFaults}. */
export type HttpFaultCode = keyof typeof httpFaults
