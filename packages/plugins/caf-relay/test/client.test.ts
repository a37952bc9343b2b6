import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { InvalidInput } from "@traitdunion/core"
import { apiParticulier, FRANCE, ServiceFailed } from "@traitdunion/plugin-caf-relay"
import { apiParticulierStub, type StubFault } from "@traitdunion/plugin-caf-relay/testing"
import { describe, expect, it } from "vitest"
import { civil, hurried, impatient } from "./support/desk.ts"

const quotient = (value: number) => ({
  quotient_familial: { fournisseur: "CNAF", valeur: value, annee: 2026, mois: 5, annee_calcul: 2026, mois_calcul: 5 },
})
const person = {
  nom_naissance: "EXEMPLE",
  nom_usage: null,
  prenoms: "CAMILLE",
  date_naissance: "1990-04-12",
  sexe: "F",
}
const whole = { ...quotient(716), allocataires: [person], enfants: [person, person], adresse: { pays: "FRANCE" } }

const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "answered"
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceFailed)
    return (error as ServiceFailed).reason
  }
}

describe("the client of API Particulier", () => {
  it("asks as the contract says, and answers what it documents", async () => {
    await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", data: { quotient_familial: whole } }])
    const service = impatient(stub)
    const identity = { ...civil("EXEMPLE"), usageName: "INVENTEE", givenNames: ["CAMILLE", "LOU"] }
    expect(await service.familyQuotient(identity, { month: "2026-05" })).toEqual({
      outcome: "found",
      data: {
        quotient: { provider: "CNAF", value: 716, month: "2026-05", computedIn: "2026-05" },
        adults: 1,
        children: 2,
      },
    })
    expect([...(stub.asked[0]?.parameters ?? [])].toSorted()).toEqual(
      [
        ["anneeDateNaissance", "1990"],
        ["annee", "2026"],
        ["codeCogInseeCommuneNaissance", "66136"],
        ["codeCogInseePaysNaissance", FRANCE],
        ["jourDateNaissance", "12"],
        ["moisDateNaissance", "4"],
        ["mois", "5"],
        ["nomNaissance", "EXEMPLE"],
        ["nomUsage", "INVENTEE"],
        ["prenoms[]", "CAMILLE"],
        ["prenoms[]", "LOU"],
        ["recipient", "13002526500013"],
        ["sexeEtatCivil", "F"],
      ].toSorted(),
    )
  })

  it("tolerates what the scopes leave out, and takes a quotient of 0 for one that could not be computed", async () => {
    await using stub = await apiParticulierStub([
      { birthName: "SEUL", data: { quotient_familial: { allocataires: [person] } } },
      { birthName: "ZERO", data: { quotient_familial: quotient(0) } },
    ])
    const service = impatient(stub)
    expect(await service.familyQuotient(civil("SEUL"))).toEqual({ outcome: "found", data: { adults: 1 } })
    const zero = await service.familyQuotient(civil("ZERO"))
    expect(zero).toMatchObject({ outcome: "found", data: { quotient: { provider: "CNAF", value: null } } })
  })

  it("asks whether a benefit is received, and believes the answer, not its title", async () => {
    const none = { est_beneficiaire: true, avec_majoration: null, date_debut_droit: null }
    await using stub = await apiParticulierStub([
      {
        birthName: "EXEMPLE",
        data: {
          prime_activite: { est_beneficiaire: true, avec_majoration: false, date_debut_droit: "2026-02-01" },
          revenu_solidarite_active: none,
          allocation_adulte_handicape: { est_beneficiaire: false, date_debut_droit: null },
          allocation_enfant_handicape: { status: "non_beneficiaire", date_debut_droit: null },
          allocation_soutien_familial: { est_beneficiaire: true },
        },
      },
    ])
    const service = impatient(stub)
    const ask = async (benefit: Parameters<typeof service.benefit>[0]) => service.benefit(benefit, civil("EXEMPLE"))
    expect(await ask("in-work-bonus")).toEqual({
      outcome: "found",
      data: { receives: true, increased: false, since: "2026-02-01" },
    })
    expect(await ask("rsa")).toEqual({ outcome: "found", data: { receives: true } })
    expect(await ask("disabled-adult-allowance")).toMatchObject({ data: { receives: false } })
    expect(await ask("disabled-child-allowance")).toMatchObject({ data: { receives: false } })
    expect(await ask("family-support-allowance")).toEqual({ outcome: "found", data: { receives: true } })
  })

  it.each([
    ["no-file-cnaf", { outcome: "no-file", provider: "CNAF" }],
    ["no-file-msa", { outcome: "no-file", provider: "MSA" }],
    ["no-file", { outcome: "no-file", provider: null }],
    ["not-registered", { outcome: "not-registered" }],
    ["person-unknown", { outcome: "person-unknown" }],
  ] as const)("tells %s from the other ways of finding nothing", async (fault, answer) => {
    await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault }])
    expect(await impatient(stub).familyQuotient(civil("EXEMPLE"))).toEqual(answer)
    expect(stub.asked).toHaveLength(1)
  })

  it.each([
    ["not-allowed", "not-allowed", 1],
    ["already-asked", "already-asked", 1],
    ["unexpected-404", "provider-failed", 1],
    ["malformed", "malformed", 1],
    ["not-json", "malformed", 1],
    ["huge", "malformed", 1],
    ["redirect", "unreachable", 3],
    ["cut-in-the-middle", "unreachable", 1],
    ["cut", "unreachable", 3],
    ["slow", "timeout", 3],
    ["slow-in-the-middle", "timeout", 1],
    ["too-many", "too-many", 3],
    ["provider-failed", "provider-failed", 3],
    ["provider-timeout", "provider-timeout", 3],
    ["provider-unavailable", "provider-unavailable", 3],
  ] as ReadonlyArray<readonly [StubFault, string, number]>)(
    "fails by %s as %s, after %i tries",
    async (fault, reason, tries) => {
      await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault }])
      const service = impatient(stub, fault.startsWith("slow") ? hurried : {})
      expect(await reasonOf(service.familyQuotient(civil("EXEMPLE")))).toBe(reason)
      expect(stub.asked.length).toBe(tries)
    },
  )

  it.each([
    [401, "00101", "Interdit", "token-invalid"],
    [401, "00103", "Jeton expiré", "token-expired"],
    [401, "00105", "Jeton sur liste noire", "token-revoked"],
    [403, "00100", "Privilèges insuffisants", "not-allowed"],
    [404, "35003", "Erreur inattendue", "provider-failed"],
    [409, "00015", "Conflit", "already-asked"],
    [422, "00203", "Entité non traitable", "recipient-refused"],
    [429, "00429", "Trop de requêtes", "too-many"],
    [502, "37999", "Erreur inconnue du fournisseur de données", "provider-failed"],
    [504, "37001", "Service non disponible", "provider-unavailable"],
    [504, "37002", "Intermédiaire hors-délai", "provider-timeout"],
    [504, "37004", "Erreur de résolution DNS", "provider-failed"],
    [504, "37008", "Erreur auprès du fournisseur de données : trop de requêtes", "too-many"],
    [504, "00501", "Erreur réseau", "provider-unavailable"],
    [418, "99999", "Autre chose", "unexpected"],
  ])("reads the documented failure %i %s (%s) as %s", async (status, code, title, reason) => {
    const server = createServer((_, response) => {
      response
        .writeHead(status)
        .end(JSON.stringify({ errors: [{ code, title, detail: title, source: null, meta: {} }] }))
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, { retries: 0 })
    expect(await reasonOf(service.familyQuotient(civil("EXEMPLE")))).toBe(reason)
    await new Promise((resolve) => server.close(resolve))
  })

  it.each(["too-many", "provider-failed", "provider-timeout", "cut"] as const)(
    "gets over a passing failure: %s",
    async (fault) => {
      await using stub = await apiParticulierStub([
        { birthName: "EXEMPLE", fault, faults: 2, data: { quotient_familial: quotient(648) } },
      ])
      expect(await impatient(stub).familyQuotient(civil("EXEMPLE"))).toMatchObject({ outcome: "found" })
      expect(stub.asked).toHaveLength(3)
    },
  )

  it.each([
    ["longer each time", undefined, [60, 120]],
    ["for as long as a 502 asks", 1, [950, 950]],
  ])("pauses before it asks again: %s", async (_, retryAfter, atLeast) => {
    const moments: Array<number> = []
    const server = createServer((_request, response) => {
      moments.push(performance.now())
      response.writeHead(502, retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }).end("{}")
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const patient = { pause: 120, timeout: 5000, totalTimeout: 10_000 }
    const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, patient)
    expect(await reasonOf(service.familyQuotient(civil("EXEMPLE")))).toBe("provider-failed")
    await new Promise((resolve) => server.close(resolve))
    const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0))
    expect(pauses).toHaveLength(2)
    for (const [index, least] of atLeast.entries()) expect(pauses[index]).toBeGreaterThanOrEqual(least)
  })

  it("waits for as long as the service asks, and gives up at once when that is too long", async () => {
    const passing = {
      birthName: "EXEMPLE",
      fault: "too-many",
      faults: 1,
      data: { quotient_familial: quotient(648) },
    } as const
    await using soon = await apiParticulierStub([{ ...passing, retryAfter: 0 }])
    expect(await impatient(soon).familyQuotient(civil("EXEMPLE"))).toMatchObject({ outcome: "found" })
    await using late = await apiParticulierStub([{ ...passing, retryAfter: 3600 }])
    expect(await reasonOf(impatient(late).familyQuotient(civil("EXEMPLE")))).toBe("too-many")
    expect(late.asked).toHaveLength(1)
  })

  it.each([
    ["nobody's", "token-invalid"],
    ["stub-expired", "token-expired"],
    ["stub-revoked", "token-revoked"],
  ])("says what is wrong with a token that is %s", async (token, reason) => {
    await using stub = await apiParticulierStub([])
    const service = impatient(stub, { token: async () => token })
    expect(await reasonOf(service.familyQuotient(civil("EXEMPLE")))).toBe(reason)
  })

  it("never repeats a token that cannot be sent, and takes one with the line end of its file", async () => {
    await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", data: { quotient_familial: whole } }])
    for (const token of ["secret\nvalue", "secret value", "s€cret", " "]) {
      const failure = await impatient(stub, { token: () => token })
        .familyQuotient(civil("EXEMPLE"))
        .catch((error: unknown) => error)
      expect(failure).toMatchObject({ reason: "token-invalid" })
      expect(`${failure} ${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toMatch(/s.cret/)
    }
    expect(stub.asked).toEqual([])
    const service = impatient(stub, { token: () => `${stub.token}\n` })
    expect(await service.familyQuotient(civil("EXEMPLE"))).toMatchObject({ outcome: "found" })
  })

  it("stops when its caller does, and when nobody listens", async () => {
    await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault: "slow" }])
    const signal = AbortSignal.timeout(20)
    await expect(impatient(stub).familyQuotient(civil("EXEMPLE"), { signal })).rejects.toThrow("timeout")
    const nobody = impatient({ url: "http://127.0.0.1:9", token: "x" })
    expect(await reasonOf(nobody.familyQuotient(civil("EXEMPLE")))).toBe("unreachable")
  })

  it("reads no more of a failure than of an answer", async () => {
    let sent = 0
    const server = createServer((_, response) => {
      response.writeHead(403, { "content-type": "application/json" })
      response.on("error", () => undefined)
      const more = (): void => {
        if (response.destroyed || sent > 40_000_000) return
        sent += 65_536
        response.write("x".repeat(65_536), more)
      }
      more()
    })
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    const { port } = server.address() as AddressInfo
    const service = impatient({ url: `http://127.0.0.1:${port}`, token: "x" }, { timeout: 5000, totalTimeout: 5000 })
    expect(await reasonOf(service.familyQuotient(civil("EXEMPLE")))).toBe("not-allowed")
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    // What the sockets on both sides hold is under way when the client stops reading.
    expect(sent).toBeLessThan(8_000_000)
  })

  it("tells nothing of the person in a failure", async () => {
    for (const fault of ["cut", "too-many", "malformed", "slow", "not-allowed"] as const) {
      await using stub = await apiParticulierStub([{ birthName: "EXEMPLE", fault }])
      const failure = await impatient(stub, hurried)
        .familyQuotient(civil("EXEMPLE"))
        .catch((error: unknown) => error)
      const told = JSON.stringify([
        failure,
        (failure as Error).message,
        (failure as Error).stack,
        (failure as Error).cause,
      ])
      expect(told).not.toMatch(/EXEMPLE|CAMILLE|nomNaissance|stub-token/)
    }
  })

  it.each([
    [{ url: "ftp://example.org" }, "url"],
    [{ url: "http://example.org" }, "url"],
    [{ url: "http://localhost.example.org" }, "url"],
    [{ url: "http://localhost@example.org" }, "url"],
    [{ token: "" }, "token"],
    [{ recipient: "123" }, "recipient"],
    [{ retries: 50 }, "retries"],
    [{ password: "x" }, "password"],
  ])("refuses options that cannot be: %o", (wrong, place) => {
    const given = { url: "https://example.org", token: "x", recipient: "13002526500013", ...wrong }
    try {
      apiParticulier(given)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidInput)
      expect((error as InvalidInput).issues.map(({ path }) => path.join("."))).toContain(place)
    }
  })

  it.each([
    ["born in France without a commune", { birthPlace: { country: FRANCE } }],
    ["born abroad with one", { birthPlace: { country: "99134", commune: "66136" } }],
    ["four given names", { givenNames: ["A", "B", "C", "D"] }],
    ["a social security number", { nir: "1900466136001" }],
    ["a month that is none", { birthDate: "1990-13" }],
    [
      "a commune's name without a year",
      { birthDate: undefined, birthPlace: { country: FRANCE, commune: { name: "Perpignan", departement: "66" } } },
    ],
  ])("refuses a civil status with %s before anything is asked", async (_, wrong) => {
    await using stub = await apiParticulierStub([])
    const { birthDate, ...rest } = { ...civil("EXEMPLE"), ...wrong }
    const identity = birthDate === undefined ? rest : { ...rest, birthDate }
    await expect(impatient(stub).familyQuotient(identity as never)).rejects.toBeInstanceOf(InvalidInput)
    expect(stub.asked).toEqual([])
  })
})
