import { addPeriod, type Citation, checked, field, type Label, type PlainDate, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { type DaloGround, grounds } from "../appeal/index.ts"
import { daloDelays, daloGrounds, inWords } from "../law/index.ts"

const CCH = (reference: string): Citation => ({ source: "Code de la construction et de l'habitation", reference })
const answer = z.optional(z.boolean())

/** What is known of a household, for the pre-check. What is left out is not known; it is neither yes nor no. */
export interface EligibilityAnswers {
  readonly on: PlainDate | string
  /** French, or staying regularly and permanently. */
  readonly regularStay?: boolean | undefined
  /** Cannot reach or keep a decent and independent home by their own means. */
  readonly ownMeansInsufficient?: boolean | undefined
  /** Meets the conditions of access to social housing. */
  readonly socialHousingConditions?: boolean | undefined
  readonly goodFaith?: boolean | undefined
  /** When the request for social housing was presented. */
  readonly socialHousingSince?: PlainDate | string | undefined
  /** A suitable offer was made within that time. */
  readonly suitableOffer?: boolean | undefined
  /** The abnormally long delay of the département, in months, from the prefect's order: no default. */
  readonly abnormalDelayMonths?: number | undefined
  readonly homeless?: boolean | undefined
  readonly unfitPremises?: boolean | undefined
  readonly evictionOrdered?: boolean | undefined
  /** Sheltered (hébergement, RHVS) without a break since. */
  readonly shelteredSince?: PlainDate | string | undefined
  /** In transitional housing or a housing home (logement-foyer) since. */
  readonly transitionalSince?: PlainDate | string | undefined
  /** A minor child, or somebody disabled, in the household. */
  readonly minorOrDisabled?: boolean | undefined
  /** The home is unsuited to the disability of the applicant or of somebody in their charge (loi n° 2022-217). */
  readonly homeUnsuitedToDisability?: boolean | undefined
  /** The home has a risk, lacks two items of equipment, or is below the surface of the housing benefit. */
  readonly overcrowdedOrNotDecent?: boolean | undefined
}

const input = z.strictObject({
  on: field.date,
  regularStay: answer,
  ownMeansInsufficient: answer,
  socialHousingConditions: answer,
  goodFaith: answer,
  socialHousingSince: z.optional(field.date),
  suitableOffer: answer,
  abnormalDelayMonths: z.optional(z.int().min(1).max(240)),
  homeless: answer,
  unfitPremises: answer,
  evictionOrdered: answer,
  shelteredSince: z.optional(field.date),
  transitionalSince: z.optional(field.date),
  minorOrDisabled: answer,
  homeUnsuitedToDisability: answer,
  overcrowdedOrNotDecent: answer,
})
type Known = z.output<typeof input>

/** A condition or a ground as it looks: `null` when what is known does not tell. */
export interface EligibilityPoint {
  readonly label: Label
  readonly met: boolean | null
  /** In French: what is known, or what to find out. */
  readonly reason: string
  readonly source: Citation
}

/** The pre-check of an appeal: it prepares, and decides nothing. The commission alone decides. */
export interface Eligibility {
  readonly conditions: ReadonlyArray<EligibilityPoint>
  readonly grounds: ReadonlyArray<
    EligibilityPoint & { readonly ground: DaloGround; readonly documents: ReadonlyArray<string> }
  >
  /** In French: what stands out, and that the commission decides. */
  readonly summary: string
}

const both = (...values: ReadonlyArray<boolean | null | undefined>): boolean | null => {
  if (values.includes(false)) return false
  return values.every((value) => value === true) ? true : null
}
const since = (from: PlainDate | undefined, period: string, on: PlainDate): boolean | null =>
  from === undefined ? null : addPeriod(from, period) < on
const told = (met: boolean | null, yes: string, no: string): string =>
  met === null ? `À vérifier : ${yes}` : met ? yes : no

const conditionsOf = (known: Known): ReadonlyArray<EligibilityPoint> => {
  const point = (fr: string, met: boolean | undefined, reference: string): EligibilityPoint => ({
    label: { fr },
    met: met ?? null,
    reason: told(met ?? null, fr, `Condition qui paraît manquer : ${fr.toLowerCase()}`),
    source: CCH(reference),
  })
  const article = "art. L441-2-3 et R441-14-1"
  return [
    point("Être Français ou séjourner de façon régulière et permanente", known.regularStay, article),
    point(
      "Ne pas pouvoir accéder à un logement décent et indépendant, ou s'y maintenir, par ses propres moyens",
      known.ownMeansInsufficient,
      article,
    ),
    point("Remplir les conditions d'accès au logement social", known.socialHousingConditions, article),
    point("Être de bonne foi", known.goodFaith, "art. L441-2-3"),
  ]
}

/** What each ground supposes, and the documents to join. */
const groundsOf = (
  known: Known,
): Readonly<
  Record<
    Exclude<DaloGround, "special-decision">,
    readonly [met: boolean | null, why: string, documents: ReadonlyArray<string>]
  >
> => {
  const { on, abnormalDelayMonths: months, socialHousingSince, suitableOffer } = known
  const delays = valueOn(daloDelays, on).value
  const waited = months === undefined ? null : since(socialHousingSince, `P${months}M`, on)
  const sheltered = since(known.shelteredSince, delays.sheltered, on)
  const transitional = since(known.transitionalSince, delays.transitional, on)
  return {
    "abnormal-delay": [
      both(waited, suitableOffer === undefined ? null : !suitableOffer),
      months === undefined
        ? "le délai anormalement long du département, fixé par arrêté préfectoral, n'est pas renseigné"
        : `demande de logement social depuis plus de ${months} mois, sans proposition adaptée`,
      [
        "Attestation d'enregistrement de la demande de logement social (numéro unique)",
        "Propositions reçues, s'il y en a eu",
      ],
    ],
    homeless: [
      known.homeless ?? null,
      "sans logement, ou hébergé par un proche",
      ["Attestation d'hébergement, de domiciliation ou d'un service social"],
    ],
    unfit: [
      known.unfitPremises ?? null,
      "locaux impropres à l'habitation, insalubres ou dangereux",
      ["Arrêté, rapport ou signalement sur l'état des locaux", "Photographies"],
    ],
    eviction: [
      known.evictionOrdered ?? null,
      "expulsion prononcée par une décision de justice",
      ["Décision de justice", "Commandement de quitter les lieux"],
    ],
    sheltered: [
      sheltered === true || transitional === true ? true : sheltered === null && transitional === null ? null : false,
      `hébergé de façon continue depuis plus de ${inWords(delays.sheltered)}, ou en logement de transition ou logement-foyer depuis plus de ${inWords(delays.transitional)}`,
      ["Attestation de la structure, avec la date d'entrée"],
    ],
    overcrowded: [
      both(known.minorOrDisabled, known.overcrowdedOrNotDecent),
      "enfant mineur ou personne handicapée dans un logement suroccupé ou non décent",
      ["Bail et surface du logement", "Livret de famille, ou justificatif du handicap", "Constat de non-décence"],
    ],
    "unsuited-to-disability": [
      known.homeUnsuitedToDisability ?? null,
      "logement non adapté au handicap du demandeur ou d'une personne à sa charge, sans condition de délai ; le formulaire n'a pas de case pour ce motif : cocher la case 9.7 et l'expliquer en texte libre",
      ["Justificatif du handicap", "Description ou constat de ce qui n'est pas adapté dans le logement"],
    ],
  }
}

/**
 * Look at the conditions and the grounds of an appeal for housing with the household (CCH L441-2-3, R441-14-1), as they are in force on the day:
 * what seems met, what is to be found out, which documents to join. It never decides. Throws `InvalidInput` and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { checkEligibility } from "@traitdunion/plugin-dalo"
 * const { grounds } = checkEligibility({ on: "2026-05-04", shelteredSince: "2025-09-01" })
 * grounds.find(({ ground }) => ground === "sheltered")?.met // true
 * ```
 */
export const checkEligibility = (answers: EligibilityAnswers): Eligibility => {
  const known = checked("checkEligibility", input, answers)
  const conditions = conditionsOf(known)
  const inForce = valueOn(daloGrounds, known.on).value
  const held = Object.entries(groundsOf(known)).filter(([key]) => inForce.includes(key as DaloGround))
  const looked = held.map(([key, [met, why, documents]]) => ({
    ground: key as DaloGround,
    label: grounds[key as DaloGround],
    met,
    reason: told(met, why, `Ce motif ne paraît pas rempli : ${why}`),
    source: CCH("art. L441-2-3 et R441-14-1"),
    documents: met === false ? [] : documents,
  }))
  const special = {
    ground: "special-decision" as const,
    label: grounds["special-decision"],
    met: null,
    reason:
      "La commission peut, par décision spécialement motivée, retenir une personne qui ne répond qu'en partie à ces motifs.",
    source: CCH("art. R441-14-1"),
    documents: [],
  }
  const found = looked.filter(({ met }) => met === true).length
  const missing = conditions.filter(({ met }) => met === false).length
  return {
    conditions,
    grounds: [...looked, special],
    summary: `${found === 0 ? "Aucun motif ne ressort encore" : `${found} motif${found > 1 ? "s ressortent" : " ressort"}`}${missing > 0 ? `, ${missing} condition${missing > 1 ? "s paraissent" : " paraît"} manquer` : ""}. Ce repérage prépare le dossier ; la commission décide seule.`,
  }
}
