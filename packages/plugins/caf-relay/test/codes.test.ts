import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { ServiceFailed } from "@traitdunion/plugin-caf-relay"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { civil, impatient } from "./support/desk.ts"

/** The codes of the public contract (OpenAPI of API Particulier, version 3), each with its status and its words. */
const documented = JSON.parse(
  readFileSync(new URL("./fixtures/api-particulier-codes.json", import.meta.url), "utf8"),
) as ReadonlyArray<{ readonly status: number; readonly code: string; readonly title: string; readonly detail: string }>

let answer: { readonly status: number; readonly body: string } = { status: 500, body: "" }
const server = createServer((_, response) => response.writeHead(answer.status).end(answer.body))
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)))
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** What a code comes to: the outcome of an answer, or the reason of a failure. */
const meaning = async (status: number, code: string, title: string, provider?: string): Promise<string> => {
  const meta = provider === undefined ? {} : { provider }
  answer = { status, body: JSON.stringify({ errors: [{ code, title, detail: title, source: null, meta }] }) }
  const { port } = server.address() as AddressInfo
  const patient = { retries: 0, timeout: 5000, totalTimeout: 5000 }
  const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, patient)
  try {
    return (await service.familyQuotient(civil("EXEMPLE"))).outcome
  } catch (error) {
    if (error instanceof ServiceFailed) return error.reason
    throw error
  }
}

/** What each kind of code means, by its end or by itself. */
const expected: ReadonlyArray<readonly [RegExp, string]> = [
  [/^401 00101/, "token-invalid"],
  [/^401 00103/, "token-expired"],
  [/^401 00105/, "token-revoked"],
  [/^403 00100/, "not-allowed"],
  [/^404 (?:10003|23003)/, "no-file"],
  [/^404 (?:35003|40003) Allocataire non référencé/, "not-registered"],
  [/^404 40003 Dossier allocataire absent/, "no-file"],
  [/^404 (?:35003|40003) Erreur inattendue/, "provider-failed"],
  [/^404 (?:24|25|26|30|31|37|39|41|42)003 Entité non trouvée/, "no-file"],
  [/^409 00015/, "already-asked"],
  [/^422 00203/, "recipient-refused"],
  [/^422 (?:00366|00391|00427)/, "person-unknown"],
  [/^422 (?:00360|00380|00419)/, "unexpected"],
  [/^429 00429/, "too-many"],
  [/^502 \d\d999/, "provider-failed"],
  [/^504 (?:\d\d001|00501)/, "provider-unavailable"],
  [/^504 \d\d002/, "provider-timeout"],
  [/^504 \d\d004/, "provider-failed"],
  [/^504 37008/, "too-many"],
]

describe("the codes of API Particulier", () => {
  it.each(documented)("$status $code ($title: $detail) is told for what it is", async ({ status, code, title }) => {
    const found = expected.filter(([pattern]) => pattern.test(`${status} ${code} ${title}`))
    expect(found).toHaveLength(1)
    expect(await meaning(status, code, title)).toBe(found[0]?.[1])
  })

  it.each(Array.from({ length: 15 }, (_, index) => `00${353 + index}`).filter((code) => code !== "00360"))(
    "422 %s: nobody is identified by this civil status",
    async (code) => {
      expect(await meaning(422, code, "Entité non traitable")).toBe("person-unknown")
    },
  )

  it("404 37003 is an unexpected error of the provider, unless it says that there is no file", async () => {
    expect(await meaning(404, "37003", "Erreur inattendue", "CNAV")).toBe("provider-failed")
    expect(await meaning(404, "37003", "Dossier allocataire absent CNAV", "CNAV")).toBe("no-file")
  })

  it("a code that is not on the list is told by its status, and never taken for an answer", async () => {
    expect(await meaning(502, "99999", "Autre chose")).toBe("provider-failed")
    expect(await meaning(404, "99999", "Autre chose")).toBe("unexpected")
    expect(await meaning(422, "99999", "Autre chose")).toBe("unexpected")
    expect(await meaning(500, "00355", "Entité non traitable")).toBe("unexpected")
  })
})
