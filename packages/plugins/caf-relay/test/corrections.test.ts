import { addDays, plainDate } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

type Relay = Awaited<ReturnType<typeof openRelay>>
type ProcedureFact = Parameters<Relay["desk"]["caf"]["recordProcedure"]>[0]["fact"]
type DisputeFact = Parameters<Relay["desk"]["caf"]["recordDispute"]>[0]["fact"]

const right = { procedure: "p-1", holder: "camille", on: "2026-06-08", from: "2026-05-01", monthly: 18_742 } as const
const sent = { fact: "sent", on: "2026-05-04", doneBy: "person", online: true, checkOn: "2026-06-04" } as const

const figures = async ({ core }: Relay) => {
  const report = await core
    .as({ id: "director-1", roles: ["director"] })
    .reports.internal({ profile: "caf/activity", from: "2026-01-01", to: "2026-12-31" })
  const all = report.sections.flatMap(({ blocks }) => blocks)
  const key = all.flatMap((block) => (block.kind === "figures" ? block.figures : []))
  return Object.fromEntries(key.map(({ indicator, value }) => [indicator.slice(4), value]))
}

const begun = async () => {
  const relay = await openRelay()
  await relay.desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus" })
  relay.goTo("2026-12-31")
  const read = async () => {
    const found = await relay.desk.caf.procedure({ procedure: "p-1" })
    if (found === null) throw new Error("There must be a procedure")
    return found
  }
  const record = (fact: ProcedureFact) => relay.desk.caf.recordProcedure({ procedure: "p-1", fact })
  return { ...relay, relay, read, record }
}

describe("a fact of a procedure", () => {
  it("that is told late takes the place that it had", async () => {
    const { read, record } = await begun()
    await record(sent)
    await record({ fact: "answered", on: "2026-06-02" })
    await record({ fact: "documents-asked", on: "2026-05-20", until: "2026-06-20" })
    const { facts, stage } = await read()
    expect(facts.map(({ fact }) => fact)).toEqual(["sent", "documents-asked", "answered"])
    expect(stage).toBe("answered")
    expect(await outcome(record({ fact: "refused", on: "2026-05-10" }))).toBe("NotAtThisStage")
  })

  it("is corrected in its day and its content, and every deadline and figure with it", async () => {
    const { relay, desk, read, record, due } = await begun()
    await record({ fact: "prepared", on: "2026-05-04", doneBy: "together", minutes: 20 })
    await record(sent)
    const correct = (index: number, fact: ProcedureFact) => desk.caf.correctProcedure({ procedure: "p-1", index, fact })
    await correct(0, { fact: "prepared", on: "2026-05-04", doneBy: "together", minutes: 35 })
    await correct(1, { ...sent, on: "2026-05-06", checkOn: "2026-06-10" })
    expect(await due()).toEqual(["continuity 2026-06-10"])
    expect(await figures(relay)).toMatchObject({ minutes: 35, sent: 1 })
    expect(await outcome(correct(0, sent))).toBe("UnknownFact")
    expect(await outcome(correct(7, sent))).toBe("UnknownFact")
    expect(await outcome(correct(1, { ...sent, on: "2027-01-01" }))).toBe("NotYet")
    expect(await outcome(correct(1, { ...sent, on: "2026-05-01" }))).toBe("BeforeItWasOpened")
    const helped = correct(1, { ...sent, doneBy: "together" })
    expect(await outcome(helped)).toBe("caf/under-mandate")
    const instead = correct(0, { fact: "prepared", on: "2026-05-04", doneBy: "mediator" })
    expect(await outcome(instead)).toBe("caf/with-the-person")
    expect((await read()).facts).toMatchObject([{ minutes: 35 }, { on: "2026-05-06" }])
  })

  it("that did not happen is cancelled, and what follows from it goes first", async () => {
    const { relay, desk, read, record } = await begun()
    await record(sent)
    await desk.caf.recordOpenedRight(right)
    await record({ fact: "closed", on: "2026-06-20", outcome: "right-opened" })
    const cancel = (index: number, fact: ProcedureFact["fact"] | "opened") =>
      desk.caf.cancelProcedureFact({ procedure: "p-1", index, fact })
    expect(await outcome(cancel(1, "opened"))).toBe("RightNeeded")
    expect(await outcome(cancel(2, "opened"))).toBe("UnknownFact")
    expect(await outcome(cancel(2, "closed"))).toBe("done")
    expect((await read()).stage).toBe("opened")
    expect(await outcome(cancel(1, "opened"))).toBe("done")
    expect(await read()).toMatchObject({ stage: "sent", facts: [{ fact: "sent" }] })
    expect(await figures(relay)).toMatchObject({ sent: 1, "rights-opened": 0, "rights-monthly": 0 })
    expect(await relay.core.audit.verify()).toMatchObject({ ok: true })
  })

  it("has the amount of its right corrected, sealed and in the figures", async () => {
    const { relay, desk, read, record, due } = await begun()
    await record(sent)
    expect(await outcome(desk.caf.correctOpenedRight(right))).toBe("UnknownFact")
    await desk.caf.recordOpenedRight(right)
    await desk.caf.correctOpenedRight({ ...right, from: "2026-06-01", monthly: 8_700 })
    expect((await read()).facts.at(-1)).toMatchObject({ fact: "opened", monthly: 8_700, about: 90 })
    expect(await figures(relay)).toMatchObject({ "rights-opened": 1, "rights-monthly": 90 })
    expect(await due()).toContain("declaration 2026-08-31")
    await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
    expect(await outcome(desk.caf.correctOpenedRight({ ...right, holder: "sacha" }))).toBe("NotTheHolder")
  })

  it("hands over to a referral of that person alone", async () => {
    const { desk, record } = await begun()
    expect(await outcome(record({ fact: "handed-over", on: "2026-05-05", referral: "r-9" }))).toBe("UnknownReferral")
    await desk.partners.describe({ partner: "caf-66", roles: ["institution"] })
    await desk.partners.refer({
      referral: "r-1",
      person: "camille",
      partner: "caf-66",
      categories: [],
      followUpOn: "2027-01-31",
    })
    expect(await outcome(record({ fact: "handed-over", on: "2026-05-05", referral: "r-1" }))).toBe("done")
  })
})

