import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { authenticator } from "./authenticator.ts"
import { codeAt, invited, PASSPHRASE, reasonOf, withPasskey, withPassphrase } from "./members.ts"
import { HOURS, MINUTES, openWorld, pageRequest, type World } from "./world.ts"

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

describe("a passkey", () => {
  it("enters, and the session gives the actor of the invitation", async () => {
    const { device } = await withPasskey(world)
    const { cookie, session } = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "own")
    expect(session.actor).toEqual({ id: "m-1", roles: ["mediator"] })
    expect(cookie).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure; Max-Age=604800$/)
    expect(await world.accounts.actorOf(pageRequest(cookie))).toEqual({ id: "m-1", roles: ["mediator"] })
  })

  it("is refused where the device did not verify its user, at registration and at each entry", async () => {
    const account = await invited(world)
    const careless = authenticator({ verifies: false })
    const made = careless.create(await world.accounts.askRegistration(account))
    expect(await reasonOf(world.accounts.addPasskey(made))).toBe("not-recognised")
    expect(world.rows("account_passkey")).toEqual([])
  })

  it("is refused when another site asked for it, a ticket is used twice, or is over", async () => {
    const { device } = await withPasskey(world)
    const shown = device.get(await world.accounts.askPasskey())
    await world.accounts.byPasskey(shown, "own")
    expect(await reasonOf(world.accounts.byPasskey(shown, "own"))).toBe("expired")
    const late = device.get(await world.accounts.askPasskey())
    world.wait(5 * MINUTES)
    expect(await reasonOf(world.accounts.byPasskey(late, "own"))).toBe("expired")
    const phishing = authenticator({ origin: "https://mediation.example.com" })
    const account = await invited(world, "m-2")
    const made = phishing.create(await world.accounts.askRegistration(account))
    expect(await reasonOf(world.accounts.addPasskey(made))).toBe("not-recognised")
  })

  it("of somebody else does not confirm a session", async () => {
    const mine = await withPasskey(world, "m-1")
    const other = await withPasskey(world, "m-2")
    const { cookie, session } = await world.accounts.byPasskey(
      mine.device.get(await world.accounts.askPasskey()),
      "own",
    )
    const shown = other.device.get(await world.accounts.askPasskey(session))
    expect(await reasonOf(world.accounts.confirmByPasskey(pageRequest(cookie), shown))).toBe("not-recognised")
  })
})

