import { existsSync, readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { CivilIdentity } from "@traitdunion/plugin-caf-relay"
import { describe, expect, it } from "vitest"
import { impatient } from "./support/desk.ts"

/** The sandbox cases of the public contract, where they stand beside the project. */
const folder = join(import.meta.dirname, "../../../../../shared/data/api-particulier")
interface SandboxCase {
  readonly description: string
  readonly params: Readonly<Record<string, unknown>>
  readonly status: number
  readonly payload: {
    readonly data?: { readonly quotient_familial?: { readonly valeur: number }; readonly est_beneficiaire?: boolean }
  }
}
const benefits = {
  prime_activite: "in-work-bonus",
  revenu_solidarite_active: "rsa",
  allocation_soutien_familial: "family-support-allowance",
} as const
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : []
const cases = files.flatMap((name) => {
  const endpoint = name.replace("_with_civility.json", "")
  const found = JSON.parse(readFileSync(join(folder, name), "utf8")) as ReadonlyArray<SandboxCase>
  return found.map((one) => ({ endpoint, ...one }))
})
const expected: Readonly<Record<number, string>> = {
  200: "found",
  404: "no-file",
  429: "too-many",
  502: "provider-failed",
  504: "provider-timeout",
}
/** Each failure that the contract documents for the endpoints that are asked: its status, its code and its title. */
const documented = (): ReadonlyArray<readonly [status: number, code: string, title: string]> => {
  const endpoints =
    /^ {2}"\/v3\/dss\/(?:quotient_familial|prime_activite|revenu_solidarite_active|allocation_\w+)\/identite"/
  let [inside, status, code] = [false, 0, ""]
  const found = new Map<string, readonly [number, string, string]>()
  for (const line of readFileSync(join(folder, "openapi-particulier.v3.yaml"), "utf8").split("\n")) {
    if (/^ {2}\S/.test(line)) inside = endpoints.test(line)
    if (!inside) continue
    status = Number(/^ {8}'?(\d{3})'?:/.exec(line)?.[1] ?? status)
    code = /code: '(\d{5})'/.exec(line)?.[1] ?? code
    const title = /^ {22}title: (.+)$/.exec(line)?.[1]
    if (title !== undefined)
      found.set(`${status} ${code} ${title}`, [status, code, title.replaceAll(/^['"]|['"]$/g, "")])
  }
  return [...found.values()]
}
const anybody: CivilIdentity = { birthName: "X", givenNames: ["Y"], sex: "F", birthPlace: { country: "99134" } }

/** What the client makes of an answer, or of a failure. */
const answerTo = async (status: number, body: unknown, endpoint = "quotient_familial") => {
  const server = createServer((_request, response) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  try {
    const { port } = server.address() as AddressInfo
    const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, { retries: 0 })
    const call =
      endpoint === "quotient_familial"
        ? service.familyQuotient(anybody)
        : service.benefit(benefits[endpoint as keyof typeof benefits], anybody)
    return await call.catch((error: { readonly reason: string }) => ({ outcome: error.reason }))
  } finally {
    server.close()
  }
}

describe.skipIf(files.length === 0)("the cases of the public sandbox", () => {
  it("are there", () => expect(cases.length).toBeGreaterThan(20))

  it.each(cases.map((one, index) => [index, one.endpoint, one.status, one] as const))(
    "case %i of %s, status %i, is understood",
    async (_, endpoint, status, { payload }) => {
      const answer = await answerTo(status, payload, endpoint)
      expect(answer.outcome).toBe(expected[status])
      const value = payload.data?.quotient_familial?.valeur
      if (value !== undefined) expect(answer).toMatchObject({ data: { quotient: { value } } })
      // A case that calls itself "non bénéficiaire" says that the benefit is received: the data counts, not its title.
      const receives = payload.data?.est_beneficiaire
      if (receives !== undefined) expect(answer).toMatchObject({ data: { receives } })
    },
  )

  it("and each failure that the document tells of is told by a name of its own", async () => {
    const failures = documented()
    expect(failures.length).toBeGreaterThanOrEqual(17)
    for (const [status, code, title] of failures) {
      const answer = await answerTo(status, { errors: [{ code, title, meta: {} }] })
      expect([code, answer.outcome]).not.toEqual([code, "unexpected"])
      expect([code, answer.outcome]).not.toEqual([code, "found"])
      expect([code, answer.outcome]).not.toEqual([code, "malformed"])
    }
  })
})