const indu = {
  dispute: "d-1",
  holder: "camille",
  about: "overpayment",
  benefit: "family-allowances",
  notifiedOn: "2026-07-24",
} as const

const disputed = async () => {
  const relay = await openRelay({ today: "2026-12-31" })
  await relay.desk.caf.openDispute(indu)
  const record = (fact: DisputeFact) => relay.desk.caf.recordDispute({ dispute: "d-1", fact })
  const read = async () => {
    const found = await relay.desk.caf.dispute({ dispute: "d-1" })
    if (found === null) throw new Error("There must be a dispute")
    return found
  }
  return { ...relay, relay, record, read }
}

describe("a dispute", () => {
  it("takes what is told late, and counts its deadlines again", async () => {
    const { record, read, due } = await disputed()
    await record({ fact: "amicable", on: "2026-10-12" })
    await record({ fact: "rectification-asked", on: "2026-08-10" })
    await record({ fact: "rectification-answered", on: "2026-08-25", granted: false })
    expect((await read()).facts.map(({ fact }) => fact)).toEqual([
      "rectification-asked",
      "rectification-answered",
      "amicable",
    ])
    expect(await due()).toEqual(["before-retention 2026-09-01", "amicable-silence 2026-12-12", "court 2027-02-12"])
  })

  it("has its facts corrected and cancelled", async () => {
    const { desk, relay, record, read, due } = await disputed()
    await record({ fact: "amicable", on: "2026-09-15" })
    await record({ fact: "closed", on: "2026-12-01", outcome: "cancelled" })
    expect(await figures(relay)).toMatchObject({ appeals: 1, "disputes-won": 1 })
    const correct = (index: number, fact: DisputeFact) => desk.caf.correctDispute({ dispute: "d-1", index, fact })
    await correct(1, { fact: "closed", on: "2026-12-01", outcome: "upheld" })
    expect(await figures(relay)).toMatchObject({ "disputes-won": 0 })
    expect(await outcome(correct(0, { fact: "formal-notice", on: "2026-09-15" }))).toBe("UnknownFact")
    expect(await outcome(correct(0, { fact: "amicable", on: "2026-07-01" }))).toBe("BeforeTheNotification")
    const cancel = (index: number, fact: DisputeFact["fact"]) =>
      desk.caf.cancelDisputeFact({ dispute: "d-1", index, fact })
    await cancel(1, "closed")
    await correct(0, { fact: "amicable", on: "2026-09-20" })
    expect(await due()).toContain("amicable-silence 2026-11-20")
    await record({ fact: "court-filed", on: "2026-12-20" })
    expect(await outcome(cancel(0, "amicable"))).toBe("NotAtThisStage")
    expect((await read()).stage).toBe("court")
  })

  it("has what was read on the notification corrected, as far as its facts allow", async () => {
    const { desk, record, due } = await disputed()
    const correct = (more: object) => desk.caf.correctNotification({ ...indu, ...more })
    await correct({ notifiedOn: "2026-07-20", amount: 50_000 })
    expect(await due()).toContain("amicable-appeal 2026-09-20")
    await record({ fact: "amicable", on: "2026-07-22" })
    expect(await outcome(correct({}))).toBe("FactsContradict")
    expect(await outcome(correct({ dispute: "d-9" }))).toBe("UnknownDispute")
    expect(await outcome(correct({ amicableWithin: "P6M" }))).toBe("DelayKnown")
    await desk.people.registerPerson({ person: "sacha", name: "Sacha Exemple" })
    expect(await outcome(correct({ holder: "sacha" }))).toBe("NotTheHolder")
  })
})

