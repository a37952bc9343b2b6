import { addDays, plainDate } from "@traitdunion/core"
import { registerAnswer, registerLaw } from "@traitdunion/plugin-isolation"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openIsolation, outcome } from "./support/desk.ts"

const opened = async () => {
  const at = await openIsolation()
  const { desk } = at
  await desk.isolation.openRegister({
    referral: "r-1",
    holder: "camille",
    townHall: "town-66136",
    commune: "66136",
    ground: "over-65",
    on: "2026-06-20",
  })
  type Fact = Parameters<typeof desk.isolation.recordRegister>[0]["fact"]
  const register = (fact: Fact) => desk.isolation.recordRegister({ referral: "r-1", fact })
  return { ...at, register }
}
const yes = { fact: "agreed", on: "2026-06-21", by: "self", means: "oral" } as const

describe("the communal register", () => {
  it("is explained, agreed to in so many words, written to, and answered in 8 days", async () => {
    const { desk, register, due } = await opened()
    const read = () => desk.isolation.register({ referral: "r-1" })
    expect(await read()).toMatchObject({ stage: "opened", ground: "over-65" })
    const notice = JSON.stringify(await desk.isolation.registerNotice({ referral: "r-1" }))
    expect(notice).toContain("Vous choisissez : dire non ne change rien")
    expect(notice).toContain("L121-6-1")
    await register({ fact: "told", on: "2026-06-21" })
    expect(await desk.isolation.registerLetter({ referral: "r-1" })).toBeNull()
    await register(yes)
    const none = desk.isolation.registerLetter({ referral: "r-1" })
    await expect(none).rejects.toThrow()
    await desk.consent.give({
      party: "camille",
      consent: "town-is-told",
      purpose: { kind: "sharing", partner: "town-66136", categories: ["identity", "contact"] },
      words: "La mairie reçoit mon nom et mon adresse.",
      language: "fr",
      means: "oral",
    })
    const letter = JSON.stringify(await desk.isolation.registerLetter({ referral: "r-1" }))
    expect(letter).toContain("Camille Exemple")
    expect(letter).toContain("En qualité de tiers, et avec l'accord exprès de la personne")
    expect(letter).not.toContain("65 ans ou plus")
    await register({ fact: "sent", on: "2026-06-22" })
    expect(await due()).toContain("register-answer 2026-06-30")
    await register({ fact: "delivered", on: "2026-06-24" })
    expect(await due()).toContain("register-answer 2026-07-02")
    expect(await read()).toMatchObject({ stage: "sent", answer: { by: "2026-07-02", words: null } })
    await register({ fact: "acknowledged", on: "2026-06-29" })
    expect((await due()).join()).not.toContain("register")
    await register({ fact: "closed", on: "2026-06-30", outcome: "registered" })
    expect(await desk.isolation.registers({ stage: "closed" })).toMatchObject([{ referral: "r-1" }])
  })

  it("gets nothing from somebody who only did not say no, though the law would take it", async () => {
    const { register, read: _, desk } = await opened()
    await register({ fact: "told", on: "2026-06-21" })
    const sent = { fact: "sent", on: "2026-06-22" } as const
    expect(await outcome(register(sent))).toBe("isolation/express-agreement")
    await register(yes)
    await register({ fact: "objected", on: "2026-06-22", by: "self" })
    expect(await outcome(register({ ...sent, on: "2026-06-23" }))).toBe("isolation/express-agreement")
    expect((await desk.isolation.register({ referral: "r-1" }))?.next).toEqual([])
    expect(registerLaw.values[0]?.value.thirdParty).toBe("no-objection")
  })

  it("gets nothing from somebody whose ledger says no, whatever was said before", async () => {
    const { register, desk } = await opened()
    await register({ fact: "told", on: "2026-06-21" })
    await register(yes)
    await desk.consent.refuse({
      party: "camille",
      consent: "not-the-town",
      purpose: { kind: "sharing", partner: "town-66136", categories: ["identity"] },
      words: "La mairie reçoit mon nom.",
      language: "fr",
      means: "oral",
      on: "2026-06-22",
    })
    expect(await outcome(register({ fact: "sent", on: "2026-06-22" }))).toBe("isolation/express-agreement")
  })

  it("lets go of somebody who objects after the letter left, at once", async () => {
    const { register, due, desk } = await opened()
    await register({ fact: "told", on: "2026-06-21" })
    await register(yes)
    await register({ fact: "sent", on: "2026-06-22" })
    await register({ fact: "objected", on: "2026-07-05", by: "self" })
    expect(await due()).toContain("register-removal 2026-07-05")
    expect((await desk.isolation.register({ referral: "r-1" }))?.next).toMatchObject([{ by: "2026-07-05" }])
    await register({ fact: "removal-asked", on: "2026-07-05" })
    expect((await due()).join()).not.toContain("register")
    await register({ fact: "removed", on: "2026-07-10" })
    await register({ fact: "closed", on: "2026-07-10", outcome: "removed" })
  })

  it("refuses what does not follow, with its words", async () => {
    const { register, desk } = await opened()
    const open = desk.isolation.openRegister
    const input = { referral: "r-2", holder: "camille", townHall: "town-66136", ground: "disabled" } as const
    expect(await outcome(open({ ...input, referral: "r-1" }))).toBe("AlreadyOpen")
    expect(await outcome(open({ ...input, holder: "nobody-1" }))).toBe("UnknownPerson")
    expect(await outcome(open({ ...input, townHall: "agency" }))).toBe("NoTownHall")
    expect(await outcome(open({ ...input, on: "2026-12-02" }))).toBe("NotYet")
    expect(await outcome(register(yes))).toBe("NotTold")
    expect(await outcome(register({ fact: "acknowledged", on: "2026-06-22" }))).toBe("NotSent")
    expect(await outcome(register({ fact: "removed", on: "2026-06-22" }))).toBe("NotAskedFor")
    expect(await outcome(register({ fact: "told", on: "2026-06-19" }))).toBe("BeforeItWasOpened")
    expect(await outcome(register({ fact: "closed", on: "2026-06-22", outcome: "registered" }))).toBe("NotAcknowledged")
    await register({ fact: "told", on: "2026-06-21" })
    await register(yes)
    await register({ fact: "sent", on: "2026-06-22" })
    expect(await outcome(register({ fact: "sent", on: "2026-06-23" }))).toBe("AlreadySent")
    expect(await outcome(desk.isolation.cancelRegisterFact({ referral: "r-1", index: 1, fact: "agreed" }))).toBe(
      "AgreementNeeded",
    )
  })
})

describe("the mayor's answer", () => {
  it("is due 8 days after the town hall received the letter, since the text that was read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        const on = addDays(plainDate("2024-04-10"), days)
        expect(registerAnswer(on)).toEqual({ by: addDays(on, 8), words: null })
      }),
    )
  })

  it("is not known before it, and says so", () => {
    expect(registerAnswer("2024-04-09")).toEqual({
      by: null,
      words: expect.objectContaining({ fr: expect.stringContaining("n'est pas connu") }),
    })
  })
})
