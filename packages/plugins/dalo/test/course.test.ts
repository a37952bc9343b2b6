import { addDays, plainDate } from "@traitdunion/core"
import { Appeal, type AppealFact, type AppealState } from "@traitdunion/plugin-dalo"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openDalo, outcome } from "./support/desk.ts"

const begun = async () => {
  const opened = await openDalo()
  const read = async () => {
    const found = await opened.desk.dalo.appeal({ appeal: "a-1" })
    if (found === null) throw new Error("There must be an appeal")
    return found
  }
  const cancel = (index: number, fact: AppealFact["fact"]) =>
    opened.desk.dalo.cancelFact({ appeal: "a-1", index, fact })
  return { ...opened, read, cancel }
}

describe("a fact of an appeal", () => {
  it("that is told late stands by its day: the mayor's opinion of April after the decision of June", async () => {
    const { record, read, due } = await begun()
    await record({ fact: "received", on: "2026-03-16" })
    await record({ fact: "decided", on: "2026-06-09", decision: "favourable" })
    await record({ fact: "mayor-asked", on: "2026-04-07" })
    expect((await read()).facts.map(({ fact }) => fact)).toEqual(["received", "mayor-asked", "decided"])
    expect(await due()).toEqual(["offer 2026-09-09", "injunction 2027-01-11"])
  })

  it.each([
    ["BeforeWhatItFollows", { fact: "mayor-asked", on: "2026-03-02" }],
    ["UnsettlesWhatFollows", { fact: "annulment-judged", on: "2026-07-01", annulled: true }],
    ["NotAtThisStage", { fact: "reasons-asked", on: "2026-06-10" }],
    ["EndsBeforeItBegins", { fact: "documents-asked", on: "2026-04-10", until: "2026-04-01" }],
  ] as const)("is refused as %s, with its reason: %j", async (code, fact) => {
    const { record } = await begun()
    await record({ fact: "received", on: "2026-03-16" })
    await record({ fact: "decided", on: "2026-06-09", decision: "rejected" })
    await record({ fact: "annulment-filed", on: "2026-06-30" })
    await record({ fact: "annulment-judged", on: "2026-09-01", annulled: false })
    expect(await outcome(record(fact))).toBe(code)
  })

  it("that did not happen is cancelled: an end recorded by mistake is undone, and the days are due again", async () => {
    const { core, record, read, due, cancel } = await begun()
    await record({ fact: "received", on: "2026-01-15" })
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    await record({ fact: "closed", on: "2026-04-01", outcome: "withdrawn" })
    expect(await read()).toMatchObject({ stage: "closed", next: [] })
    expect(await due()).toEqual([])
    expect(await outcome(cancel(0, "received"))).toBe("UnsettlesWhatFollows")
    expect(await outcome(cancel(1, "closed"))).toBe("UnknownFact")
    expect(await outcome(cancel(2, "closed"))).toBe("done")
    expect(await read()).toMatchObject({ stage: "offer-awaited" })
    expect(await due()).toEqual(["offer 2026-06-10", "injunction 2026-10-12"])
    const report = await core
      .as({ id: "director-1", roles: ["director"] })
      .reports.internal({ profile: "dalo/activity", from: "2026-01-01", to: "2026-12-31" })
    const closed = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "breakdown" && block.dimension.key === "outcome" ? block.rows : []))
    expect(closed.every(({ values }) => values.every((value) => value === 0))).toBe(true)
    expect(await core.audit.verify()).toMatchObject({ ok: true })
  })

  it("says what to do next, the most pressing first", async () => {
    const { record, read } = await begun()
    expect((await read()).next.map(({ fr, by }) => [fr.slice(0, 11), by])).toEqual([["Préparer le", null]])
    await record({ fact: "received", on: "2026-01-15" })
    expect((await read()).next.map(({ fr, by }) => [fr.slice(0, 11), by])).toEqual([
      ["Regarder si", "2026-04-15"],
      ["Contester l", "2026-06-16"],
    ])
    await record({ fact: "decided", on: "2026-03-10", decision: "favourable" })
    await record({ fact: "offered", on: "2026-06-01", adapted: true, warned: true })
    expect((await read()).next.map(({ fr }) => fr)).toContain("Regarder l'offre avec la personne, et y répondre")
    await record({ fact: "rehoused", on: "2026-07-01" })
    expect((await read()).next.map(({ fr, by }) => [fr.slice(0, 11), by])).toEqual([["Faire le po", null]])
  })
})

