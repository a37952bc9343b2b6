import { addMonths, plainDate } from "@traitdunion/core"
import type { HouseholdSituation, SituationMember, Tenure } from "../beneficiary/index.ts"
import type { BenefitKey } from "../catalogue/index.ts"

/** The benefits that a simulation is asked for, by the variables of OpenFisca France. */
export const simulatedBenefits = {
  "in-work-bonus": "ppa",
  rsa: "rsa",
  "housing-benefit": "aide_logement",
  "family-allowances": "af",
  "family-complement": "cf",
  "family-support-allowance": "asf",
  "young-child-benefit": "paje_base",
  "disabled-child-allowance": "aeeh",
} as const satisfies Partial<Record<BenefitKey, string>>
/** The key of a benefit that can be simulated. */
export type SimulatedBenefit = keyof typeof simulatedBenefits

const tenureNames: Readonly<Record<Tenure, string>> = {
  tenant: "locataire_vide",
  furnished: "locataire_meuble",
  "social-tenant": "locataire_hlm",
  buying: "primo_accedant",
  owner: "proprietaire",
  lodged: "loge_gratuitement",
}

type Variables = Record<string, Readonly<Record<string, string | number | boolean | null>>>
/** A body of `/calculate`: four kinds of entities, each with its roles and its variables by period. */
export interface SimulationRequest {
  readonly individus: Readonly<Record<string, Variables>>
  readonly familles: Readonly<Record<string, Variables | object>>
  readonly foyers_fiscaux: Readonly<Record<string, object>>
  readonly menages: Readonly<Record<string, Variables | object>>
}

/** Quarterly benefits look at the three months before. */
const MONTHS_BEFORE = 3

const individual = (member: SituationMember, months: ReadonlyArray<string>): Variables => ({
  date_naissance: { ETERNITY: `${member.bornIn}-01` },
  ...(member.pay === undefined
    ? {}
    : { salaire_net: Object.fromEntries(months.map((month) => [month, (member.pay ?? 0) / 100])) }),
  ...(member.disabled === true ? { handicap: Object.fromEntries(months.map((month) => [month, true])) } : {}),
})

/**
 * The situation of a household as the Web API of OpenFisca France takes it: no name, ages to the month, and `null` where
 * an amount is asked for.
 *
 * @example
 * ```ts
 * import { simulationRequest } from "@traitdunion/plugin-caf-relay"
 * const request = simulationRequest({ adults: [{ bornIn: "1990-04", pay: 120_000 }], children: [] }, "2026-05")
 * request.familles // { famille: { parents: ["adulte1"], enfants: [], ppa: { "2026-05": null }, … } }
 * ```
 */
export const simulationRequest = (situation: HouseholdSituation, month: string): SimulationRequest => {
  const { adults, children, home } = situation
  const first = plainDate(`${month}-01`)
  const months = Array.from({ length: MONTHS_BEFORE + 1 }, (_, back) => addMonths(first, -back).slice(0, 7))
  const parents = adults.map((_, index) => `adulte${index + 1}`)
  const enfants = children.map((_, index) => `enfant${index + 1}`)
  const people = [
    ...adults.map((member, index) => [`adulte${index + 1}`, individual(member, months)] as const),
    ...children.map((member, index) => [`enfant${index + 1}`, individual(member, months)] as const),
  ]
  const asked = Object.values(simulatedBenefits).map((variable) => [variable, { [month]: null }])
  const [reference, ...partner] = parents
  return {
    individus: Object.fromEntries(people),
    familles: { famille: { parents, enfants, ...Object.fromEntries(asked) } },
    foyers_fiscaux: { foyer: { declarants: parents, personnes_a_charge: enfants } },
    menages: {
      menage: {
        personne_de_reference: [reference],
        conjoint: partner,
        enfants,
        ...(home === undefined
          ? {}
          : {
              statut_occupation_logement: { [month]: tenureNames[home.tenure] },
              depcom: { [month]: home.commune },
              ...(home.rent === undefined ? {} : { loyer: { [month]: home.rent / 100 } }),
            }),
      },
    },
  }
}
