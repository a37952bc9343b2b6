import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { InvalidInput, openMediation } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import {
  cafRelay,
  type HouseholdSituation,
  openFisca,
  type RightsSimulator,
  rightsSimulations,
  ServiceFailed,
  simulationRequest,
} from "@traitdunion/plugin-caf-relay"
import { openFiscaStub } from "@traitdunion/plugin-caf-relay/testing"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const situation: HouseholdSituation = {
  adults: [{ bornIn: "1990-04", pay: 120_000 }],
  children: [{ bornIn: "2018-09" }],
  home: { tenure: "social-tenant", commune: "66136", rent: 42_000 },
}
const recorded = readFileSync(new URL("./fixtures/calculate.json", import.meta.url), "utf8")
const quick = { pause: 1, timeout: 150, totalTimeout: 500 }

/** A server that answers what is given, whatever it is asked. */
const answering = async (status: number, body: string) => {
  const server = createServer((_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(body),
  )
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  return {
    simulator: openFisca({ url: `http://127.0.0.1:${port}`, ...quick }),
    [Symbol.dispose]: () => {
      server.close()
    },
  }
}

describe("a simulation's request", () => {
  it("has the documented shape, ages to the month, and null where an amount is asked for", () => {
    const request = simulationRequest(situation, "2026-05")
    const answer = JSON.parse(recorded)
    expect(request.individus).toEqual(answer.individus)
    expect(request.menages).toEqual(answer.menages)
    expect(request.foyers_fiscaux).toEqual(answer.foyers_fiscaux)
    const asked = Object.fromEntries(
      Object.entries(answer.familles.famille).map(([name, value]) => [
        name,
        Array.isArray(value) ? value : { "2026-05": null },
      ]),
    )
    expect(request.familles["famille"]).toEqual(asked)
  })

  it("looks back over the year's end", () => {
    const { individus } = simulationRequest(situation, "2026-01")
    expect(Object.keys(individus["adulte1"]?.["salaire_net"] ?? {})).toEqual([
      "2026-01",
      "2025-12",
      "2025-11",
      "2025-10",
    ])
  })

  it("names everybody once, whoever they are", () => {
    const member = fc.record({ bornIn: fc.constant("2000-01"), pay: fc.nat(500_000) })
    fc.assert(
      fc.property(fc.boolean(), member, fc.array(member, { maxLength: 8 }), (couple, adult, children) => {
        const request = simulationRequest({ adults: couple ? [adult, adult] : [adult], children }, "2026-05")
        const people = Object.keys(request.individus)
        const { menage } = request.menages as { menage: Record<string, ReadonlyArray<string>> }
        const housed = ["personne_de_reference", "conjoint", "enfants"].flatMap((role) => menage[role] ?? [])
        expect(housed.toSorted()).toEqual(people.toSorted())
        expect(people).toHaveLength((couple ? 2 : 1) + children.length)
        expect(JSON.stringify(request)).not.toMatch(/undefined|NaN/)
      }),
    )
  })
})

describe("a simulation's answer", () => {
  it("is read from the recorded shape, in cents", async () => {
    using server = await answering(200, recorded)
    expect(await server.simulator.calculate(simulationRequest(situation, "2026-05"), "2026-05")).toEqual({
      "in-work-bonus": 18_742,
      rsa: 0,
      "housing-benefit": 23_100,
      "family-allowances": 0,
      "family-complement": 0,
      "family-support-allowance": 19_918,
      "young-child-benefit": 0,
      "disabled-child-allowance": 0,
    })
  })

  it.each([
    ["no JSON", 200, "<html>", "malformed"],
    ["another shape", 200, "{}", "malformed"],
    ["no amount at all", 200, '{"familles":{"famille":{"ppa":{"2026-05":null}}}}', "malformed"],
    ["an amount that is a text", 200, '{"familles":{"famille":{"ppa":{"2026-05":"a lot"}}}}', "malformed"],
    ["a refused situation", 400, '{"individus":{"adulte1":"unexpected"}}', "unexpected"],
    ["a failure", 500, "{}", "unexpected"],
    ["a failure of what stands before it", 502, "<html>", "provider-failed"],
    ["no answer in time behind it", 504, "", "provider-timeout"],
  ])("that is %s fails as such", async (_, status, body, reason) => {
    using server = await answering(status, body)
    const failure = await server.simulator.calculate(simulationRequest(situation, "2026-05"), "2026-05").catch((e) => e)
    expect(failure).toBeInstanceOf(ServiceFailed)
    expect(failure.reason).toBe(reason)
  })

  it("refuses an address that is none", () => {
    for (const url of ["not an address", "http://fisca.example.org"]) {
      expect(() => openFisca({ url })).toThrow(InvalidInput)
    }
    const nobody = () => rightsSimulations(openFisca({ url: "https://fisca.example.org" }), { recipient: "" })
    expect(nobody).toThrow(InvalidInput)
  })
})

describe("simulating with somebody", () => {
  const asked = { simulation: "s-1", person: "camille", month: "2026-05" } as const

  it("leaves by agreement, without a name, and invites: it opens no right", async () => {
    await using stub = await openFiscaStub({ "in-work-bonus": 187.42, rsa: 0 })
    const { core, desk, share } = await openRelay({ simulator: stub })
    expect(await outcome(desk.simulations.simulate(asked))).toBe("SituationMissing")
    await desk.caf.noteSituation({ person: "camille", situation })
    expect(await outcome(desk.simulations.simulate(asked))).toBe("deontology/express-agreement")
    expect(stub.asked).toEqual([])
    await share("simulator", ["resources"])
    const result = await desk.simulations.simulate(asked)
    expect(result).toMatchObject({
      outcome: "simulated",
      invitations: [{ benefit: "in-work-bonus", monthly: 18_742 }],
    })
    expect(result.words.fr).toContain("n'ouvre aucun droit")
    expect(JSON.stringify(stub.asked)).not.toMatch(/Camille|Exemple|camille/)
    expect(await desk.simulations.simulation({ simulation: "s-1" })).toMatchObject({
      invitations: ["in-work-bonus"],
      amounts: { "in-work-bonus": 18_742 },
    })
    expect(await outcome(desk.simulations.simulate(asked))).toBe("AlreadyAsked")
    expect(await outcome(desk.simulations.simulate({ ...asked, simulation: "s-2", month: "2026-06" }))).toBe("NotYet")
    expect(await outcome(desk.simulations.simulate({ ...asked, simulation: "s-2", month: "0001-01" }))).toBe(
      "InvalidInput",
    )
    expect(stub.asked).toHaveLength(1)
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    expect(await stranger.simulations.simulation({ simulation: "s-1" })).toMatchObject({
      invitations: null,
      amounts: null,
    })
  })

  it("keeps and tells nothing when the agreement is withdrawn while the answer is on its way", async () => {
    let withdraw: () => Promise<unknown> = async () => undefined
    const simulator: RightsSimulator = {
      calculate: async () => {
        await withdraw()
        return { rsa: 12_345 }
      },
    }
    const core = await openMediation({
      structure: "association-exemple",
      storage: memoryStorage(),
      plugins: [cafRelay, rightsSimulations(simulator, { recipient: "simulator" })],
      ports: { keys: memoryKeys() },
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
    await desk.people.registerInstitution({ institution: "simulator", name: "Simulateur fictif", kind: "other" })
    await desk.caf.noteSituation({ person: "camille", situation })
    await desk.consent.give({
      party: "camille",
      consent: "share",
      purpose: { kind: "sharing", partner: "simulator", categories: ["resources"] },
      words: "Nous donnerons au simulateur vos ressources, sans votre nom.",
      language: "fr",
      means: "oral",
    })
    withdraw = () => desk.consent.withdraw({ party: "camille", consent: "share" })
    const result = await desk.simulations.simulate(asked)
    expect(result).toMatchObject({ outcome: "no-longer-agreed" })
    expect(JSON.stringify(result)).not.toContain("12345")
    expect(await desk.simulations.simulation({ simulation: "s-1" })).toMatchObject({ dropped: true, amounts: null })
    await core.close()
  })

  it("that cannot be computed is told, and written down", async () => {
    await using stub = await openFiscaStub({})
    const { desk, share } = await openRelay({ simulator: stub })
    await desk.caf.noteSituation({ person: "camille", situation })
    await share("simulator", ["resources"])
    expect(await desk.simulations.simulate(asked)).toMatchObject({ outcome: "failed", reason: "malformed" })
    expect(await desk.simulations.simulation({ simulation: "s-1" })).toMatchObject({
      failed: "malformed",
      invitations: null,
    })
    expect(await desk.simulations.simulation({ simulation: "s-9" })).toBeNull()
  })
})
