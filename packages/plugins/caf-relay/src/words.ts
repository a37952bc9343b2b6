import { autonomyLevels, continuityResults, defineWords, doers, territories } from "@traitdunion/core"
import { Beneficiary, tenures } from "./beneficiary/index.ts"
import { benefits, cafProcedureKinds } from "./catalogue/index.ts"
import { CafDispute, disputeFactKinds, disputeOutcomes, disputeSubjects } from "./dispute/index.ts"
import { disputeRoutes, mandateDurations } from "./law/index.ts"
import { Mandates } from "./mandate/index.ts"
import { CafProcedure, cafProcedureFactKinds, cafProcedureOutcomes } from "./procedure/index.ts"
import { RightsScreening, screeningQuestions } from "./screening/index.ts"

const month = { fr: "Mois" }
const questions = Object.fromEntries(
  Object.entries(screeningQuestions).map(([key, { fr }]) => [key, { fr: fr.replace(" ?", "") }]),
)

/** @internal What the fields of the relay are called, for the people they are about. */
export const words = [
  defineWords(Beneficiary, {
    office: { fr: "Caisse" },
    number: { fr: "Numéro de dossier" },
    identity: { fr: "État civil" },
    birthName: { fr: "Nom de naissance" },
    usageName: { fr: "Nom d'usage" },
    givenNames: { fr: "Prénoms" },
    sex: { fr: "Sexe", values: { F: { fr: "féminin" }, M: { fr: "masculin" } } },
    birthPlace: { fr: "Lieu de naissance" },
    country: { fr: "Pays (code Insee)" },
    commune: { fr: "Commune (code Insee)" },
    departement: { fr: "Département" },
    situation: { fr: "Situation du foyer" },
    adults: { fr: "Adultes" },
    children: { fr: "Enfants" },
    bornIn: { fr: "Mois de naissance" },
    pay: { fr: "Salaire net du mois", unit: "cents" },
    disabled: { fr: "Situation de handicap" },
    home: { fr: "Logement" },
    tenure: { fr: "Occupation", values: tenures },
    rent: { fr: "Loyer du mois", unit: "cents" },
    value: { fr: "Quotient familial en euros" },
    month,
    provider: { fr: "Calculé par" },
  }),
  defineWords(Mandates, {
    mandate: { fr: "Mandat" },
    procedures: { fr: "Démarches", values: cafProcedureKinds },
    duration: { fr: "Durée", values: mandateDurations },
    from: { fr: "Vaut à partir du" },
    expiresOn: { fr: "Ne vaut plus à partir du" },
    codeDigest: null,
  }),
  defineWords(CafProcedure, {
    at: null,
    index: null,
    kind: { fr: "Démarche", values: cafProcedureKinds },
    screening: { fr: "Repérée par" },
    fact: { fr: "Étape", values: cafProcedureFactKinds },
    doneBy: { fr: "Faite par", values: doers },
    online: { fr: "En ligne" },
    checkOn: { fr: "À vérifier le" },
    for: { fr: "Rendez-vous le" },
    referral: { fr: "Mise en relation" },
    result: { fr: "Suite constatée", values: continuityResults },
    dispute: { fr: "Contestation" },
    outcome: { fr: "Issue", values: cafProcedureOutcomes },
    autonomyBefore: { fr: "Autonomie au début", values: autonomyLevels },
    autonomyAfter: { fr: "Autonomie à la fin", values: autonomyLevels },
    from: { fr: "Droit à partir du" },
    monthly: { fr: "Montant par mois", unit: "cents" },
    about: { fr: "Montant par mois, à dix euros près" },
  }),
  defineWords(CafDispute, {
    at: null,
    index: null,
    about: { fr: "Ce qui est contesté", values: disputeSubjects },
    benefit: { fr: "Prestation", values: benefits },
    route: { fr: "Voie de recours", values: disputeRoutes },
    territory: { fr: "Territoire", values: territories },
    procedure: { fr: "Démarche" },
    notifiedOn: { fr: "Notifié le" },
    mentions: { fr: "La notification indique les délais et les recours" },
    amicableWithin: { fr: "Délai du recours, d'après la notification", unit: "period" },
    paidOn: { fr: "Payé le" },
    fraudAlleged: { fr: "La CAF parle de fraude ou de fausse déclaration" },
    amount: { fr: "Montant réclamé", unit: "cents" },
    reason: { fr: "Motif donné par la CAF" },
    words: { fr: "Pourquoi vous contestez" },
    fact: { fr: "Étape", values: disputeFactKinds },
    granted: { fr: "Demande acceptée" },
    inWriting: { fr: "Demandée par écrit" },
    months: { fr: "Nombre de mensualités" },
    outcome: { fr: "Issue", values: disputeOutcomes },
  }),
  defineWords(RightsScreening, {
    answers: { fr: "Vos réponses" },
    received: { fr: "Déjà reçu", values: benefits },
    rights: { fr: "Droits à regarder", values: benefits },
    found: { fr: "Nombre de droits à regarder" },
    ...questions,
  }),
]