describe("a passphrase", () => {
  it("enters with a code of the app, each code once", async () => {
    const { code } = await withPassphrase(world)
    const digits = code()
    const shown = { account: "m-1", passphrase: PASSPHRASE, code: digits }
    const { session } = await world.accounts.byPassphrase(shown, "shared")
    expect(session.way).toBe("passphrase-and-code")
    expect(await reasonOf(world.accounts.byPassphrase(shown, "shared"))).toBe("not-recognised")
  })

  it("never enters alone, nor does a code alone", async () => {
    const { code } = await withPassphrase(world)
    const tries = [
      { passphrase: PASSPHRASE, code: "" },
      { passphrase: PASSPHRASE, code: "000000" },
      { passphrase: `${PASSPHRASE}.`, code: code() },
    ]
    for (const shown of tries) {
      const call = world.accounts.byPassphrase({ account: "m-1", ...shown }, "own")
      expect(await reasonOf(call)).toBe("not-recognised")
    }
    expect(world.rows("account_session")).toEqual([])
  })

  it("enters with a recovery code however it is typed, once", async () => {
    await withPassphrase(world)
    const codes = await world.accounts.makeRecoveryCodes("m-1")
    expect(new Set(codes).size).toBe(10)
    const typed = (codes[0] ?? "").toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")
    const shown = { account: "m-1", passphrase: PASSPHRASE, code: typed }
    expect((await world.accounts.byPassphrase(shown, "own")).session.way).toBe("passphrase-and-recovery")
    expect(await reasonOf(world.accounts.byPassphrase(shown, "own"))).toBe("not-recognised")
    expect((await world.accounts.events("m-1")).map(({ what }) => what)).toContain("recovery-code-used")
  })

  it("is refused at setting when it is short, poor, or holds the account's name", async () => {
    for (const passphrase of ["court", "a".repeat(40), "nom m-1 et rien d'autre", "x".repeat(300)]) {
      const account = await invited(world, `m-${passphrase.length}`).catch(() => `m-${passphrase.length}`)
      const { ticket, secret } = await world.accounts.askCodeSetup(account)
      const given = { ticket, passphrase: passphrase.replace("m-1", account), code: codeAt(secret, world.now()) }
      expect(await reasonOf(world.accounts.setPassphrase(given))).toBe("weak-passphrase")
    }
  })

  it("answers alike for accounts that are there, are not, and are closed", async () => {
    await withPassphrase(world, "m-1")
    await withPassphrase(world, "m-2")
    await world.accounts.leave("m-2", "d-1")
    const outcomes = []
    for (const account of ["m-1", "m-2", "nobody"]) {
      const call = world.accounts.byPassphrase(
        { account, passphrase: "quinze lettres au moins", code: "123456" },
        "own",
      )
      outcomes.push(await call.catch((error: { toOutcome: () => unknown }) => error.toOutcome()))
    }
    expect(outcomes[1]).toEqual(outcomes[0])
    expect(outcomes[2]).toEqual(outcomes[0])
    expect(JSON.stringify(outcomes)).not.toContain("m-1")
  })

  it("is limited by account, known or not, and by address; a success takes its attempt back", async () => {
    const { code } = await withPassphrase(world)
    const wrong = (account: string, address?: string) =>
      reasonOf(
        world.accounts.byPassphrase(
          { account, passphrase: "quinze lettres au moins", code: "123456" },
          "own",
          address === undefined ? {} : { address },
        ),
      )
    for (const account of ["m-1", "nobody"]) {
      for (let tried = 0; tried < 5; tried += 1) expect(await wrong(account)).toBe("not-recognised")
      expect(await wrong(account)).toBe("too-many")
    }
    const right = () => world.accounts.byPassphrase({ account: "m-1", passphrase: PASSPHRASE, code: code() }, "own")
    expect(await reasonOf(right())).toBe("too-many")
    world.wait(16 * MINUTES)
    for (let entered = 0; entered < 8; entered += 1) {
      await right()
      world.wait(30_000)
    }
    for (let tried = 0; tried < 50; tried += 1) await wrong(`a-${tried}`, "192.0.2.1")
    expect(await wrong("a-51", "192.0.2.1")).toBe("too-many")
    expect(await wrong("a-51", "192.0.2.2")).toBe("not-recognised")
  }, 60_000)

  it("counts one account however it is spelled, and opens none by another spelling", async () => {
    const { code } = await withPassphrase(world)
    for (const account of ["M-1", "m-1 ", " m-1", "\uff4d-1"]) {
      const call = world.accounts.byPassphrase({ account, passphrase: PASSPHRASE, code: code() }, "own")
      expect([account, await reasonOf(call)]).toEqual([account, "not-recognised"])
    }
    const wrong = () =>
      reasonOf(world.accounts.byPassphrase({ account: "m-1", passphrase: "autre phrase de passe", code: "1" }, "own"))
    expect(await wrong()).toBe("not-recognised")
    expect(await wrong()).toBe("too-many")
  })

  it("checks few at once, and tells the next to come back instead of queueing without end", async () => {
    await withPassphrase(world)
    const crowd = Array.from({ length: 40 }, (_, at) =>
      reasonOf(
        world.accounts.byPassphrase({ account: `a-${at}`, passphrase: "quinze lettres au moins", code: "1" }, "own"),
      ),
    )
    const answers = await Promise.all(crowd)
    expect(answers.filter((answer) => answer === "busy").length).toBeGreaterThan(0)
    expect(new Set(answers)).toEqual(new Set(["busy", "not-recognised"]))
  })
})

