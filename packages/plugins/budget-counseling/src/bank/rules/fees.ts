import {
  type Cents,
  checked,
  type EnteredAmount,
  enteredAmounts,
  explained,
  field,
  formatEuros,
  type Label,
  lawWith,
  type NotKnown,
  orNotKnown,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import type { ExplainedAmount } from "../../law/index.ts"
import { fragileOfferPrice, incidentFeeCap, interventionFeeCaps, offerFeeCaps } from "./law.ts"

/** The nine fees that are capped together for whoever holds the fragile offer. */
export const cappedFees = {
  "card-blocking": { fr: "Blocage de la carte", en: "Blocking of the card" },
  "letter-before-cheque": {
    fr: "Lettre d'information préalable pour chèque sans provision",
    en: "Letter before a rejected cheque",
  },
  "letter-debit": { fr: "Lettre pour compte débiteur non autorisé", en: "Letter for an unauthorised debit" },
  "rejected-cheque": { fr: "Rejet de chèque", en: "Rejected cheque" },
  "rejected-debit": { fr: "Rejet de prélèvement", en: "Rejected debit" },
  "standing-order": { fr: "Virement permanent non exécuté", en: "Standing order not executed" },
  intervention: { fr: "Commissions d'intervention", en: "Intervention fees" },
  "cheque-ban": { fr: "Notification d'une interdiction d'émettre des chèques", en: "Notice of a cheque ban" },
  "card-withdrawal": { fr: "Déclaration d'une décision de retrait de carte", en: "Declaration of a card withdrawal" },
} as const satisfies Record<string, Label>
/** The key of a capped fee, see {@link cappedFees}. */
export type CappedFee = keyof typeof cappedFees

type Told = ExplainedAmount | NotKnown<ExplainedAmount>

/** What the fragile offer costs, and how far fees may go with it, without it, and for everybody. Amounts in cents. */
export interface FragileOfferTerms {
  /** The highest price of the offer each month. */
  readonly price: Told
  /** All incident fees of a fragile customer without the offer, each month. */
  readonly incidentFees: Told
  /** With the offer: one intervention, all of a month, and the nine named fees of a month and of a year. */
  readonly withOffer: {
    readonly operation: Told
    readonly interventions: Told
    readonly feesMonth: Told
    readonly feesYear: Told
  }
  /** For every natural person: one intervention, and all of a month. */
  readonly everyone: { readonly operation: Told; readonly interventions: Told }
}

const LAW = { fragileOfferPrice, incidentFeeCap, interventionFeeCaps, offerFeeCaps }
const when = z.strictObject({ on: field.date, entered: z.optional(enteredAmounts) })

/**
 * What the fragile offer (*offre spécifique*) costs at most each month, and the caps of fees: with the offer, for a fragile
 * customer without it, and for everybody. The sources of some are secondary, which their references name: check with the
 * bank. What is not known on the day has `amount: null`, with the last known amount beside it. `entered` is what the
 * structure entered of the law, see `law.entered`. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { fragileOfferTerms } from "@traitdunion/plugin-budget-counseling"
 * fragileOfferTerms({ on: "2026-05-04" }).withOffer.feesYear.amount // 20000
 * ```
 */
export const fragileOfferTerms = (args: {
  readonly on: PlainDate | string
  readonly entered?: ReadonlyArray<EnteredAmount>
}): FragileOfferTerms => {
  const { on, entered = [] } = checked("fragileOfferTerms", when, args)
  const law = lawWith(LAW, entered)
  const told = <T>(parameter: Parameter<T>, pick: (value: T) => Cents, ...words: ReadonlyArray<string>): Told =>
    orNotKnown(on, (day) => {
      const { value, reference } = valueOn(parameter, day)
      const amount = pick(value)
      return explained(amount, [reference], () => words.map((one) => one.replace("{}", formatEuros(amount))))
    })
  const { offerFeeCaps: offer, interventionFeeCaps: all } = law
  return {
    price: told(
      law.fragileOfferPrice,
      (price) => price,
      "L'offre spécifique coûte au plus {} par mois (revalorisé chaque année, à vérifier).",
      "Elle comprend un compte, une carte à autorisation systématique, au moins quatre virements par mois, des prélèvements sans limite et deux chèques de banque. Elle peut être refusée, et quittée à tout moment.",
    ),
    incidentFees: told(
      law.incidentFeeCap,
      (cap) => cap,
      "Sans l'offre, les frais d'incidents d'une personne fragile ne dépassent pas {} par mois, selon l'engagement des réseaux bancaires : à vérifier auprès de sa banque.",
    ),
    withOffer: {
      operation: told(
        offer,
        ({ operation }) => operation,
        "Avec l'offre, une commission d'intervention coûte au plus {}.",
      ),
      interventions: told(offer, ({ month }) => month, "Avec l'offre, elles coûtent au plus {} par mois."),
      feesMonth: told(
        offer,
        ({ feesMonth }) => feesMonth,
        "Avec l'offre, neuf frais nommés font ensemble au plus {} par mois.",
      ),
      feesYear: told(offer, ({ feesYear }) => feesYear, "Et au plus {} par an."),
    },
    everyone: {
      operation: told(
        all,
        ({ operation }) => operation,
        "Pour toute personne, une commission d'intervention coûte au plus {}.",
      ),
      interventions: told(all, ({ month }) => month, "Pour toute personne, elles coûtent au plus {} par mois."),
    },
  }
}
