import { defineWords } from "@traitdunion/core"
import { Arrears, aidPaid, arrearsFactKinds, arrearsOutcomes, judgments } from "./arrears/index.ts"
import { debtThresholds, landlordKinds, writtenDelays } from "./law/index.ts"

/** @internal What the fields of the streams are called, for the people they are about. */
export const words = [
  defineWords(Arrears, {
    landlord: { fr: "Nature du bailleur", values: landlordKinds },
    institution: { fr: "Bailleur" },
    leaseSignedOn: { fr: "Bail signé le" },
    aid: { fr: "Aide au logement", values: aidPaid },
    fact: { fr: "Étape", values: arrearsFactKinds },
    until: { fr: "Jusqu'au" },
    within: { fr: "Délai écrit dans l'acte", values: writtenDelays },
    hearingOn: { fr: "Audience le" },
    postponedTo: { fr: "Renvoyée au" },
    judgment: { fr: "Décision du juge", values: judgments },
    granted: { fr: "Accordé" },
    kept: { fr: "Aide maintenue" },
    rehoused: { fr: "Vers un nouveau logement" },
    outcome: { fr: "Issue", values: arrearsOutcomes },
    debt: { fr: "Dette", unit: "cents" },
    rent: { fr: "Loyer par mois, sans les charges", unit: "cents" },
    monthly: { fr: "Reste à payer par mois, loyer et charges", unit: "cents" },
    about: { fr: "Dette, à dix euros près" },
    met: { fr: "Seuils atteints", values: debtThresholds },
    notMet: { fr: "Seuils non atteints", values: debtThresholds },
    arrears: { fr: "Dossier d'impayé" },
    dwelling: { fr: "Logement et références du bail" },
    words: { fr: "Ce que la personne dit" },
    index: null,
    at: null,
  }),
]
