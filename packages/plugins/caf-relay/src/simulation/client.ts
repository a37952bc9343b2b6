import { checked } from "@traitdunion/core"
import { isHTTPError } from "ky"
import * as z from "zod"
import {
  connectionFault,
  limited,
  readBounded,
  ServiceFailed,
  type ServiceFault,
  type ServiceOptions,
  serviceHttp,
  serviceOptions,
} from "../service/index.ts"
import { type SimulatedBenefit, type SimulationRequest, simulatedBenefits } from "./request.ts"

/** What a simulation computed, in cents a month. A benefit that the server did not compute is absent. */
export type SimulatedAmounts = Readonly<Partial<Record<SimulatedBenefit, number>>>

/** The port to a simulator of rights. {@link openFisca} is the real one. */
export interface RightsSimulator {
  /** Rejects with {@link ServiceFailed}. */
  readonly calculate: (
    request: SimulationRequest,
    month: string,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<SimulatedAmounts>
}

/** The documented answer: the request, with a value wherever `null` stood. */
const answer = z.object({
  familles: z.object({
    famille: z.record(z.string(), z.union([z.record(z.string(), z.unknown()), z.array(z.string())])),
  }),
})
/** A simulator documents no codes of its own: what stands before it answers by status. */
const byStatus: Readonly<Record<number, ServiceFault>> = {
  429: "too-many",
  502: "provider-failed",
  503: "provider-unavailable",
  504: "provider-timeout",
}
const amount = z.number().min(0).max(100_000)

const amountsOf = (body: unknown, month: string): SimulatedAmounts => {
  const parsed = answer.safeParse(body)
  if (!parsed.success) throw new ServiceFailed("malformed")
  const { famille } = parsed.data.familles
  const found: Partial<Record<SimulatedBenefit, number>> = {}
  for (const [benefit, variable] of Object.entries(simulatedBenefits)) {
    const told = famille[variable]
    const value = amount.safeParse(told === undefined || Array.isArray(told) ? undefined : told[month])
    if (value.success) found[benefit as SimulatedBenefit] = Math.round(value.data * 100)
  }
  // An answer without any amount is no answer.
  if (Object.keys(found).length === 0) throw new ServiceFailed("malformed")
  return found
}

/**
 * A client of the Web API of OpenFisca France: the structure's own server, or another that it trusts. It gets ages and
 * amounts, never a name. Throws `InvalidInput` for options that cannot be, such as an address without TLS elsewhere.
 *
 * @example
 * ```ts
 * import { openFisca } from "@traitdunion/plugin-caf-relay"
 * const simulator = openFisca({ url: "http://localhost:5000" })
 * ```
 */
export const openFisca = (given: ServiceOptions): RightsSimulator => {
  const reach = checked("openFisca", z.strictObject(serviceOptions), given)
  const http = serviceHttp(reach)
  return {
    calculate: async (request, month, { signal } = {}) => {
      try {
        const body = await limited(reach, signal, async (limit) =>
          readBounded(await http.post("calculate", { json: request, signal: limit })),
        )
        return amountsOf(body, month)
      } catch (error) {
        // Never the error itself: it holds the request.
        if (error instanceof ServiceFailed) throw error
        if (signal?.aborted === true) throw signal.reason
        const fault = connectionFault(error)
        if (fault !== undefined) throw new ServiceFailed(fault)
        if (isHTTPError(error)) throw new ServiceFailed(byStatus[error.response.status] ?? "unexpected")
        throw error
      }
    },
  }
}
