/** @internal Why a fact of a support is refused. */
export const factRefusals = {
  UnknownSupport: {
    fr: "Cet accompagnement n'existe pas : l'ouvrir d'abord.",
    en: "There is no such support: open it first.",
  },
  NotAtThisStage: {
    fr: "Ce fait, ou un fait plus tardif, ne suivrait pas de l'étape où en est l'accompagnement : consigner d'abord ce qui précède, ou corriger ce qui suit.",
    en: "This fact, or a later one, would not follow from the stage: record what comes before, or correct what follows.",
  },
  BeforeItWasOpened: {
    fr: "Cette date précède l'ouverture de l'accompagnement : corriger l'une ou l'autre.",
    en: "This day comes before the support was opened: correct one or the other.",
  },
  ContactRefused: {
    fr: "La personne a demandé de ne pas être contactée ce jour-là : ce contact, ou un contact plus tardif, ne peut pas être.",
    en: "The person asked not to be contacted on that day: this contact, or a later one, cannot be.",
  },
  BeforeTheDay: {
    fr: "Le jour donné précède le fait lui-même.",
    en: "The day that is given comes before the fact itself.",
  },
  NobodyOrSomebody: {
    fr: "« Personne » ne se dit pas avec d'autres : choisir.",
    en: "Nobody cannot be said with others: choose.",
  },
  NoDanger: {
    fr: "Aucun danger n'est consigné : le consigner d'abord.",
    en: "No danger was recorded: record it first.",
  },
  DangerOpen: {
    fr: "Un danger est consigné et n'a pas eu de suite : la dire avant de terminer.",
    en: "A danger was recorded and not dealt with: say what was done before the end.",
  },
  Closed: { fr: "Cet accompagnement est terminé.", en: "This support is closed." },
} as const
