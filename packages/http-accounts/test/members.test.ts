import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { copyAccounts } from "../src/index.ts"
import { invited, PASSPHRASE, reasonOf, withPasskey, withPassphrase } from "./members.ts"
import { HOURS, MINUTES, ORIGIN, openWorld, pageRequest, type World } from "./world.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

describe("an invitation", () => {
  it("opens once, within 72 hours, and is not used by looking at it", async () => {
    const link = await world.accounts.invite({ id: "m-1", name: "Nom", actor: { roles: ["mediator"] }, by: "d-1" })
    expect(await world.accounts.invited(link)).toEqual({ id: "m-1", name: "Nom" })
    expect(await world.accounts.invited(link)).toEqual({ id: "m-1", name: "Nom" })
    await world.accounts.openInvitation(link)
    expect(await world.accounts.invited(link)).toBeUndefined()
    expect(await reasonOf(world.accounts.openInvitation(link))).toBe("expired")
    const late = await world.accounts.inviteAgain("m-1", "d-1")
    world.wait(72 * HOURS)
    expect(await reasonOf(world.accounts.openInvitation(late))).toBe("expired")
  })

  it("of two that open it at once lets one in", async () => {
    const link = await world.accounts.invite({ id: "m-1", name: "Nom", actor: { roles: ["mediator"] }, by: "d-1" })
    const both = await Promise.all([1, 2].map(() => reasonOf(world.accounts.openInvitation(link))))
    expect(both.toSorted()).toEqual(["expired", "went through"])
  })

  it("refuses an id that is a name, a role that is none, an id that is taken, a name that is empty", async () => {
    const invite = (id: string, roles: ReadonlyArray<string>, name = "Nom") =>
      world.accounts
        .invite({ id, name, actor: { roles: roles as ReadonlyArray<"mediator"> }, by: "d-1" })
        .then(() => "went through")
        .catch((error: { _tag: string }) => error._tag)
    expect(await invite("Camille", ["mediator"])).toBe("InvalidInput")
    expect(await invite("m-1", ["king"])).toBe("InvalidInput")
    expect(await invite("m-1", ["mediator"], " ")).toBe("InvalidInput")
    expect(world.rows("account")).toEqual([])
    expect(await invite("m-1", ["mediator"])).toBe("went through")
    expect(await invite("m-1", ["mediator"])).toBe("AccountRefused")
  })

  it("given again to somebody whose telephone is lost ends what opened before", async () => {
    const { device } = await withPasskey(world)
    const { cookie, session } = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "own")
    const secret = await world.accounts.deviceSecret(session)
    const asked = await world.accounts.askPasskey()
    const link = await world.accounts.inviteAgain("m-1", "d-1")
    expect(await world.accounts.session(pageRequest(cookie))).toBeUndefined()
    expect(await reasonOf(world.accounts.byPasskey(device.get(asked), "own"))).toBe("not-recognised")
    expect(await world.accounts.enrol(await world.accounts.openInvitation(link))).toBe("m-1")
    expect(await world.accounts.deviceSecret(session)).not.toEqual(secret)
  })
})

describe("the list of accounts", () => {
  it("tells who invited whom, and how each may enter", async () => {
    await withPasskey(world, "m-2")
    await withPassphrase(world, "m-3")
    await invited(world, "m-1", ["director"])
    await world.accounts.leave("m-2", "d-1")
    const list = await world.accounts.members()
    expect(list.map(({ id, passkeys, passphrase }) => [id, passkeys, passphrase])).toEqual([
      ["m-1", 0, false],
      ["m-3", 0, true],
      ["m-2", 0, false],
    ])
    expect(list[0]?.actor).toEqual({ roles: ["director"] })
    expect(list[2]?.closedAt).toBe(world.now())
  })
})

describe("requests", () => {
  const post = (headers: Record<string, string>) => new Request(`${ORIGIN}/acte`, { method: "POST", headers })
  const refused = (headers: Record<string, string>) => {
    try {
      world.accounts.check(post(headers))
      return "went through"
    } catch (error) {
      return (error as { reason: string }).reason
    }
  }

  it("that change something come from this site", () => {
    expect(refused({ "sec-fetch-site": "same-origin", origin: ORIGIN })).toBe("went through")
    expect(refused({ origin: ORIGIN })).toBe("went through")
    expect(refused({ "sec-fetch-site": "same-origin", origin: "null" })).toBe("went through")
    for (const headers of [
      {},
      { "sec-fetch-site": "cross-site", origin: "https://other.example" },
      { "sec-fetch-site": "same-site", origin: "https://other.example.org" },
      { "sec-fetch-site": "none" },
      { origin: "null" },
      { "sec-fetch-site": "same-origin", origin: "https://other.example" },
    ] as ReadonlyArray<Record<string, string>>) {
      expect(refused(headers)).toBe("another-site")
    }
    expect(() => world.accounts.check(new Request(ORIGIN))).not.toThrow()
  })

  it("by a form carry the token of their session, and of no other", async () => {
    const { code } = await withPassphrase(world)
    const { cookie } = await world.accounts.byPassphrase(
      { account: "m-1", passphrase: PASSPHRASE, code: code() },
      "own",
    )
    const request = pageRequest(cookie, { method: "POST", headers: { origin: ORIGIN } })
    const token = world.accounts.formToken(request)
    expect(() => world.accounts.check(request, { token })).not.toThrow()
    expect(() => world.accounts.check(request, { token: undefined })).toThrow()
    expect(() => world.accounts.check(request, { token: "another" })).toThrow()
  })

  it("without encryption are taken on localhost alone", async () => {
    for (const origin of ["http://mediation.example.org", "https://a.example/path", "ftp://localhost", "nowhere"]) {
      await expect(openWorld({ origin })).rejects.toMatchObject({ _tag: "InvalidInput" })
    }
    const local = await openWorld({ origin: "http://localhost:4000" })
    await local.close()
  })
})

describe("a copy", () => {
  it("takes the accounts and their ways in, and no session, invitation or attempt", async () => {
    const { code } = await withPassphrase(world)
    const { cookie } = await world.accounts.byPassphrase(
      { account: "m-1", passphrase: PASSPHRASE, code: code() },
      "own",
    )
    await world.accounts.invite({ id: "m-2", name: "Nom", actor: { roles: ["lead"] }, by: "d-1" })
    const other = await openWorld()
    expect(await copyAccounts(world.db, other.db)).toBe(2)
    expect(other.rows("account")).toEqual(world.rows("account"))
    expect(other.rows("account_passphrase")).toEqual(world.rows("account_passphrase"))
    for (const table of ["account_session", "account_ticket", "account_attempt"]) expect(other.rows(table)).toEqual([])
    expect(await other.accounts.session(pageRequest(cookie))).toBeUndefined()
    await expect(copyAccounts(world.db, other.db)).rejects.toThrow()
    await other.close()
  })

  it("of a structure without accounts copies none", async () => {
    const { Kysely, SqliteDialect } = await import("kysely")
    const { default: Database } = await import("better-sqlite3")
    const empty = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(":memory:") }) })
    expect(await copyAccounts(empty, world.db)).toBe(0)
    await empty.destroy()
  })
})

it("a session that was restored from a file of the database ends when all are ended", async () => {
  const { device } = await withPasskey(world)
  const { cookie } = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "own")
  world.wait(10 * MINUTES)
  expect(await world.accounts.endAll()).toBe(1)
  expect(await world.accounts.session(pageRequest(cookie))).toBeUndefined()
})
