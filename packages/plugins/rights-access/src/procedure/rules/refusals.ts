/** @internal Why a fact of a procedure is refused. */
export const factRefusals = {
  UnknownProcedure: {
    fr: "Cette démarche n'existe pas : l'ouvrir d'abord.",
    en: "There is no such procedure: open it first.",
  },
  NotAtThisStage: {
    fr: "Ce fait, ou un fait plus tardif, ne suivrait pas de l'étape où en est la démarche : consigner d'abord ce qui précède, ou corriger ce qui suit.",
    en: "This fact, or a later one, would not follow from the stage: record what comes before, or correct what follows.",
  },
  BeforeItWasOpened: {
    fr: "Cette date précède l'ouverture de la démarche : corriger l'une ou l'autre.",
    en: "This day comes before the procedure was opened: correct one or the other.",
  },
  BeforeTheDay: {
    fr: "Le jour prévu précède le fait lui-même.",
    en: "The day that is planned comes before the fact itself.",
  },
  PiecesNeeded: {
    fr: "Dire au moins une pièce, réunie ou manquante.",
    en: "Name a paper at least, had or missing.",
  },
  PieceTwice: {
    fr: "Une pièce est dite réunie et manquante à la fois : choisir.",
    en: "A paper is said to be had and missing at once: choose.",
  },
  PieceNotAsked: {
    fr: "Une pièce envoyée n'a pas été demandée : consigner d'abord la demande, ou la corriger.",
    en: "A paper that was sent was not asked for: record the request first, or correct it.",
  },
  SilenceDayNeeded: {
    fr: "Dire le jour où le silence vaut décision et son sens, tous deux lus sur l'accusé de réception, ou aucun des deux.",
    en: "Say the day on which a silence decides and its sense, both read on the receipt, or neither.",
  },
  NotSilentYet: {
    fr: "Le jour promis n'est pas passé : attendre, ou relancer le guichet.",
    en: "The day that was promised has not passed: wait, or remind the counter.",
  },
  NotHandedOver: {
    fr: "Aucun relais n'attend de réponse : consigner d'abord le relais.",
    en: "No hand-over awaits an answer: record it first.",
  },
  NextCheckNeeded: {
    fr: "Tant que c'est en cours, dire quel jour regarder de nouveau.",
    en: "While it is under way, say when to look again.",
  },
  NotSeenEffective: {
    fr: "Personne n'a constaté que le droit est effectif : le vérifier d'abord, ou choisir une autre issue.",
    en: "Nobody saw the right to be effective: check it first, or choose another outcome.",
  },
  NotRefused: {
    fr: "Aucun refus n'est consigné : le consigner d'abord, ou choisir une autre issue.",
    en: "No refusal was recorded: record it first, or choose another outcome.",
  },
  NotTakenOver: {
    fr: "Aucun service n'a dit qu'il prenait le relais : consigner d'abord sa réponse, ou choisir une autre issue.",
    en: "No service said that it takes over: record its answer first, or choose another outcome.",
  },
  ReasonNeeded: {
    fr: "Dire pourquoi la démarche est abandonnée, comme la personne le dit.",
    en: "Say why it is abandoned, as the person says it.",
  },
  ReasonNotNeeded: {
    fr: "Une raison ne se donne que pour une démarche abandonnée.",
    en: "A reason is given only for what is abandoned.",
  },
  Closed: { fr: "Cette démarche est terminée.", en: "This procedure is closed." },
} as const
