import { defineParameter, InvalidInput, type Parameter, settle } from "@traitdunion/core"
import { budgetLaw, diagnose } from "@traitdunion/plugin-budget-counseling"
import { describe, expect, it } from "vitest"
import { counsellor, family, openBudget, type RecordInput } from "../support/desk.ts"

const given = { file: "file-1", holder: "camille", moment: "initial", ...family } as const

/** The family's budget with the holder's part changed. */
const withHolder = (change: Partial<RecordInput["parts"][number]>) => {
  const [first, ...rest] = family.parts
  if (first === undefined) throw new Error("no part")
  return { ...given, parts: [{ ...first, ...change }, ...rest] }
}

describe("a household's budget", () => {
  it("is recorded in dated versions and read back by who knows the person", async () => {
    const { desk } = await openBudget()
    const { key, state } = await desk.budget.record(given)
    expect(key).toBe("file-1")
    expect(state.versions.map(({ version }) => version)).toEqual(["2026-02-02-initial"])
    const sheet = await desk.budget.sheet({ file: "file-1" })
    expect(sheet?.parts[0]?.lines?.[0]).toEqual({
      section: "resources",
      kind: "wages",
      amount: 152_000,
      every: "month",
    })
    expect(sheet?.household?.members).toHaveLength(3)
    await desk.budget.record({ ...given, on: "2026-07-01", moment: "final" })
    expect((await desk.budget.sheets({ file: "file-1" })).map(({ on }) => on)).toEqual(["2026-02-02", "2026-07-01"])
    expect((await desk.budget.sheet({ file: "file-1", moment: "initial" }))?.on).toBe("2026-02-02")
    expect(await desk.budget.sheet({ file: "file-2" })).toBeNull()
  })

  it("is told outside the seal by bands and kinds alone", async () => {
    const { desk } = await openBudget()
    const { events } = await desk.budget.record(given)
    const text = JSON.stringify(events)
    for (const secret of ["152000", "152_000", "Énergie Exemple", "1988", "42000"]) expect(text).not.toContain(secret)
    expect(events[0]?.data).toMatchObject({
      coarse: { resources: "2000-2999", remaining: "600-plus", debts: ["consumer-credit", "energy"], arrears: true },
    })
  })

  it("is closed to those who do not know the person, and open to the person", async () => {
    const { core, desk } = await openBudget()
    await desk.budget.record(given)
    const stranger = await core.as({ id: "mediator-2", roles: ["mediator"] }).budget.sheet({ file: "file-1" })
    expect(stranger?.parts.map(({ lines }) => lines)).toEqual([null, null])
    const own = core.as({ id: "account-1", roles: ["person"], person: "camille" })
    const read = await own.budget.sheet({ file: "file-1" })
    expect(read?.parts.map(({ lines }) => lines?.length ?? null)).toEqual([6, null])
    const other = core.as({ id: "account-2", roles: ["person"], person: "sacha" })
    expect(await other.budget.sheet({ file: "file-1" })).toBeNull()
  })

  it("keeps what is left when one person is erased, and says that it is incomplete", async () => {
    const { core, desk } = await openBudget()
    await desk.budget.record(given)
    const director = core.as({ id: "director-1", roles: ["director"] })
    await director.privacy.erase({ person: "sacha", ground: "request" })
    const sheet = await desk.budget.sheet({ file: "file-1" })
    if (sheet === null) throw new Error("no sheet")
    expect(sheet.parts[1]?.lines).toBeNull()
    const { remainingToLive, alerts } = diagnose(sheet)
    expect(remainingToLive.complete).toBe(false)
    expect(alerts.map(({ code }) => code)).toContain("incomplete")
  })

  it("is corrected and cancelled, and the journal keeps what it was", async () => {
    const { core, desk } = await openBudget()
    await desk.budget.record(given)
    const corrected = withHolder({ lines: [{ section: "resources", kind: "wages", amount: 160_000 }] })
    await desk.budget.correct({ ...corrected, version: "2026-02-02-initial" })
    expect((await desk.budget.sheet({ file: "file-1" }))?.parts[0]?.lines).toHaveLength(1)
    await desk.budget.cancel({ file: "file-1", version: "2026-02-02-initial" })
    expect(await desk.budget.sheet({ file: "file-1" })).toBeNull()
    expect((await core.audit.verify()).ok).toBe(true)
  })

  it.each([
    ["UnknownFile", { file: "file-2" }],
    ["NotTheHolder", { holder: "sacha" }],
    ["NotYet", { on: "2026-12-01" }],
    ["BeforeTheFile", { on: "2026-01-02" }],
    [
      "UnknownPerson",
      {
        parts: [
          { person: "camille", lines: [] },
          { person: "alix", lines: [] },
        ],
      },
    ],
  ])("is refused as %s", async (code, change) => {
    const { desk } = await openBudget()
    expect(await settle(desk.budget.record({ ...given, ...change }))).toMatchObject({ error: { reason: code } })
    expect(await desk.budget.sheets({ file: "file-1" })).toEqual([])
  })

  it("is refused twice under one version, and corrected only when it stands", async () => {
    const { desk } = await openBudget()
    await desk.budget.record(given)
    expect(await settle(desk.budget.record(given))).toMatchObject({ error: { reason: "AlreadyRecorded" } })
    expect(await settle(desk.budget.correct({ ...given, version: "v-9" }))).toMatchObject({
      error: { reason: "UnknownVersion" },
    })
    expect(await settle(desk.budget.cancel({ file: "file-1", version: "v-9" }))).toMatchObject({
      error: { reason: "UnknownVersion" },
    })
    await desk.budget.closeFile({ file: "file-1", outcome: "balanced" })
    expect(await settle(desk.budget.record({ ...given, on: "2026-03-02" }))).toMatchObject({
      error: { reason: "FileClosed" },
    })
  })
})