describe("sessions", () => {
  const entered = async (device: "own" | "shared") => {
    const { device: phone } = await withPasskey(world, `m-${device}`)
    return world.accounts.byPasskey(phone.get(await world.accounts.askPasskey()), device)
  }

  it("end after 30 minutes without use on a shared post, after 12 hours on one's own device", async () => {
    const shared = await entered("shared")
    const own = await entered("own")
    world.wait(29 * MINUTES)
    expect(await world.accounts.session(pageRequest(shared.cookie))).toBeDefined()
    world.wait(31 * MINUTES)
    expect(await world.accounts.session(pageRequest(shared.cookie))).toBeUndefined()
    expect(await world.accounts.session(pageRequest(own.cookie))).toBeDefined()
    world.wait(12 * HOURS)
    expect(await world.accounts.session(pageRequest(own.cookie))).toBeUndefined()
    expect(world.rows("account_session")).toEqual([])
  })

  it("end at their longest however much they are used", async () => {
    const { cookie } = await entered("own")
    for (let day = 0; day < 7 * 3; day += 1) {
      world.wait(8 * HOURS)
      if (day < 20) expect(await world.accounts.session(pageRequest(cookie))).toBeDefined()
    }
    expect(await world.accounts.session(pageRequest(cookie))).toBeUndefined()
  })

  it("are fresh for 15 minutes, and again under another cookie once confirmed", async () => {
    const { code } = await withPassphrase(world, "m-1")
    const { cookie } = await world.accounts.byPassphrase(
      { account: "m-1", passphrase: PASSPHRASE, code: code() },
      "own",
    )
    world.wait(16 * MINUTES)
    expect((await world.accounts.session(pageRequest(cookie)))?.fresh).toBe(false)
    const again = await world.accounts.confirmByPassphrase(pageRequest(cookie), {
      passphrase: PASSPHRASE,
      code: code(),
    })
    expect(again.session.fresh).toBe(true)
    expect(await world.accounts.session(pageRequest(cookie))).toBeUndefined()
    expect((await world.accounts.session(pageRequest(again.cookie)))?.account.id).toBe("m-1")
  })

  it("keep no token, only its hash, and no secret in clear in any table", async () => {
    const { secret } = await withPassphrase(world, "m-9")
    const codes = await world.accounts.makeRecoveryCodes("m-9")
    const { cookie } = await entered("own")
    const kept = JSON.stringify(
      ["account", "account_passphrase", "account_recovery", "account_session", "account_ticket", "account_event"].map(
        (table) => world.rows(table),
      ),
    )
    for (const clear of [cookie.slice("__Host-session=".length, 58), secret, PASSPHRASE, ...codes]) {
      expect(kept).not.toContain(clear)
    }
  })

  it("of a leaver end at once, and nothing of theirs opens again", async () => {
    const { device } = await withPasskey(world)
    const { cookie } = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "own")
    const asked = await world.accounts.askPasskey()
    expect(await world.accounts.leave("m-1", "d-1")).toBe(1)
    expect(await world.accounts.actorOf(pageRequest(cookie))).toBeUndefined()
    expect(await reasonOf(world.accounts.byPasskey(device.get(asked), "own"))).toBe("not-recognised")
    expect(await reasonOf(world.accounts.leave("m-1", "d-1"))).toBe("unknown-account")
  })

  it("take the roles of now, where they are kept elsewhere", async () => {
    let roles: ReadonlyArray<"mediator" | "lead"> = ["mediator"]
    const kept = await openWorld({ actorOf: async ({ id }) => (roles.length === 0 ? undefined : { id, roles }) })
    const { device } = await withPasskey(kept)
    const { cookie } = await kept.accounts.byPasskey(device.get(await kept.accounts.askPasskey()), "own")
    roles = ["lead"]
    expect(await kept.accounts.actorOf(pageRequest(cookie))).toEqual({ id: "m-1", roles: ["lead"] })
    roles = []
    expect(await kept.accounts.actorOf(pageRequest(cookie))).toBeUndefined()
    await kept.close()
  })

  it("are listed to their owner, who ends the others", async () => {
    const { device } = await withPasskey(world)
    const first = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "shared")
    const second = await world.accounts.byPasskey(device.get(await world.accounts.askPasskey()), "own")
    const seen = await world.accounts.sessions(pageRequest(second.cookie))
    expect(seen.map(({ device: on, current }) => [on, current]).toSorted()).toEqual([
      ["own", true],
      ["shared", false],
    ])
    expect(await world.accounts.endOthers(pageRequest(second.cookie))).toBe(1)
    expect(await world.accounts.session(pageRequest(first.cookie))).toBeUndefined()
    const ended = await world.accounts.signOut(pageRequest(second.cookie))
    expect(ended).toContain("Max-Age=0")
    expect(world.rows("account_session")).toEqual([])
  })
})