/** Tell the facts in an order, and those that are refused again until each found its place. */
const tell = async <F>(facts: ReadonlyArray<F>, record: (fact: F) => Promise<unknown>): Promise<void> => {
  let waiting = facts
  while (waiting.length > 0) {
    const refused: Array<F> = []
    for (const fact of waiting) if ((await outcome(record(fact))) !== "done") refused.push(fact)
    expect(refused.length).toBeLessThan(waiting.length)
    waiting = refused
  }
}
const START = plainDate("2026-05-04")
/** Days that grow, one for each fact, and an order in which they are told. */
const courses = (count: number) =>
  fc.record({
    days: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }).map((gaps) => {
      let on = START
      return gaps.map((gap) => {
        on = addDays(on, gap)
        return on
      })
    }),
    order: fc.shuffledSubarray(
      Array.from({ length: count }, (_, index) => index),
      { minLength: count },
    ),
  })

describe("in whatever order they are told", () => {
  it("the facts of a procedure make the same state, deadlines and figures", async () => {
    await fc.assert(
      fc.asyncProperty(courses(7), async ({ days, order }) => {
        const [a = START, b = START, c = START, d = START, e = START, f = START, g = START] = days
        const facts: ReadonlyArray<ProcedureFact | { readonly fact: "right"; readonly on: string }> = [
          { fact: "prepared", on: a, doneBy: "together", minutes: 10 },
          { fact: "sent", on: b, doneBy: "person", online: true, checkOn: addDays(b, 30) },
          { fact: "documents-asked", on: c, until: addDays(c, 15) },
          { fact: "documents-sent", on: d, doneBy: "person", online: false, minutes: 5 },
          { fact: "answered", on: e },
          { fact: "right", on: f },
          { fact: "continuity", on: g, result: "ongoing", checkOn: addDays(g, 40) },
        ]
        const told = async (indices: ReadonlyArray<number>) => {
          const { relay, desk, read, record, due } = await begun()
          await tell(
            indices.flatMap((index) => facts[index] ?? []),
            (fact) =>
              fact.fact === "right" ? desk.caf.recordOpenedRight({ ...right, on: plainDate(fact.on) }) : record(fact),
          )
          return { read: await read(), due: await due(), figures: await figures(relay) }
        }
        expect(await told(order)).toEqual(await told(facts.map((_, index) => index)))
      }),
      { numRuns: 15 },
    )
  })

  it("the facts of a dispute make the same state and deadlines", async () => {
    await fc.assert(
      fc.asyncProperty(courses(6), async ({ days, order }) => {
        const [a = START, b = START, c = START, d = START, e = START, f = START] = days.map((day) => addDays(day, 81))
        const facts: ReadonlyArray<DisputeFact> = [
          { fact: "rectification-asked", on: a },
          { fact: "rectification-answered", on: b, granted: false },
          { fact: "mediator-receivable", on: c },
          { fact: "amicable", on: d },
          { fact: "amicable-documents", on: e },
          { fact: "mediator-recommended", on: f },
        ]
        const told = async (indices: ReadonlyArray<number>) => {
          const { relay, read, record, due } = await disputed()
          await tell(
            indices.flatMap((index) => facts[index] ?? []),
            record,
          )
          return { read: JSON.stringify(await read()), due: await due(), figures: await figures(relay) }
        }
        expect(await told(order)).toEqual(await told(facts.map((_, index) => index)))
      }),
      { numRuns: 15 },
    )
  })
})
