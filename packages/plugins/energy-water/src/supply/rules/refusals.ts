/** @internal */
export const unknownSupply = {
  fr: "Ce dossier avec un fournisseur n'existe pas : l'ouvrir d'abord.",
  en: "There is no such file: open it first.",
}

/** @internal Why a fact is refused. */
export const supplyRefusals = {
  UnknownSupply: unknownSupply,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de ce qui est consigné : consigner d'abord ce qui précède (la réclamation avant sa réponse et avant le médiateur, la demande avant la réponse du FSL).",
    en: "This fact does not follow from what is recorded: record what comes before.",
  },
  BeforeWhatItFollows: {
    fr: "Cette date précède celle du fait d'avant : au jour indiqué, ce que ce fait suppose n'avait pas encore eu lieu.",
    en: "This day comes before that of the fact it follows.",
  },
  UnsettlesWhatFollows: {
    fr: "Un fait consigné à une date ultérieure ne tiendrait plus : le corriger ou l'annuler d'abord.",
    en: "A fact that is recorded on a later day would no longer stand: correct or cancel it first.",
  },
  Closed: { fr: "Ce dossier est terminé.", en: "This file is closed." },
} as const
