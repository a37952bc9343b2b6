/** @internal */
export const unknownAppeal = {
  fr: "Ce dossier n'existe pas : l'ouvrir d'abord.",
  en: "There is no such appeal: open it first.",
}

/** @internal Why a fact of an appeal is refused. */
export const factRefusals = {
  UnknownAppeal: unknownAppeal,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est le dossier : consigner d'abord ce qui précède.",
    en: "This fact does not follow from the stage of the appeal: record what comes before.",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant : au jour indiqué, ce que ce fait suppose n'avait pas encore eu lieu.",
    en: "This day comes before that of the fact it follows: on that day, what it supposes had not happened yet.",
  },
  UnsettlesWhatFollows: {
    fr: "Un fait consigné à une date ultérieure ne tiendrait plus : le corriger ou l'annuler d'abord.",
    en: "A fact that is recorded on a later day would no longer stand: correct or cancel it first.",
  },
  Closed: { fr: "Ce dossier est terminé.", en: "This appeal is closed." },
  EndsBeforeItBegins: {
    fr: "Une notification ou une offre précède la décision, ou un délai finit avant de commencer.",
    en: "A notification or an offer comes before its decision, or a delay ends before it begins.",
  },
} as const
