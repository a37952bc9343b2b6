/** @internal */
export const unknownArrears = {
  fr: "Ce dossier d'impayé n'existe pas : l'ouvrir d'abord.",
  en: "There is no such file: open it first.",
}

/** @internal Why a fact of arrears is refused. */
export const arrearsRefusals = {
  UnknownArrears: unknownArrears,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est le dossier : consigner d'abord ce qui précède (l'assignation avant l'audience, la décision avant le commandement de quitter les lieux).",
    en: "This fact does not follow from the stage of the file: record what comes before (the summons before the hearing, the judgment before the order to leave).",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant : au jour indiqué, ce que ce fait suppose n'avait pas encore eu lieu.",
    en: "This day comes before that of the fact it follows: on that day, what it supposes had not happened yet.",
  },
  BeforeTheAnnouncedDay: {
    fr: "L'audience est annoncée pour un jour ultérieur : vérifier la date, ou corriger celle de l'assignation.",
    en: "The hearing is announced for a later day: check the date, or correct that of the summons.",
  },
  UnsettlesWhatFollows: {
    fr: "Un fait consigné à une date ultérieure ne tiendrait plus : le corriger ou l'annuler d'abord.",
    en: "A fact that is recorded on a later day would no longer stand: correct or cancel it first.",
  },
  Closed: { fr: "Ce dossier est terminé.", en: "This file is closed." },
} as const