/** Tell the facts in an order, and those that are refused again until each found its place. */
const tell = async (facts: ReadonlyArray<AppealFact>, record: (fact: AppealFact) => Promise<unknown>) => {
  let waiting = facts
  while (waiting.length > 0) {
    const refused: Array<AppealFact> = []
    for (const fact of waiting) if ((await outcome(record(fact))) !== "done") refused.push(fact)
    expect(refused.length).toBeLessThan(waiting.length)
    waiting = refused
  }
}

it("in whatever order they are told, on one day or on several, the facts of an appeal make the same state and days", async () => {
  const count = 7
  const courses = fc.record({
    gaps: fc.array(fc.nat(20), { minLength: count, maxLength: count }),
    order: fc.shuffledSubarray(
      Array.from({ length: count }, (_, index) => index),
      { minLength: count },
    ),
  })
  await fc.assert(
    fc.asyncProperty(courses, async ({ gaps, order }) => {
      let at = plainDate("2026-01-15")
      const days = gaps.map((gap) => {
        at = addDays(at, gap)
        return at
      })
      const on = (index: number) => days[index] ?? at
      const facts: ReadonlyArray<AppealFact> = [
        { fact: "received", on: on(0), mentions: true },
        { fact: "documents-asked", on: on(1), until: addDays(on(1), 30) },
        { fact: "documents-handed-in", on: on(2) },
        { fact: "decided", on: on(3), decision: "favourable" },
        { fact: "injunction-filed", on: on(4) },
        { fact: "offered", on: on(5), adapted: true, warned: true },
        { fact: "offer-answered", on: on(6), accepted: true },
      ]
      const told = async (indices: ReadonlyArray<number>) => {
        const { record, read, due } = await begun()
        await tell(
          indices.flatMap((index) => facts[index] ?? []),
          record,
        )
        return { read: JSON.stringify(await read()), due: await due() }
      }
      expect(await told(order)).toEqual(await told(facts.map((_, index) => index)))
    }),
    { numRuns: 15 },
  )
})

it("reads the events of the form before, which held no place, as they stand", () => {
  const on = plainDate("2026-01-15")
  const fact = (kind: "received" | "mayor-asked" | "documents-handed-in", day: string): AppealFact => ({
    fact: kind,
    on: plainDate(day),
  })
  const events = [
    {
      type: "dalo-appeal.Opened",
      data: { holder: "camille", procedure: "dalo", departement: "66", grounds: [], conventions: [], on },
    },
    { type: "dalo-appeal.Recorded", data: { fact: fact("received", "2026-01-15") } },
    { type: "dalo-appeal.Recorded", data: { fact: { fact: "documents-asked", on, until: plainDate("2026-02-15") } } },
    { type: "dalo-appeal.Recorded", data: { fact: fact("documents-handed-in", "2026-02-02") } },
    { type: "dalo-appeal.Recorded", data: { fact: fact("mayor-asked", "2026-02-02") } },
    { type: "dalo-appeal.Corrected", data: { index: 2, fact: fact("documents-handed-in", "2026-01-20") } },
    { type: "dalo-appeal.Corrected", data: { index: 0, fact: { ...fact("received", "2026-01-15"), mentions: true } } },
  ] as const
  const state = events.reduce<AppealState>(
    (now, event) => Appeal.fold(now, event as never, undefined as never),
    Appeal.initial(),
  )
  expect(state.facts.map((one) => [one.fact, one.on])).toEqual([
    ["received", "2026-01-15"],
    ["documents-asked", "2026-01-15"],
    ["documents-handed-in", "2026-01-20"],
    ["mayor-asked", "2026-02-02"],
  ])
  expect(state.facts[0]).toMatchObject({ mentions: true })
})
