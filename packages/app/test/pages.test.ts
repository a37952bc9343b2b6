import { workshops } from "@traitdunion/example-smallest-plugin"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { openWorld, type World } from "./world.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(async () => {
  expect(world.bugs).toEqual([])
  await world.close()
})

const act = { on: "2026-12-01", register: "presence", minutes: "30", persons: "2", place: "Place Fictive" }

describe("whoever is not signed in", () => {
  it("sees the door and nothing else", async () => {
    for (const path of ["/", "/actes/nouveau", "/personnes", "/faire", "/equipe", "/mediations/x", "/nowhere"]) {
      const response = await world.handler(new Request(`${world.origin}${path}`))
      expect([path, response.status, response.headers.get("location")]).toEqual([path, 303, "/entrer"])
    }
    const api = await world.handler(
      new Request(`${world.origin}/api/v1/queries/people.search`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      }),
    )
    expect(api.status).toBe(401)
  })

  it("gets every page with its guards", async () => {
    const response = await world.handler(new Request(`${world.origin}/entrer`))
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'")
    expect(response.headers.get("cache-control")).toBe("no-store")
    expect(response.headers.get("referrer-policy")).toBe("no-referrer")
    expect(await response.text()).not.toMatch(/<script(?! type="module" src=)| style=/)
  })
})

describe("an act", () => {
  it("is recorded by a form, once however often it is sent, and belongs to whoever sent it", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const page = await mediator.get("/actes/nouveau")
    const command = /name="~command" value="([^"]+)"/.exec(page.text)?.[1] ?? ""
    const first = await mediator.post("/actes/nouveau", { ...act, "~command": command })
    expect([first.status, first.text.includes("est enregistré")]).toEqual([200, true])
    const again = await mediator.post("/actes/nouveau", { ...act, "~command": command })
    expect(again.status).toBe(200)
    const totals = await world.app.core
      .as({ id: "d-1", roles: ["director"] })
      .registers.totals({ from: "2026-12-01", to: "2026-12-01" })
    expect(totals.find(({ register }) => register === "presence")).toMatchObject({ activities: 1, persons: 2 })
  })

  it("that is refused keeps what was typed, and says where", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const { status, text } = await mediator.post("/actes/nouveau", {
      ...act,
      minutes: "beaucoup",
      place: "Place <b>Fictive</b>",
    })
    expect(status).toBe(422)
    expect(text).toContain('role="alert"')
    expect(text).toMatch(/id="f-minutes"[^>]*value="beaucoup"[^>]*aria-invalid="true"/)
    expect(text).toContain("Place &lt;b&gt;Fictive&lt;/b&gt;")
  })

  it("is taken from no other site, and from no form of another session", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const other = await mediator.post("/actes/nouveau", act, {
      origin: "https://other.example",
      "sec-fetch-site": "cross-site",
    })
    expect(other.status).toBe(403)
    const forged = await mediator.post("/actes/nouveau", { ...act, "~form": "forged" })
    expect(forged.status).toBe(403)
    expect(
      (
        await world.app.core
          .as({ id: "d-1", roles: ["director"] })
          .registers.totals({ from: "2026-12-01", to: "2026-12-01" })
      ).every(({ activities }) => activities === 0),
    ).toBe(true)
  })
})

