import { checked, inWords } from "@traitdunion/core"
import * as z from "zod"
import { type AskedBenefit, benefitAnswer, familyAnswer, type ServiceAnswer } from "../answer/index.ts"
import { type CivilIdentity, civilIdentity } from "../beneficiary/index.ts"
import {
  limited,
  readBounded,
  ServiceFailed,
  type ServiceOptions,
  serviceHttp,
  serviceOptions,
} from "../service/index.ts"
import { month as aMonth } from "../vocabulary.ts"
import { failureOf } from "./failures.ts"
import type { ApiParticulier } from "./port.ts"

/** How the client reaches the service. */
export interface ApiParticulierOptions extends ServiceOptions {
  /** The token, or where to read it each time: keep it out of the code. */
  readonly token: string | (() => string | Promise<string>)
  /** The SIRET of the administration that gets the data and holds the habilitation: 14 digits. */
  readonly recipient: string
}

const options = z.strictObject({
  ...serviceOptions,
  token: z.custom<ApiParticulierOptions["token"]>(
    (token) => typeof token === "function" || (typeof token === "string" && token.length > 0),
    { error: "Give a token, or a function that answers one", params: { fr: "Donner un jeton" } },
  ),
  recipient: z
    .string()
    .regex(/^\d{14}$/, { error: inWords({ fr: "Un SIRET a 14 chiffres", en: "Not a SIRET: 14 digits" }) }),
})

const BEARER = /^[\x21-\x7e]+$/

const endpoints: Readonly<Record<AskedBenefit, string>> = {
  "in-work-bonus": "prime_activite",
  rsa: "revenu_solidarite_active",
  "disabled-adult-allowance": "allocation_adulte_handicape",
  "disabled-child-allowance": "allocation_enfant_handicape",
  "family-support-allowance": "allocation_soutien_familial",
}

/** The civil status as the service's documented parameters. */
const pivotOf = ({ birthName, usageName, givenNames, birthDate, sex, birthPlace }: CivilIdentity): URLSearchParams => {
  const pivot = new URLSearchParams({ nomNaissance: birthName, sexeEtatCivil: sex })
  const { country, commune } = birthPlace
  pivot.set("codeCogInseePaysNaissance", country)
  if (usageName !== undefined) pivot.set("nomUsage", usageName)
  for (const given of givenNames) pivot.append("prenoms[]", given)
  const [year, month, day] = birthDate?.split("-") ?? []
  if (year !== undefined) pivot.set("anneeDateNaissance", year)
  if (month !== undefined) pivot.set("moisDateNaissance", String(Number(month)))
  if (day !== undefined) pivot.set("jourDateNaissance", String(Number(day)))
  if (typeof commune === "string") pivot.set("codeCogInseeCommuneNaissance", commune)
  else if (commune !== undefined) {
    pivot.set("nomCommuneNaissance", commune.name)
    pivot.set("codeCogInseeDepartementNaissance", commune.departement)
  }
  return pivot
}

const asked = z.strictObject({
  identity: civilIdentity,
  month: z.optional(aMonth),
})

/**
 * A client of API Particulier, version 3: one GET a question, with the bearer token and the recipient. Passing failures
 * (429, 502, 504, a connection that fails) are tried again a bounded number of times, with growing pauses, or after what
 * the service asks for. Answers are checked against the documented shape; what the scopes leave out is absent. Nothing is
 * kept, and no failure holds anything of the person.
 *
 * Throws `InvalidInput` for options that cannot be, such as an address without TLS that is not of this machine.
 *
 * @example
 * ```ts
 * import { apiParticulier } from "@traitdunion/plugin-caf-relay"
 * const service = apiParticulier({
 *   url: "https://staging.particulier.api.gouv.fr",
 *   token: () => process.env["API_PARTICULIER_TOKEN"] ?? "",
 *   recipient: "13002526500013",
 * })
 * ```
 */
export const apiParticulier = (given: ApiParticulierOptions): ApiParticulier => {
  const { token, recipient, ...reach } = checked("apiParticulier", options, given)
  const http = serviceHttp(reach)

  const ask = async <T>(
    endpoint: string,
    schema: z.ZodType<T>,
    searchParams: URLSearchParams,
    signal: AbortSignal | undefined,
  ): Promise<ServiceAnswer<T>> => {
    const bearer = (typeof token === "function" ? await token() : token).trim()
    // `fetch` repeats a header that it cannot send in the words of its error.
    if (!BEARER.test(bearer)) throw new ServiceFailed("token-invalid")
    try {
      const headers = { authorization: `Bearer ${bearer}` }
      const body = await limited(reach, signal, async (limit) =>
        readBounded(await http.get(`v3/dss/${endpoint}/identite`, { searchParams, headers, signal: limit })),
      )
      const parsed = schema.safeParse(body)
      if (!parsed.success) throw new ServiceFailed("malformed")
      return { outcome: "found", data: parsed.data }
    } catch (error) {
      // Never the error itself: its words hold the address, and the address a civil status.
      if (error instanceof ServiceFailed) throw error
      if (signal?.aborted === true) throw signal.reason
      return failureOf(error)
    }
  }

  const question = (where: string, identity: CivilIdentity, month?: string): URLSearchParams => {
    const known = checked(where, asked, { identity, month })
    const search = pivotOf(known.identity as CivilIdentity)
    search.set("recipient", recipient)
    if (known.month !== undefined) {
      search.set("annee", known.month.slice(0, 4))
      search.set("mois", String(Number(known.month.slice(5))))
    }
    return search
  }

  return {
    familyQuotient: async (identity, { month, signal } = {}) =>
      ask("quotient_familial", familyAnswer, question("familyQuotient", identity, month), signal),
    benefit: async (benefit, identity, { signal } = {}) =>
      ask(endpoints[benefit], benefitAnswer, question("benefit", identity), signal),
  }
}
