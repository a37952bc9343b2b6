/** @internal */
export const unknownAccess = {
  fr: "Ce dossier d'accès au logement n'existe pas : l'ouvrir d'abord.",
  en: "There is no such file: open it first.",
}

/** @internal Why a fact of an access is refused. */
export const accessRefusals = {
  UnknownAccess: unknownAccess,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est le dossier : consigner d'abord ce qui précède (la proposition avant la réponse, l'emménagement avant la visite).",
    en: "This fact does not follow from the stage of the file: record what comes before (the offer before the answer, the move before the visit).",
  },
  AfterTheLease: {
    fr: "Visale se demande avant de signer le bail : vérifier les deux dates.",
    en: "Visale is asked for before the lease is signed: check both days.",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant : au jour indiqué, ce que ce fait suppose n'avait pas encore eu lieu.",
    en: "This day comes before that of the fact it follows: on that day, what it supposes had not happened yet.",
  },
  UnsettlesWhatFollows: {
    fr: "Un fait consigné à une date ultérieure ne tiendrait plus : le corriger ou l'annuler d'abord.",
    en: "A fact that is recorded on a later day would no longer stand: correct or cancel it first.",
  },
  Closed: { fr: "Ce dossier est terminé.", en: "This file is closed." },
} as const