describe("people and mediations", () => {
  it("a person is registered, found by their name in no address, and opens a mediation with another", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const made = await mediator.post("/personnes/nouvelle", { name: "Camille Exemple", phone: "0612345678" })
    expect(made.location).toMatch(/^\/personnes\/[\w-]+$/)
    const second = await mediator.post("/personnes/nouvelle", { name: "Alix Fictive" })
    const found = await mediator.post("/personnes", { q: "exemple" })
    expect(found.text).toContain("Camille Exemple")
    const one = made.location?.split("/").at(-1) ?? ""
    const two = second.location?.split("/").at(-1) ?? ""
    const card = await mediator.get(`/personnes/${one}`)
    expect(card.text).toContain("Camille Exemple")
    expect(/<title>([^<]*)/.exec(card.text)?.[1]).not.toContain("Camille")
    const opened = await mediator.post(`/mediations/nouvelle?p=${one}&p=${two}`, {
      origin: "person",
      register: "conflict",
      "parties.0~variant": "0",
      "parties.0~0.id": one,
      "parties.1~variant": "0",
      "parties.1~0.id": two,
      "requestedBy~variant": "0",
      "requestedBy~0.id": one,
    })
    expect(opened.location).toMatch(/^\/mediations\/[\w-]+$/)
    const mediation = await mediator.get(opened.location ?? "")
    expect(mediation.text).toContain("Camille Exemple")
    expect((await mediator.get(`/personnes/${two}`)).text).toContain(`href="${opened.location}"`)
    expect(mediation.text).toContain("Pourquoi pas maintenant")
    expect(mediation.text).toContain("Libre consentement et participation active")
    expect(mediation.text).toContain("Ouvrir une médiation")
    const consent = /href="(\/faire\/consent\.give\?[^"]+)"/.exec(mediation.text)?.[1]?.replaceAll("&amp;", "&") ?? ""
    const asked = await mediator.get(consent)
    expect(asked.text).toContain("Camille Exemple")
    expect(asked.text).not.toContain('id="f-consent"')
    const hidden = [...asked.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ])
    const given = await mediator.post(consent, {
      ...Object.fromEntries(hidden),
      words: "Je veux bien en parler.",
      language: "fr",
      means: "oral",
    })
    expect([given.status, given.text.includes("est enregistré")]).toEqual([200, true])
    const after = await mediator.get(`/personnes/${one}`)
    expect(after.text).toContain("participer à une médiation : donné")
    const withdraw = /href="(\/faire\/consent\.withdraw\?[^"]+)"/.exec(after.text)?.[1]?.replaceAll("&amp;", "&") ?? ""
    expect(
      (
        await mediator.post(withdraw, {
          party: one,
          consent: new URLSearchParams(withdraw.split("?")[1]).get("consent") ?? "",
        })
      ).status,
    ).toBe(200)
    expect((await mediator.get(`/personnes/${one}`)).text).toContain("participer à une médiation : retiré")
  })

  it("somebody at the front desk says why before a card opens", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const made = await mediator.post("/personnes/nouvelle", { name: "Camille Exemple" })
    const desk = await world.enter("f-1", ["front-desk"])
    const closed = await desk.get(made.location ?? "")
    expect(closed.text).not.toContain("Camille")
    expect(closed.text).toContain("Recevoir cette personne")
  })

  it("a member of the board reads figures, and no person, act or account", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const made = await mediator.post("/personnes/nouvelle", { name: "Camille Exemple" })
    const board = await world.enter("b-1", ["board"])
    const menu = (await board.get("/faire")).text
    expect(menu).toContain("Rapports")
    expect(menu).not.toContain("Nouvel acte")
    for (const path of [made.location ?? "", "/mediations", "/personnes"])
      expect((await board.get(path)).text).not.toContain("Camille")
    expect((await board.get("/equipe")).status).toBe(404)
    const asked = { profile: "reports/structure", from: "2026-01-01", to: "2026-12-01" }
    const period = "Période du 1er janvier 2026 au 1er décembre 2026"
    expect((await board.post("/rapports", { ...asked, for: "internal" })).text).toContain(period)
    expect((await board.post("/rapports", { ...asked, for: "publish" })).text).toContain('role="alert"')
    const director = await world.enter("d-1", ["director"])
    expect((await director.post("/rapports", { ...asked, for: "publish" })).text).toContain(
      "Période du 1er janvier 2026",
    )
  })
})

describe("everything", () => {
  it("every command, question and document that a role allows has a form that can be read", async () => {
    for (const [id, role] of [
      ["m-1", "mediator"],
      ["d-1", "director"],
    ] as const) {
      const person = await world.enter(id, [role])
      const menu = (await person.get("/faire")).text
      const paths = [...menu.matchAll(/href="(\/faire\/[^"]+)"/g)].map(([, path]) => path ?? "")
      expect(paths.length).toBeGreaterThan(60)
      for (const path of paths) {
        const { status, text } = await person.get(path)
        expect([path, status]).toEqual([path, 200])
        const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
        expect([path, ids.filter((one, at) => ids.indexOf(one) !== at)]).toEqual([path, []])
      }
    }
  })

  it("an address that names no operation is not found", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    for (const path of [
      "/faire/process.constructor",
      "/faire/questions/a.b",
      "/faire/documents/x",
      "/faire/__proto__.x",
    ]) {
      expect([path, (await mediator.get(path)).status]).toEqual([path, 404])
    }
  })
})

describe("the team", () => {
  it("a director invites by a link that is shown once, and closes an account at once", async () => {
    const director = await world.enter("d-1", ["director"])
    const invited = await director.post("/equipe", { id: "m-7", name: "Médiatrice Sept", roles: ["mediator"] })
    const link = /bienvenue\?invitation=([\w-]+)/.exec(invited.text)?.[1] ?? ""
    expect(await world.app.accounts.invited(link)).toEqual({ id: "m-7", name: "Médiatrice Sept" })
    expect((await director.get("/equipe")).text).not.toContain(link)
    const refused = await director.post("/equipe", { id: "Camille", name: "X", roles: ["mediator"] })
    expect(refused.text).toContain("identifiant opaque")
    const mediator = await world.enter("m-1", ["mediator"])
    await director.post("/equipe/m-1/fermer", {})
    expect((await mediator.get("/")).status).toBe(303)
  })
})