const line = { section: "resources", kind: "wages", amount: 100_000 } as const
const bad: ReadonlyArray<readonly [string, object, string, string]> = [
  ["a negative amount", withHolder({ lines: [{ ...line, amount: -1 }] }), "parts.0.lines.0.amount", "Montant refusé"],
  ["an absurd amount", withHolder({ lines: [{ ...line, amount: 1e12 }] }), "parts.0.lines.0.amount", "Montant refusé"],
  [
    "a fraction of a cent",
    withHolder({ lines: [{ ...line, amount: 10.5 }] }),
    "parts.0.lines.0.amount",
    "Montant refusé",
  ],
  [
    "a yearly and a monthly amount of one thing",
    withHolder({ lines: [line, { ...line, every: "year" }] }),
    "parts.0.lines.1.every",
    "Périodes mêlées",
  ],
  [
    "an occasional charge by the month",
    withHolder({ lines: [{ section: "occasional", kind: "holidays", amount: 1, every: "month" } as never] }),
    "parts.0.lines.0.every",
    "attendu",
  ],
  [
    "more late than is owed",
    withHolder({
      debts: [{ debt: "d", details: { creditor: "Exemple", kind: "rent", due: 1, monthly: 0, late: 2 } }],
    }),
    "parts.0.debts.0.details.late",
    "Le retard dépasse ce qui est dû",
  ],
  [
    "a debt named twice",
    withHolder({
      debts: ["a", "b"].map((creditor) => ({
        debt: "d",
        details: { creditor, kind: "rent" as const, due: 1, monthly: 0 },
      })),
    }),
    "parts.0.debts.1.debt",
    "Cette dette figure deux fois",
  ],
  ["a person twice", { ...given, parts: [family.parts[0], family.parts[0]] }, "parts.1.person", "deux fois"],
  ["nobody's part of the holder", { ...given, parts: [family.parts[1]] }, "parts", "Le titulaire n'y a aucune part"],
  [
    "a child older than the parent",
    {
      ...given,
      household: {
        members: [
          { relation: "holder", born: "1988-04-12" },
          { relation: "child", born: "1980-01-01" },
        ],
      },
    },
    "household.members.1.born",
    "Un enfant est plus âgé que son parent",
  ],
  [
    "a birth to come",
    {
      ...given,
      household: {
        members: [
          { relation: "holder", born: "1988-04-12" },
          { relation: "child", born: "2026-02-03" },
        ],
      },
    },
    "household.members.1.born",
    "La naissance suit ce budget",
  ],
  ["no holder", { ...given, household: { members: [] } }, "household.members", ""],
]

