import { defineWords } from "@traitdunion/core"
import { Appeal, appealOutcomes, decisions, factKinds, grounds, offerRefusals } from "./appeal/index.ts"
import { Approval } from "./approval/index.ts"
import { offerClassNames, procedures } from "./law/index.ts"
import { ConfirmedClass } from "./offer-class/index.ts"

const offerClass = { fr: "Classe du département", values: offerClassNames }

/** @internal What the fields of an appeal are called, for the people they are about. */
export const words = [
  defineWords(Appeal, {
    procedure: { fr: "Recours", values: procedures },
    departement: { fr: "Département" },
    withoutCommission: { fr: "Sans commission de médiation" },
    offerClass,
    grounds: { fr: "Motifs", values: grounds },
    fact: { fr: "Étape", values: factKinds },
    mentions: { fr: "Les délais et les recours étaient indiqués" },
    decision: { fr: "Décision", values: decisions },
    notifiedOn: { fr: "Notifiée le" },
    offerBy: { fr: "Offre due au plus tard le" },
    granted: { fr: "Demande acceptée" },
    annulled: { fr: "Rejet annulé" },
    adapted: { fr: "Offre adaptée" },
    warned: { fr: "L'offre disait qu'elle était faite au titre du DALO" },
    accepted: { fr: "Offre acceptée" },
    why: { fr: "Raison du refus", values: offerRefusals },
    ordered: { fr: "Offre ordonnée par le tribunal" },
    outcome: { fr: "Issue", values: appealOutcomes },
    index: null,
    at: null,
    number: { fr: "Numéro unique de la demande de logement" },
    validUntil: { fr: "Demande valable jusqu'au" },
  }),
  defineWords(Approval, { reference: { fr: "Référence de l'agrément" } }),
  defineWords(ConfirmedClass, { offerClass }),
]