describe("the viewer's acts", () => {
  it("are listed by day, corrected, repeated and cancelled", async () => {
    const mediator = await world.enter("m-1", ["mediator"])
    const other = await world.enter("m-2", ["mediator"])
    await other.post("/actes/nouveau", { ...act, place: "Ailleurs Fictif" })
    await mediator.post("/actes/nouveau", act)
    const list = await mediator.get("/actes?mois=2026-12")
    expect(list.text).toContain("Place Fictive")
    expect(list.text).not.toContain("Ailleurs")
    const id = /\/actes\/([\w-]+)\/corriger/.exec(list.text)?.[1] ?? ""
    const form = await mediator.get(`/actes/${id}/corriger`)
    expect(form.text).toMatch(/id="f-minutes"[^>]*value="30"/)
    expect((await mediator.post(`/actes/${id}/corriger`, { ...act, activity: id, minutes: "45" })).status).toBe(200)
    expect((await mediator.get("/actes")).text).toContain("45 min")
    expect((await mediator.get(`/actes/nouveau?de=${id}`)).text).toMatch(/id="f-minutes"[^>]*value="45"/)
    await mediator.post(`/actes/${id}/annuler`, {})
    expect((await mediator.get("/actes")).text).toContain("Aucun acte ce mois-ci")
  })
})

it("a plugin that the app has never seen appears with its words, and its command runs", async () => {
  const seen = await openWorld({ plugins: [workshops] })
  const mediator = await seen.enter("m-1", ["mediator"])
  expect((await mediator.get("/faire")).text).toContain("Consigner un atelier tenu")
  const held = await mediator.post("/faire/workshops.hold", { workshop: "w-1", persons: "4", openToAll: "true" })
  expect(held.text).toContain("est enregistré")
  const refused = await mediator.post("/faire/workshops.hold", { workshop: "w-2", persons: "4", openToAll: "false" })
  expect([refused.status, refused.text.includes('role="alert"')]).toEqual([409, true])
  expect(seen.bugs).toEqual([])
  await seen.close()
})

describe("what is sent by a stranger", () => {
  const at = (path: string, init: RequestInit): Promise<Response> =>
    world.handler(new Request(`${world.origin}${path}`, { method: "POST", ...init }))
  const ours = (type: string): Record<string, string> => ({ "content-type": type, "sec-fetch-site": "same-origin" })
  const form = "application/x-www-form-urlencoded"

  it("is bounded while it comes, whatever length it says, and is read in one form alone", async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(16_384).fill(97)) })
    const large = { headers: ours(form), body: endless, duplex: "half" } as RequestInit
    expect((await at("/entrer", large)).status).toBe(413)
    const cases: ReadonlyArray<readonly [path: string, type: string, body: string]> = [
      ["/entrer", "multipart/form-data; boundary=x", "--x--"],
      ["/entrer", "text/plain", "account=m-1"],
      ["/bienvenue", "application/json", "{}"],
      ["/cle/entrer", form, "ticket=1"],
      ["/cle/entrer", "application/json", "{"],
    ]
    for (const [path, type, body] of cases) {
      expect([path, type, (await at(path, { headers: ours(type), body })).status]).toEqual([path, type, 400])
    }
  })

  it("as the answer of a key of another form is refused as any wrong key", async () => {
    const answers = [
      {},
      null,
      [],
      7,
      { ticket: 1, response: {} },
      { ticket: "t", response: { id: 5 } },
      { ticket: "t", response: null },
    ]
    for (const path of ["/cle/entrer", "/cle/enregistrer"]) {
      for (const answer of answers) {
        const response = await at(path, { headers: ours("application/json"), body: JSON.stringify(answer) })
        expect([path, answer, response.status]).toEqual([path, answer, 401])
      }
    }
  })

  it("from another site is refused at every door", async () => {
    for (const path of [
      "/entrer",
      "/bienvenue",
      "/bienvenue/phrase",
      "/cle/demander",
      "/cle/entrer",
      "/cle/enregistrer",
    ]) {
      const headers = { "content-type": form, "sec-fetch-site": "cross-site", origin: "https://other.example" }
      expect([path, (await at(path, { headers, body: "a=1" })).status]).toEqual([path, 403])
    }
  })
})

describe("a director", () => {
  it("closes neither their own account nor one that is not there, and an id of any signs makes no header", async () => {
    const director = await world.enter("d-1", ["director"])
    for (const path of ["/equipe/d-1/fermer", "/equipe/d-1/inviter"]) {
      expect((await director.post(path, {})).text).toContain("Ce compte est le vôtre")
    }
    expect((await director.get("/")).status).toBe(200)
    expect((await director.post("/equipe/m-404/fermer", {})).text).toContain("Aucun compte ne porte cet identifiant")
    const odd = await director.post("/personnes/a%0d%0aX-Y:%20z/recevoir", { reason: "front-desk" })
    expect([odd.status, odd.location]).toEqual([303, "/personnes/a%0D%0AX-Y%3A%20z"])
  })
})
