import { autonomyLevels, continuityResults, defineWords, doers, origins, themes } from "@traitdunion/core"
import { counters, OwnProcedureKind, pieceKinds, rightsProcedureKinds } from "./catalogue/index.ts"
import {
  counterDecisions,
  filingChannels,
  givingUpReasons,
  RightsProcedure,
  rightsFactKinds,
  rightsOutcomes,
  rightsVerdicts,
  silenceMeanings,
} from "./procedure/index.ts"

const pieces = { fr: "Pièces", values: pieceKinds }

/** @internal What the fields of a procedure are called, for the people they are about. */
export const words = [
  defineWords(OwnProcedureKind, {
    kind: { fr: "Identifiant de la démarche" },
    ownKind: { fr: "Démarche de la structure" },
    name: { fr: "Nom de la démarche" },
    theme: { fr: "Thème", values: themes },
    counter: { fr: "Guichet", values: counters },
    pieces,
    source: { fr: "Où c'est écrit" },
  }),
  defineWords(RightsProcedure, {
    at: null,
    index: null,
    procedure: { fr: "Démarche" },
    kind: { fr: "Démarche", values: rightsProcedureKinds },
    ownKind: { fr: "Démarche de la structure" },
    theme: { fr: "Thème", values: themes },
    counter: { fr: "Guichet", values: counters },
    office: { fr: "Guichet sollicité" },
    wish: { fr: "Ce que vous voulez" },
    origin: { fr: "Origine de la demande", values: origins },
    fact: { fr: "Étape", values: rightsFactKinds },
    doneBy: { fr: "Faite par", values: doers },
    had: { fr: "Pièces réunies", values: pieceKinds },
    missing: { fr: "Pièces manquantes", values: pieceKinds },
    pieces,
    by: { fr: "Moyen", values: filingChannels },
    mandate: { fr: "Un mandat a été signé pour cette démarche" },
    checkOn: { fr: "À vérifier le" },
    answerBy: { fr: "Réponse promise pour le" },
    silenceOn: { fr: "Le silence vaut décision le" },
    silence: { fr: "Ce que vaut le silence", values: silenceMeanings },
    for: { fr: "Rendez-vous le" },
    to: { fr: "Service sollicité" },
    referral: { fr: "Mise en relation" },
    taken: { fr: "Le service prend le relais" },
    decision: { fr: "Réponse du guichet", values: counterDecisions },
    appealBy: { fr: "À contester avant le, d'après la décision" },
    until: { fr: "À envoyer avant le" },
    result: { fr: "Suite constatée", values: continuityResults },
    verdict: { fr: "Ce que vous dites du résultat", values: rightsVerdicts },
    words: { fr: "Vos mots" },
    outcome: { fr: "Issue", values: rightsOutcomes },
    reason: { fr: "Raison de l'abandon", values: givingUpReasons },
    autonomyBefore: { fr: "Autonomie au début", values: autonomyLevels },
    autonomyAfter: { fr: "Autonomie à la fin", values: autonomyLevels },
  }),
]
