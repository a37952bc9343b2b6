/** @internal Why a fact of a referral to the register is refused. */
export const factRefusals = {
  UnknownReferral: {
    fr: "Cette demande d'inscription n'existe pas : l'ouvrir d'abord.",
    en: "There is no such referral: open it first.",
  },
  BeforeItWasOpened: {
    fr: "Cette date précède l'ouverture de la demande.",
    en: "This day comes before the referral was opened.",
  },
  NotTold: {
    fr: "Rien ne dit que le registre a été expliqué à la personne : le faire, et le consigner d'abord.",
    en: "Nothing says that the register was explained to the person: do so, and record it first.",
  },
  AgreementNeeded: {
    fr: "La personne n'a pas donné son accord exprès, ou s'y oppose : rien ne part à la mairie.",
    en: "The person did not agree expressly, or objects: nothing is sent.",
  },
  AlreadySent: { fr: "La lettre est déjà partie : relancer la mairie.", en: "The letter was sent already: remind." },
  NotSent: { fr: "Aucune lettre n'est partie à la mairie.", en: "No letter was sent to the town hall." },
  NotAskedFor: { fr: "Aucun retrait n'a été demandé.", en: "No removal was asked for." },
  NotAcknowledged: {
    fr: "Le maire n'a pas répondu : consigner sa réponse d'abord, ou choisir une autre fin.",
    en: "The mayor did not answer: record the answer first, or choose another end.",
  },
  BeforeTheDay: {
    fr: "Le jour prévu précède le fait lui-même.",
    en: "The day that is planned comes before the fact itself.",
  },
  Closed: { fr: "Cette demande est terminée.", en: "This referral is closed." },
} as const
