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
  readonly payload: { readonly data?: { readonly quotient_familial?: { readonly valeur: number } } }
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
const anybody: CivilIdentity = { birthName: "X", givenNames: ["Y"], sex: "F", birthPlace: { country: "99134" } }

describe.skipIf(files.length === 0)("the cases of the public sandbox", () => {
  it("are there", () => expect(cases.length).toBeGreaterThan(20))

  it.each(cases.map((one, index) => [index, one.endpoint, one.status, one] as const))(
    "case %i of %s, status %i, is understood",
    async (_, endpoint, status, { payload }) => {
      const server = createServer((_request, response) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(payload))
      })
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
      try {
        const { port } = server.address() as AddressInfo
        const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, { retries: 0 })
        const call =
          endpoint === "quotient_familial"
            ? service.familyQuotient(anybody)
            : service.benefit(benefits[endpoint as keyof typeof benefits], anybody)
        const answer = await call.catch((error: { readonly reason: string }) => ({ outcome: error.reason }))
        expect(answer.outcome).toBe(expected[status])
        const value = payload.data?.quotient_familial?.valeur
        if (value !== undefined) expect(answer).toMatchObject({ data: { quotient: { value } } })
      } finally {
        server.close()
      }
    },
  )
})
