import { ageBands, consentMeans, defineWords } from "@traitdunion/core"
import { registerGrounds } from "./law/index.ts"
import { RegisterReferral, registerAnswerers, registerFactKinds, registerOutcomes } from "./register/index.ts"
import { IsolationRound, roundKinds, roundResults } from "./round/index.ts"
import { IsolationSignal, isolationSigns, signalEndings, signalOrigins } from "./signal/index.ts"
import {
  circles,
  collectiveSteps,
  dangerEndings,
  dangerGrounds,
  IsolationSupport,
  isolationVerdicts,
  supportFactKinds,
  supportOutcomes,
} from "./support/index.ts"
import { meetingWays } from "./vocabulary.ts"

const commune = { fr: "Commune (code Insee)" }
const ageBand = { fr: "Tranche d'âge", values: ageBands }
const origin = { fr: "Qui a remarqué l'isolement", values: signalOrigins }

/** @internal What the fields of the work against isolation are called, for the people they are about. */
export const words = [
  defineWords(IsolationSignal, {
    signal: { fr: "Signe d'isolement" },
    origin,
    signs: { fr: "Signes vus", values: isolationSigns },
    commune,
    ageBand,
    words: { fr: "Ce qui a été vu, sans nommer personne" },
    contactBy: { fr: "Aller vers elle avant le" },
    how: { fr: "Suite", values: signalEndings },
    open: { fr: "En attente seulement" },
  }),
  defineWords(IsolationSupport, {
    at: null,
    index: null,
    support: { fr: "Accompagnement" },
    signal: { fr: "Signe d'isolement" },
    origin,
    commune,
    ageBand,
    word: { fr: "Ce que vous dites" },
    contactBy: { fr: "À rencontrer avant le" },
    fact: { fr: "Étape", values: supportFactKinds },
    by: { fr: "Moyen", values: meetingWays },
    tryAgainOn: { fr: "Réessayer le" },
    everyDays: { fr: "Tous les (jours)" },
    circles: { fr: "Sur qui vous pouvez compter", values: circles },
    who: { fr: "Qui sont ces personnes" },
    step: { fr: "Pas vers le collectif", values: collectiveSteps },
    project: { fr: "Projet" },
    verdict: { fr: "Ce qui a changé", values: isolationVerdicts },
    words: { fr: "Vos mots" },
    notBefore: { fr: "Pas de contact avant le" },
    ground: { fr: "Texte de loi", values: dangerGrounds },
    how: { fr: "Suite donnée", values: dangerEndings },
    outcome: { fr: "Issue", values: supportOutcomes },
  }),
  defineWords(RegisterReferral, {
    at: null,
    index: null,
    referral: { fr: "Inscription au registre" },
    townHall: { fr: "Mairie" },
    commune,
    ground: { fr: "À quel titre", values: registerGrounds },
    fact: { fr: "Étape", values: registerFactKinds },
    by: { fr: "Réponse donnée par", values: registerAnswerers },
    means: { fr: "Moyen", values: consentMeans },
    checkOn: { fr: "À vérifier le" },
    outcome: { fr: "Issue", values: registerOutcomes },
  }),
  defineWords(IsolationRound, {
    round: { fr: "Tournée" },
    kind: { fr: "Raison de la tournée", values: roundKinds },
    commune,
    supports: { fr: "Accompagnements de la tournée" },
    support: { fr: "Accompagnement" },
    result: { fr: "Résultat", values: roundResults },
    by: { fr: "Moyen", values: meetingWays },
    notReached: { fr: "Personnes non jointes" },
  }),
]
