import { type Cents, type Citation, cents, defineParameter, euros, inCode, type Parameter } from "@traitdunion/core"
import * as z from "zod"

/** An amount from a day to another; the text, where it is on Légifrance, and the day of the Official Journal, as read. */
const value = (
  from: string,
  to: string,
  amount: string,
  reference: string,
  { at, publishedOn }: { readonly at: string; readonly publishedOn?: string },
) => {
  const citation: Citation = {
    source: "Montant forfaitaire du RSA pour une personne",
    reference,
    url: `https://www.legifrance.gouv.fr/${at}`,
    ...(publishedOn === undefined ? {} : { publishedOn }),
  }
  return { from, to, value: euros(amount), reference: citation }
}

/** @internal What a structure enters: cents a month. */
export const acceptsAmount: z.ZodType<Cents, unknown> = z.int().min(1).max(1_000_000).transform(cents)

/**
 * The flat amount of the RSA for one person, in cents a month. It moves on 1 April, while the wage brackets move on
 * 1 January. It is the floor of every seizure of wages (Code du travail L3252-3) and of every account (CPCE L162-2). In
 * Mayotte another amount holds, see `rsaBaseMayotte`.
 */
export const rsaBase: Parameter<Cents> = defineParameter({
  id: "budget.rsa-base",
  label: { fr: "Montant forfaitaire du RSA pour une personne", en: "Flat amount of the RSA for one person" },
  unit: "cents/month",
  checkedOn: "2026-12-01",
  accepts: acceptsAmount,
  values: [
    value("2014-09-01", "2014-12-31", "509,30", "décret n° 2014-1127", {
      at: "affichTexte.do?cidTexte=JORFTEXT000029535258",
    }),
    value("2015-01-01", "2015-08-31", "513,88", "décret n° 2014-1589 du 23 décembre 2014", {
      at: "eli/decret/2014/12/23/2014-1589/jo/texte",
      publishedOn: "2014-12-26",
    }),
    value("2015-09-01", "2016-03-31", "524,16", "décret n° 2015-1231 du 6 octobre 2015", {
      at: "affichTexte.do?cidTexte=JORFTEXT000031276427",
      publishedOn: "2015-10-07",
    }),
    value("2016-04-01", "2016-08-31", "524,68", "décret n° 2016-538 du 27 avril 2016", {
      at: "eli/decret/2016/4/27/2016-538/jo/texte",
      publishedOn: "2016-05-03",
    }),
    value("2016-09-01", "2017-03-31", "535,17", "décret n° 2016-1276 du 29 septembre 2016", {
      at: "eli/decret/2016/9/29/2016-1276/jo/texte",
      publishedOn: "2016-09-30",
    }),
    value("2017-04-01", "2017-08-31", "536,78", "décret n° 2017-739 du 4 mai 2017", {
      at: "eli/decret/2017/5/4/2017-739/jo/texte",
      publishedOn: "2017-05-05",
    }),
    value("2017-09-01", "2018-03-31", "545,48", "décret n° 2017-739 du 4 mai 2017", {
      at: "eli/decret/2017/5/4/2017-739/jo/texte",
      publishedOn: "2017-05-05",
    }),
    value("2018-04-01", "2019-03-31", "550,93", "décret n° 2018-324 du 3 mai 2018", {
      at: "eli/decret/2018/5/3/2018-324/jo/texte",
      publishedOn: "2018-05-04",
    }),
    value("2019-04-01", "2020-03-31", "559,74", "décret n° 2019-400 du 2 mai 2019", {
      at: "eli/decret/2019/5/2/SSAA1907609D/jo/texte",
      publishedOn: "2019-05-03",
    }),
    value("2020-04-01", "2021-03-31", "564,78", "décret n° 2020-490 du 29 avril 2020", {
      at: "loda/id/JORFTEXT000041835196/",
      publishedOn: "2020-04-30",
    }),
    value("2021-04-01", "2022-03-31", "565,34", "décret n° 2021-530 du 29 avril 2021", {
      at: "jorf/id/JORFTEXT000043459557",
      publishedOn: "2021-04-30",
    }),
    value("2022-04-01", "2022-06-30", "575,52", "décret n° 2022-699 du 26 avril 2022", {
      at: "jorf/id/JORFTEXT000045668694",
      publishedOn: "2022-04-27",
    }),
    value("2022-07-01", "2023-03-31", "598,54", "loi n° 2022-1158 du 16 août 2022, art. 9", {
      at: "jorf/id/JORFTEXT000046186723",
      publishedOn: "2022-08-17",
    }),
    value("2023-04-01", "2024-03-31", "607,75", "décret n° 2023-340 du 4 mai 2023, art. 1", {
      at: "jorf/article_jo/JORFARTI000047521567",
      publishedOn: "2023-05-05",
    }),
    value("2024-04-01", "2025-03-31", "635,71", "décret n° 2024-396 du 29 avril 2024, art. 1", {
      at: "jorf/article_jo/JORFARTI000049486518",
      publishedOn: "2024-04-30",
    }),
    value("2025-04-01", "2026-03-31", "646,52", "décret n° 2025-293 du 29 mars 2025, art. 1", {
      at: "jorf/id/JORFTEXT000051393086",
    }),
    // Revised every 1 April: what holds after is not known yet.
    value("2026-04-01", "2027-03-31", "651,69", "décret n° 2026-220 du 30 mars 2026, art. 1", {
      at: "jorf/id/JORFTEXT000053733826",
      publishedOn: "2026-03-31",
    }),
  ],
})

