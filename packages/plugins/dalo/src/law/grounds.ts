import { codeUrl, defineParameter, type Parameter } from "@traitdunion/core"

const since2016 = ["abnormal-delay", "homeless", "unfit", "eviction", "sheltered", "overcrowded"] as const
const special = "special-decision" as const
const disability = "unsuited-to-disability" as const

/**
 * The grounds on which the commission can be asked, by the day (CCH L441-2-3 II). A home unsuited to a disability is one
 * since the law n° 2022-217 of 21 February 2022, at once and without any condition of delay.
 */
export const daloGrounds: Parameter<ReadonlyArray<(typeof since2016)[number] | typeof special | typeof disability>> =
  defineParameter({
    id: "dalo.grounds",
    label: { fr: "Motifs du recours DALO", en: "Grounds of an appeal" },
    unit: "grounds",
    checkedOn: "2026-12-01",
    values: [
      {
        from: "2016-12-28",
        to: "2022-02-22",
        value: [...since2016, special],
        reference: {
          source: "Code de la construction et de l'habitation",
          url: codeUrl("construction"),
          reference: "art. L441-2-3 II et R441-14-1",
        },
      },
      {
        from: "2022-02-23",
        value: [...since2016, disability, special],
        reference: {
          source: "Code de la construction et de l'habitation",
          url: codeUrl("construction"),
          reference: "art. L441-2-3 II, loi n° 2022-217 du 21 février 2022",
        },
      },
    ],
  })
