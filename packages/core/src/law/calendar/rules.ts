import type { Citation, Label } from "../../kernel/index.ts"
import { codeUrl, inCode } from "../codes.ts"
import { defineParameter, type Parameter } from "../parameter.ts"

/**
 * What distance adds to a period, in months: for whoever lives overseas, or abroad. The texts were read as they stood on 3
 * April 2026; since when they say so was not, and they are used for every day whose holidays are known.
 */
export const distanceMonths: Parameter<{ readonly overseas: number; readonly abroad: number }> = defineParameter({
  id: "law.distance",
  label: { fr: "Délais de distance", en: "Time for distance" },
  unit: "months",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "1970-01-01",
      to: "2100-12-31",
      value: { overseas: 1, abroad: 2 },
      reference: {
        source: "Code de procédure civile ; code de justice administrative (versions lues au 3 avril 2026)",
        reference: "CPC art. 643 ; CJA art. R421-7",
        url: codeUrl("civil-procedure"),
      },
    },
  ],
})

/** A way of counting a period, named by its article. */
export interface CountingRule {
  readonly label: Label
  readonly reference: Citation
  /** Neither the first day nor the last one counts. */
  readonly franc: boolean
  /** A period that ends on a closed day goes on to the next open one. */
  readonly extended: boolean
  /** The article by which distance adds more time: see {@link distanceMonths}. */
  readonly distance: Citation | null
  /** The acts that the time for distance covers, and what it does not; `null` where the rule grants none. */
  readonly distanceCovers: Label | null
}

/** The ways of counting. */
export const countingRules = {
  cpc: {
    label: { fr: "Délai de procédure civile", en: "Civil procedure" },
    reference: inCode("civil-procedure", "art. 640 à 642"),
    franc: false,
    extended: true,
    distance: inCode("civil-procedure", "art. 643"),
    distanceCovers: {
      fr: "devant une juridiction qui siège en France métropolitaine, les délais de comparution, d'appel, d'opposition, de tierce opposition, de recours en révision et de pourvoi en cassation ; ni un recours amiable, ni un autre délai",
      en: "before a court that sits in metropolitan France: appearance, appeal, opposition, third-party opposition, revision and cassation; neither an amicable appeal nor any other period",
    },
  },
  franc: {
    label: { fr: "Délai franc du contentieux administratif", en: "Clear days of administrative litigation" },
    reference: { source: "Code de justice administrative, délai franc", reference: "CE 19 septembre 2014, n° 362568" },
    franc: true,
    extended: true,
    distance: inCode("administrative-justice", "art. R421-7"),
    distanceCovers: {
      fr: "le délai de recours devant le tribunal administratif (art. R421-1) ; ni un recours gracieux ou préalable, ni un autre délai",
      en: "the period to go before the administrative court (R421-1); neither an appeal to the administration nor any other period",
    },
  },
  calendar: {
    label: { fr: "Délai calendaire, de quantième à quantième", en: "Calendar period" },
    reference: { source: "Décompte de quantième à quantième", reference: "sans report au jour ouvré suivant" },
    franc: false,
    extended: false,
    distance: null,
    distanceCovers: null,
  },
} as const satisfies Record<string, CountingRule>
/** The key of a way of counting, see {@link countingRules}. */
export type CountingRuleKey = keyof typeof countingRules
