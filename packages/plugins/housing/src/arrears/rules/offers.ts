import { type Citation, formatDay, type Label, type PlainDate } from "@traitdunion/core"
import { construction, consumption, tenancyLaw } from "../../law/index.ts"
import { type ArrearsOffer, arrearsOffers, type OfferState } from "../vocabulary.ts"
import { current, fslAskedOn, last, leaseEnded } from "./course.ts"
import type { ArrearsFact, OpenedArrears } from "./facts.ts"

/** What others know of the household: an over-indebtedness file that is receivable, an appeal that is under way. */
export interface KnownBeside {
  readonly receivable: boolean
  readonly until: PlainDate | null
  readonly appeal: boolean
}
const NOTHING: KnownBeside = { receivable: false, until: null, appeal: false }

/** What can be offered, whether it is open, and why. */
export interface OfferedStep {
  readonly offer: ArrearsOffer
  readonly label: Label
  readonly state: OfferState
  readonly why: Label
  readonly references: ReadonlyArray<Citation>
}

type Said = Omit<OfferedStep, "offer" | "label">

const plan = (facts: ReadonlyArray<ArrearsFact>, { receivable }: KnownBeside): Said => {
  const now = current(facts)
  const references = [tenancyLaw("art. 24"), consumption("art. L722-5")]
  const measure = last(now, "commission-measure")
  if (measure !== undefined) {
    return {
      state: measure.measure === "new-delays" ? "done" : "excluded",
      why:
        measure.measure === "erasure"
          ? {
              fr: "La dette est effacée : rien n'est à payer que le loyer courant.",
              en: "The debt is erased: the current rent alone is due.",
            }
          : measure.measure === "suspension"
            ? {
                fr: "La dette est suspendue : seul le loyer courant se paie.",
                en: "The debt is suspended: the current rent alone is due.",
              }
            : {
                fr: "La commission a fixé de nouveaux délais : c'est ce plan qui se tient.",
                en: "The commission set new delays: that plan is kept.",
              },
      references: [consumption("art. L714-1")],
    }
  }
  const granted = now.some((fact) => fact.fact === "judged" && fact.judgment === "delays")
  if ((receivable || last(now, "over-indebtedness") !== undefined) && !granted) {
    return {
      state: "excluded",
      why: {
        fr: "Dossier de surendettement recevable : une dette d'avant ne se paie plus, même en partie, sauf autorisation du juge, ou délais accordés par un juge pour le loyer. Un juge a-t-il accordé de tels délais ? Le loyer courant reste dû.",
        en: "Over-indebtedness file receivable: an earlier debt is no longer paid, save with the judge's leave or by delays that a judge granted for the rent. The current rent is still due.",
      },
      references,
    }
  }
  if (granted) {
    return {
      state: "done",
      why: {
        fr: "Le juge a accordé des délais : c'est ce plan qui se tient.",
        en: "The judge granted delays: that plan is kept.",
      },
      references,
    }
  }
  const agreed = last(now, "plan-agreed") !== undefined
  return {
    state: agreed ? "done" : "open",
    why: agreed
      ? { fr: "Un plan est convenu avec le bailleur.", en: "A plan is agreed." }
      : {
          fr: "Une mensualité tenable, en plus du loyer courant.",
          en: "An instalment that can be kept, on top of the current rent.",
        },
    references: [tenancyLaw("art. 24")],
  }
}

const fsl = (facts: ReadonlyArray<ArrearsFact>): Said => {
  const answered = last(facts, "fsl-answered")
  const waits = fslAskedOn(facts) !== null
  const references = [
    { source: "Loi n° 90-449 du 31 mai 1990", reference: "art. 6 et suivants ; règlement intérieur du département" },
  ]
  if (waits)
    return {
      state: "done",
      why: { fr: "Demande déposée, réponse attendue.", en: "Asked for, not answered yet." },
      references,
    }
  if (answered?.granted === true) return { state: "done", why: { fr: "Aide accordée.", en: "Granted." }, references }
  return {
    state: "open",
    why: {
      fr: "Prêt, garantie ou aide, selon le règlement du département ; il ne peut demander ni une durée de résidence, ni des frais.",
      en: "A loan, a guarantee or a grant, by the département's rules; it may ask for neither a time of residence nor a fee.",
    },
    references,
  }
}

