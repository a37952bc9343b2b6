import { type SimulatedBenefit, simulatedBenefits } from "../simulation/index.ts"
import { json, listen } from "./server.ts"

/** A stub of the Web API of OpenFisca that listens on this machine. */
export interface OpenFiscaStub extends AsyncDisposable {
  readonly url: string
  /** The requests that it got, in order. */
  readonly asked: ReadonlyArray<unknown>
}

const MOST = 1024 * 1024
type Entities = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

/**
 * A stub of `/calculate`: it answers the request with the given amounts, in euros, where `null` stood, and 400 for what is
 * no situation. It computes nothing.
 *
 * @example
 * ```ts
 * import { openFiscaStub } from "@traitdunion/plugin-caf-relay/testing"
 * await using stub = await openFiscaStub({ "in-work-bonus": 187.42 })
 * ```
 */
export const openFiscaStub = async (
  amounts: Readonly<Partial<Record<SimulatedBenefit, number>>>,
): Promise<OpenFiscaStub> => {
  const asked: Array<unknown> = []
  const server = await listen((request, response) => {
    if (request.method !== "POST" || request.url !== "/calculate") return json(response, 404, { error: "no such path" })
    let text = ""
    request.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8")
      if (text.length > MOST) request.destroy()
    })
    request.on("end", () => {
      try {
        const body = JSON.parse(text) as Entities
        asked.push(body)
        const famille = body["familles"]?.["famille"]
        if (famille === undefined) return json(response, 400, { familles: "missing" })
        const computed = Object.entries(simulatedBenefits).flatMap(([benefit, variable]) => {
          const value = amounts[benefit as SimulatedBenefit]
          const months = Object.keys((famille[variable] ?? {}) as object)
          return value === undefined ? [] : [[variable, Object.fromEntries(months.map((month) => [month, value]))]]
        })
        return json(response, 200, {
          ...body,
          familles: { famille: { ...famille, ...Object.fromEntries(computed) } },
        })
      } catch {
        return json(response, 400, { error: "Invalid JSON" })
      }
    })
  })
  return { ...server, asked, [Symbol.asyncDispose]: server[Symbol.asyncDispose] }
}
