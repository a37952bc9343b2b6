import { field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../catalogue/index.ts"

/** A family quotient as the CAF or the MSA computed it. */
export interface ServiceQuotient {
  readonly provider: "CNAF" | "MSA"
  /** In whole euros; `null` where it could not be computed: the service tells it as 0. */
  readonly value: number | null
  /** The month that it holds for, `YYYY-MM`. */
  readonly month: string
  /** The month in which it was computed, `YYYY-MM`. */
  readonly computedIn: string
}

/** What the service answered about a family: what the token's scopes do not cover is absent. */
export interface ServiceFamily {
  readonly quotient?: ServiceQuotient
  /** How many adults and children stand in the file. */
  readonly adults?: number
  readonly children?: number
}

/** What the service answered about a benefit. */
export interface ServiceBenefit {
  readonly receives: boolean
  /** Absent where it is not told. */
  readonly increased?: boolean
  readonly since?: PlainDate
}

/** The benefits that the service can be asked about. */
export type AskedBenefit = Extract<
  BenefitKey,
  "in-work-bonus" | "rsa" | "disabled-adult-allowance" | "disabled-child-allowance" | "family-support-allowance"
>

/**
 * What came of a question that the service understood. `no-file`: the person has no file there. `not-registered`: no fund
 * knows a beneficiary of that name. `person-unknown`: nobody could be found by that civil status, which may be mistyped.
 */
export type ServiceAnswer<T> =
  | { readonly outcome: "found"; readonly data: T }
  | { readonly outcome: "no-file"; readonly provider: "CNAF" | "MSA" | null }
  | { readonly outcome: "not-registered" }
  | { readonly outcome: "person-unknown" }

const person = z.object({ nom_naissance: z.string(), prenoms: z.string() })
const month = z.int().min(1).max(12)
const year = z.int().min(1900).max(2200)
const ym = (y: number, m: number): string => `${y}-${String(m).padStart(2, "0")}`
const enveloped = <S extends z.ZodType>(data: S) => z.object({ data })

/** @internal The documented answer about a family, every scope optional. */
export const familyAnswer = enveloped(
  z.object({
    allocataires: z.optional(z.array(person)),
    enfants: z.optional(z.array(person)),
    quotient_familial: z.optional(
      z.object({
        fournisseur: z.enum(["CNAF", "MSA"]),
        valeur: z.int().min(0),
        annee: year,
        mois: month,
        annee_calcul: year,
        mois_calcul: month,
      }),
    ),
  }),
).transform(
  ({ data: { allocataires, enfants, quotient_familial: found } }): ServiceFamily => ({
    ...(allocataires === undefined ? {} : { adults: allocataires.length }),
    ...(enfants === undefined ? {} : { children: enfants.length }),
    ...(found === undefined
      ? {}
      : {
          quotient: {
            provider: found.fournisseur,
            value: found.valeur === 0 ? null : found.valeur,
            month: ym(found.annee, found.mois),
            computedIn: ym(found.annee_calcul, found.mois_calcul),
          },
        }),
  }),
)

const since = z.optional(z.nullable(field.date))
/** @internal The documented answer about a benefit. */
export const benefitAnswer = enveloped(
  z.union([
    z
      .object({
        est_beneficiaire: z.boolean(),
        avec_majoration: z.optional(z.nullable(z.boolean())),
        date_debut_droit: since,
      })
      .transform(({ est_beneficiaire, avec_majoration, date_debut_droit }) => ({
        receives: est_beneficiaire,
        increased: avec_majoration,
        date: date_debut_droit,
      })),
    z
      .object({ status: z.enum(["allocataire", "ouvrant_droit", "non_beneficiaire"]), date_debut_droit: since })
      .transform(({ status, date_debut_droit }) => ({
        receives: status !== "non_beneficiaire",
        increased: undefined,
        date: date_debut_droit,
      })),
  ]),
).transform(
  ({ data: { receives, increased, date } }): ServiceBenefit => ({
    receives,
    ...(typeof increased === "boolean" ? { increased } : {}),
    ...(typeof date === "string" ? { since: date } : {}),
  }),
)

/** @internal The documented shape of a failure. */
export const errorAnswer = z.object({
  errors: z
    .array(
      z.object({
        code: z.string(),
        title: z.optional(z.string()),
        meta: z.optional(z.nullable(z.object({ provider: z.optional(z.string()) }))),
      }),
    )
    .min(1),
})
