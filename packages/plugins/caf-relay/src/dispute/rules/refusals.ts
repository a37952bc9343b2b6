/** @internal */
export const unknownDispute = {
  fr: "Cette contestation n'existe pas : l'ouvrir d'abord.",
  en: "There is no such dispute: open it first.",
}

/** @internal Why a fact of a dispute is refused. */
export const factRefusals = {
  UnknownDispute: unknownDispute,
  NotAtThisStage: {
    fr: "Ce fait, ou un fait plus tardif, ne suivrait pas de l'étape où en est la contestation : consigner d'abord ce qui précède, ou corriger ce qui suit.",
    en: "This fact, or a later one, would not follow from the stage: record what comes before, or correct what follows.",
  },
  BeforeTheNotification: {
    fr: "Cette date précède la notification.",
    en: "This day comes before the notification.",
  },
  Closed: { fr: "Cette contestation est terminée.", en: "This dispute is closed." },
  NotThisOutcome: {
    fr: "Cette fin ne suit pas des faits consignés : consigner ce qui a été demandé ou convenu, ou choisir une autre fin.",
    en: "This end does not follow from the facts: record what was asked or agreed, or choose another.",
  },
  TooManyInstalments: {
    fr: "Un échéancier convenu avec la CAF ne dépasse pas la durée fixée par le code (CSS art. R133-9-2).",
    en: "Instalments may not last longer than the code allows (CSS R133-9-2).",
  },
} as const