describe("what cannot be, refused with its place and in French", () => {
  it.each(bad)("%s", async (_, input, place, words) => {
    const { desk } = await openBudget()
    const settled = await settle(desk.budget.record(input as never))
    const error = settled.ok ? undefined : settled.error
    expect(error).toBeInstanceOf(InvalidInput)
    if (!(error instanceof InvalidInput)) return
    const issue = error.issues.find(({ path }) => path.join(".") === place)
    expect(error.issues.map(({ path }) => path.join("."))).toContain(place)
    expect(issue?.fr).toContain(words)
    expect(await desk.budget.sheets({ file: "file-1" })).toEqual([])
  })

  it("is accepted with the amounts of a year that this version does not know yet", async () => {
    const next = <T>(parameter: Parameter<T>): Parameter<T> => {
      const values = parameter.values
        .slice(-1)
        .map(({ value, reference }) => ({ from: "2027-01-01", value, reference }))
      return defineParameter({ ...parameter, values })
    }
    const { rsaBase, rsaScale, rsaHousingDeduction, wageBrackets } = budgetLaw
    const law = {
      ...budgetLaw,
      rsaBase: next(rsaBase),
      rsaScale: next(rsaScale),
      rsaHousingDeduction: next(rsaHousingDeduction),
      wageBrackets: next(wageBrackets),
    }
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    const budget = { ...given, on: "2027-05-03", parts: [camille] }
    const { desk } = await openBudget({ today: "2027-06-01", law })
    await desk.budget.record(budget)
    expect((await desk.budget.budgetSheet({ file: "file-1" }))?.subtitle).toContain("03/05/2027")
  })

  it("is recorded on 11 January 2027 and on 2 April 2027, whatever decree is awaited (Code du travail R3252-4, CASF R262-1)", async () => {
    const { desk } = await openBudget({ today: "2027-06-01" })
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    for (const on of ["2027-01-11", "2027-04-02"]) {
      await desk.budget.record({ ...given, on, parts: [camille] })
      const sheet = await desk.budget.sheet({ file: "file-1" })
      if (sheet === null) throw new Error("no sheet")
      const { repaymentCapacity, notKnown, remainingToLive } = diagnose(sheet)
      expect([repaymentCapacity, remainingToLive.amount]).toEqual([null, 77_000])
      expect(notKnown[0]?.words.fr).toContain("barème 2027 pas encore connu de l'outil")
      const text = JSON.stringify(await desk.budget.budgetSheet({ file: "file-1" }))
      expect(text).toContain("pas encore connue")
      expect(text).toContain("par les montants connus jusqu'au 31/12/2026")
    }
  })

  it("is diagnosed by a decree that the structure entered, in sheets, documents and calculations", async () => {
    const { core, desk } = await openBudget({ today: "2027-02-01" })
    const lead = core.as({ id: "lead-1", roles: ["lead"] })
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    await desk.budget.record({ ...given, on: "2027-01-11", parts: [camille] })
    const asked = { netMonthlyPay: 150_000, dependants: 0, on: "2027-01-11" }
    expect(await desk.budget.seizableShare(asked)).toMatchObject({ amount: null, parameter: "budget.wage-brackets" })
    await lead.law.enter({
      parameter: "budget.wage-brackets",
      from: "2027-01-01",
      to: "2027-12-31",
      value: { thresholds: [460_000, 890_000, 1_320_000, 1_750_000, 2_180_000, 2_620_000], perDependant: 177_000 },
      reference: {
        source: "Décret fictif n° 2026-0000",
        url: "https://exemple.test/decret",
        publishedOn: "2026-12-30",
      },
    })
    const sheet = await desk.budget.sheet({ file: "file-1" })
    if (sheet === null) throw new Error("no sheet")
    expect(diagnose(sheet).repaymentCapacity?.amount).toBeGreaterThan(0)
    expect(diagnose(sheet).notKnown).toEqual([])
    expect((await desk.budget.seizableShare(asked)).amount).toBeGreaterThan(0)
    expect((await desk.budget.seizableShare({ ...asked, on: "2026-05-04" })).amount).toBe(23_476)
    const text = JSON.stringify(await desk.budget.budgetSheet({ file: "file-1" }))
    expect(text).toContain("saisi par la structure, texte vérifié le 01/02/2027")
    expect(text).toContain("(publié le 30/12/2026) https://exemple.test/decret")
    await lead.law.withdraw({ parameter: "budget.wage-brackets", from: "2027-01-01", reason: "Montants mal recopiés" })
    expect((await desk.budget.seizableShare(asked)).amount).toBeNull()
  })

  it.each([
    ["value.thresholds", { thresholds: [2, 1, 3, 4, 5, 6], perDependant: 1 }],
    ["value.thresholds.0", { thresholds: [0, 1, 3, 4, 5, 6], perDependant: 1 }],
    ["value.perDependant", { thresholds: [1, 2, 3, 4, 5, 6] }],
  ])("knows what a decree is made of: refused at %s", async (place, value) => {
    const { core } = await openBudget({ today: "2027-02-01" })
    const entering = core.as({ id: "lead-1", roles: ["lead"] }).law.enter({
      parameter: "budget.wage-brackets",
      from: "2027-01-01",
      value,
      reference: { source: "Décret fictif" },
    })
    const settled = await settle(entering)
    const error = settled.ok ? undefined : settled.error
    if (!(error instanceof InvalidInput)) throw new Error("accepted")
    expect(error.issues.map(({ path }) => path.join("."))).toContain(place)
  })

  it("leaves a counsellor's work to counsellors", async () => {
    const { core } = await openBudget()
    const board = core.as({ ...counsellor, id: "board-1", roles: ["board"] })
    expect(await settle(board.budget.record(given))).toMatchObject({ error: { _tag: "ActorNotAllowed" } })
  })
})
