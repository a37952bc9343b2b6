import { codeUrl, defineParameter, type Parameter, parsePeriod, periodInWords } from "@traitdunion/core"
import type { OfferClass, OfferReading } from "./departements.ts"

/** The delays of the procedure, as ISO 8601 periods. */
export interface DaloDelays {
  /** The commission decides on a request for housing. */
  readonly commission: string
  readonly commissionOverseas: string
  /** The commission decides on a request for shelter. */
  readonly commissionShelter: string
  /** The prefect makes an offer of housing. */
  readonly offer: Readonly<Record<OfferClass, string>>
  /** The prefect offers a place in a shelter, or transitional housing. */
  readonly offerShelter: string
  readonly offerTransition: string
  /** To ask the court to order an offer, once that delay has passed. */
  readonly injunction: string
  /** The court rules. */
  readonly judgment: string
  /** To ask a court to annul a decision, or to ask the commission to think again. */
  readonly appeal: string
  /** Silence of the commission on an ex gratia appeal, or of the prefect on a claim, is a refusal. */
  readonly silence: string
  /** Where there is no commission: the prefect answers the request. */
  readonly withoutCommission: string
  /** The reasons of a rejection by silence are told to whoever asks for them. */
  readonly reasons: string
  /** The mayor gives an opinion. */
  readonly mayor: string
  /** A request for social housing holds, from the day it was presented or renewed (CCH R441-2-7). */
  readonly housingRequest: string
  /** Sheltered without a break for longer than this is a ground; and in transitional housing (CCH R441-14-1). */
  readonly sheltered: string
  readonly transitional: string
}

/**
 * The delays of DALO and DAHO (CCH R441-2-7, R441-14-1, R441-15, R441-16, R441-16-1, R441-18; CJA R421-1, R421-2, R778-2, R778-3; CRPA
 * L231-4, L232-4, L411-7), since the last of the texts that was read.
 */
export const daloDelays: Parameter<DaloDelays> = defineParameter({
  id: "dalo.delays",
  label: { fr: "Délais du DALO et du DAHO", en: "Delays of DALO and DAHO" },
  unit: "ISO 8601 periods",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2016-12-28",
      value: {
        commission: "P3M",
        commissionOverseas: "P6M",
        commissionShelter: "P6W",
        offer: { overseas: "P6M", "large-agglomeration": "P6M", other: "P3M" },
        offerShelter: "P6W",
        offerTransition: "P3M",
        injunction: "P4M",
        judgment: "P2M",
        appeal: "P2M",
        silence: "P2M",
        withoutCommission: "P3M",
        reasons: "P1M",
        mayor: "P15D",
        housingRequest: "P1Y",
        sheltered: "P6M",
        transitional: "P18M",
      },
      reference: {
        source: "Code de la construction et de l'habitation ; code de justice administrative",
        url: codeUrl("construction"),
        reference:
          "CCH art. R441-2-7, R441-14-1 et R441-15 à R441-18 ; CRPA art. L231-4, L232-4 et L411-7 ; CJA art. R421-1, R421-2 et R778-2",
      },
    },
  ],
})

/** The delays and classes that deadlines are computed with. Give a set of your own to correct a class. */
export interface DaloLaw {
  readonly delays: Parameter<DaloDelays>
  readonly offerClasses: Parameter<Readonly<Record<string, OfferReading>>>
}

/** @internal A period of these delays in French. */
export const inWords = (period: string): string => periodInWords(parsePeriod(period) ?? { months: 0, days: 0 })