const overIndebtedness = (facts: ReadonlyArray<ArrearsFact>, { receivable, until }: KnownBeside): Said => {
  const references = [consumption("art. L714-1, L722-5, L722-6 et L722-10")]
  const held = until === null ? "" : ` Jusqu'au ${formatDay(until)}.`
  return !receivable && last(current(facts), "over-indebtedness") === undefined
    ? {
        state: "open",
        why: {
          fr: "Si d'autres dettes pèsent : à la recevabilité, la suspension de l'expulsion peut être demandée et l'aide au logement est rétablie.",
          en: "Where other debts weigh: once receivable, a suspension of the eviction can be asked for and the aid is restored.",
        },
        references,
      }
    : {
        state: "done",
        why: {
          fr: `Dossier recevable.${held} Les délais que fixe la commission remplacent ceux du juge ; loyer et charges courants restent dus.`,
          en: "Receivable. The commission's delays replace the judge's; the current rent and charges are still due.",
        },
        references,
      }
}

const dalo = (facts: ReadonlyArray<ArrearsFact>, { appeal }: KnownBeside): Said => {
  const references = [construction("art. L441-2-3 II")]
  if (appeal) return { state: "done", why: { fr: "Recours en cours.", en: "An appeal is under way." }, references }
  return leaseEnded(facts)
    ? {
        state: "open",
        why: {
          fr: "Une décision de justice ordonne l'expulsion : le motif est ouvert.",
          en: "A court ordered the eviction: the ground is open.",
        },
        references,
      }
    : {
        state: "not-yet",
        why: {
          fr: "Le motif « menacé d'expulsion » s'ouvre à la décision de justice.",
          en: "The ground opens at the court's decision.",
        },
        references,
      }
}

const protocol = ({ landlord }: OpenedArrears, facts: ReadonlyArray<ArrearsFact>): Said => {
  const references = [construction("art. L353-15-2 et L442-6-5")]
  if (last(current(facts), "protocol-signed") !== undefined) {
    return { state: "done", why: { fr: "Protocole signé.", en: "Signed." }, references }
  }
  if (landlord === "family" || landlord === "company") {
    return {
      state: "excluded",
      why: { fr: "Ce protocole est celui des bailleurs sociaux.", en: "This protocol is for social landlords." },
      references,
    }
  }
  if (!leaseEnded(facts)) {
    return {
      state: "not-yet",
      why: { fr: "Il suit la résiliation du bail par le juge.", en: "It follows the end of the lease by a judge." },
      references,
    }
  }
  return {
    state: landlord === "social" ? "open" : "to-check",
    why: {
      fr: "Avec le seul accord du bailleur : il vaut titre d'occupation et rétablit l'aide au logement, deux ans au plus, trois de plus par avenant.",
      en: "With the landlord's agreement alone: it restores the aid to housing, two years at most, three more by amendment.",
    },
    references,
  }
}

/** @internal What can be offered to the household, in the order in which it is looked at, with what excludes what. */
export const offersOf = (
  opened: OpenedArrears,
  facts: ReadonlyArray<ArrearsFact>,
  beside: KnownBeside = NOTHING,
): ReadonlyArray<OfferedStep> => {
  const said: Readonly<Record<ArrearsOffer, Said>> = {
    plan: plan(facts, beside),
    fsl: fsl(facts),
    "over-indebtedness": overIndebtedness(facts, beside),
    dalo: dalo(facts, beside),
    protocol: protocol(opened, facts),
  }
  return (Object.keys(arrearsOffers) as ReadonlyArray<ArrearsOffer>).map((offer) => ({
    offer,
    label: arrearsOffers[offer],
    ...said[offer],
  }))
}