/** Shares of the one-person amount that a household adds up, in hundred-thousandths so that all arithmetic is whole. */
export interface RsaScale {
  readonly first: number
  readonly second: number
  readonly further: number
  /** Each child or dependant under 25 from {@link RsaScale.manyChildrenFrom} on; the partner is not counted among them. */
  readonly fromThirdChild: number
  /** The rank from which a child counts so. */
  readonly manyChildrenFrom: number
  /** A parent alone with the increase, before any child; `null` where there is no such increase. */
  readonly isolatedParent: number | null
  readonly isolatedParentPerChild: number
}

const scale = inCode("social-action", "art. R262-1 (échelle aussi au CSS, art. D843-1)")

/** How the RSA grows with the household (CASF R262-1): the same in each version that was read, from 2014 to 2026. */
export const rsaScale: Parameter<RsaScale> = defineParameter({
  id: "budget.rsa-scale",
  label: { fr: "Échelle du RSA selon le foyer", en: "How the RSA grows with the household" },
  unit: "hundred-thousandths of the one-person amount",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2014-09-01",
      value: {
        first: 100_000,
        second: 50_000,
        further: 30_000,
        fromThirdChild: 40_000,
        manyChildrenFrom: 3,
        isolatedParent: 128_412,
        isolatedParentPerChild: 42_804,
      },
      reference: scale,
    },
  ],
})

/** What is taken off for housing, for one person, two, and three or more. */
export interface HousingDeduction {
  readonly one: number
  readonly two: number
  readonly threeOrMore: number
}

/**
 * The housing deduction (*forfait logement*) of a household with a housing benefit, or housed free or as owner: a share
 * of the amount for one, two or three persons (CASF R262-9, R262-10). A housing benefit counts among the resources up to
 * it, and no further.
 */
export const rsaHousingDeduction: Parameter<HousingDeduction> = defineParameter({
  id: "budget.rsa-housing-deduction",
  label: { fr: "Forfait logement déduit du RSA", en: "Housing deduction of the RSA" },
  unit: "hundred-thousandths of the amount for as many persons, three at most",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2014-09-01",
      value: { one: 12_000, two: 16_000, threeOrMore: 16_500 },
      reference: inCode("social-action", "art. R262-9 et R262-10"),
    },
  ],
})
