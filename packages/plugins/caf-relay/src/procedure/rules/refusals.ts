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
    fr: "Cette date précède l'ouverture de la démarche.",
    en: "This day comes before the procedure was opened.",
  },
  BeforeTheDay: {
    fr: "Le jour prévu précède le fait lui-même.",
    en: "The day that is planned comes before the fact itself.",
  },
  NextCheckNeeded: {
    fr: "Tant que c'est en cours, dire quel jour regarder de nouveau.",
    en: "While it is under way, say when to look again.",
  },
  RightNeeded: {
    fr: "Aucun droit ouvert n'est consigné : consigner d'abord le droit, ou choisir autre chose.",
    en: "No right was recorded: record it first, or choose something else.",
  },
  NothingToDeclare: {
    fr: "Rien n'est à déclarer ce jour : le trimestre est déjà déclaré, ou ce droit ne se déclare pas.",
    en: "Nothing is to be declared on that day: it was declared already, or this right has no declarations.",
  },
  Closed: { fr: "Cette démarche est terminée.", en: "This procedure is closed." },
} as const
