import { defineWords } from "@traitdunion/core"
import {
  accessFactKinds,
  accessOutcomes,
  firstYearVisits,
  guarantees,
  HousingAccess,
  settlings,
} from "./access/index.ts"
import { Arrears, aidPaid, arrearsFactKinds, arrearsOutcomes, judgments } from "./arrears/index.ts"
import { BuildingVisit, buildingFindings, buildingPlaces } from "./building/index.ts"
import { decencyFactKinds, decencyOutcomes, dwellingProblems, HousingDecency } from "./decency/index.ts"
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
  defineWords(HousingAccess, {
    fact: { fr: "Étape", values: accessFactKinds },
    accepted: { fr: "Proposition acceptée" },
    guarantee: { fr: "Garantie", values: guarantees },
    granted: { fr: "Accordée" },
    visit: { fr: "Visite", values: firstYearVisits },
    settling: { fr: "Installation, d'après le ménage", values: settlings },
    outcome: { fr: "Issue", values: accessOutcomes },
    number: { fr: "Numéro unique de la demande de logement" },
    access: { fr: "Dossier d'accès au logement" },
    index: null,
    at: null,
  }),
  defineWords(HousingDecency, {
    problems: { fr: "Désordres", values: dwellingProblems },
    fact: { fr: "Étape", values: decencyFactKinds },
    agreed: { fr: "Accord" },
    granted: { fr: "Demande acceptée" },
    outcome: { fr: "Issue", values: decencyOutcomes },
    words: { fr: "Ce que la personne dit du logement" },
    decency: { fr: "Dossier de logement non décent" },
    index: null,
    at: null,
  }),
  defineWords(BuildingVisit, {
    institution: { fr: "Bailleur" },
    building: { fr: "Immeuble" },
    observations: { fr: "Constats" },
    place: { fr: "Partie commune", values: buildingPlaces },
    finding: { fr: "Constat", values: buildingFindings },
    note: { fr: "Ce qui a été vu" },
    visit: { fr: "Visite" },
  }),
]
