import { defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { month } from "../vocabulary.ts"
import type { CivilIdentity } from "./vocabulary/identity.ts"
import type { HouseholdSituation } from "./vocabulary/situation.ts"

/** A family quotient that a person brought, as a document of the CAF or the MSA tells it. */
export interface BroughtQuotient {
  readonly value: Sealed<number>
  /** The month that it holds for, `YYYY-MM`. */
  readonly month: string
  readonly provider: "CNAF" | "MSA"
  readonly on: PlainDate
}

/** What a relay holds of a beneficiary: everything sealed. No social security number, no password, no picture. */
export interface BeneficiaryState {
  /** The number of the file, which is one only with the office that gave it. */
  readonly file: { readonly office: string; readonly number: Sealed<string> } | null
  readonly identity: Sealed<CivilIdentity> | null
  readonly situation: Sealed<HouseholdSituation> | null
  readonly quotient: BroughtQuotient | null
}

/** The stream of a beneficiary (*allocataire*). Its key is the person's id. */
export const Beneficiary = defineStream("caf-beneficiary", {
  FileNumberNoted: z.strictObject({ office: field.id, number: sealed<string>() }),
  IdentityNoted: z.strictObject({ identity: sealed<CivilIdentity>() }),
  SituationNoted: z.strictObject({ situation: sealed<HouseholdSituation>() }),
  QuotientBrought: z.strictObject({
    value: sealed<number>(),
    month,
    provider: z.enum(["CNAF", "MSA"]),
    on: field.date,
  }),
}).evolve<BeneficiaryState>(
  { file: null, identity: null, situation: null, quotient: null },
  {
    FileNumberNoted: (state, file) => ({ ...state, file }),
    IdentityNoted: (state, { identity }) => ({ ...state, identity }),
    SituationNoted: (state, { situation }) => ({ ...state, situation }),
    QuotientBrought: (state, quotient) => ({ ...state, quotient }),
  },
)
