// The dated commands of the three plugins on the days of 2026 and 2027: a whole course of each, written down on its day.
// Whatever a decree leaves unknown that day, all that a counsellor writes is kept, and can be read again.
import { expect, it } from "vitest"
import { addDays, openMediation, type PlainDate, plainDate, TraitDunionError } from "../../packages/core/src/index.ts"
import { memoryKeys, memoryStorage } from "../../packages/core/src/testing/index.ts"
import * as budget from "../../packages/plugins/budget-counseling/src/index.ts"
import * as caf from "../../packages/plugins/caf-relay/src/index.ts"
import * as dalo from "../../packages/plugins/dalo/src/index.ts"

const FIRST = plainDate("2026-01-01")
const LAST = plainDate("2027-12-31")
// The days around which texts of these two years begin or end, and every tenth day besides.
const turns = [
  "2026-01-01",
  "2026-04-01",
  "2026-07-01",
  "2026-11-20",
  "2026-12-28",
  "2027-01-01",
  "2027-04-01",
  "2027-07-01",
]
const days = [
  ...new Set([
    ...turns.flatMap((turn) => [-1, 0, 1].map((by) => addDays(plainDate(turn), by))),
    ...Array.from({ length: 73 }, (_, tens) => addDays(FIRST, tens * 10)),
    LAST,
  ]),
]
  .filter((on) => on >= FIRST && on <= LAST)
  .toSorted()

const open = async () => {
  let now = "2025-12-31T09:00:00.000Z"
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [budget.budgetCounseling, caf.cafRelay, dalo.dalo],
    ports: { keys: memoryKeys(), clock: { now: () => now as never } },
  })
  const director = core.as({ id: "director-1", roles: ["director"] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await director.dalo.recordApproval({ from: "2024-01-01", until: "2028-12-31", reference: "Arrêté fictif" })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple", address: "1 rue Inventée" })
  await desk.people.registerInstitution({ institution: "caf-66", name: "CAF fictive", kind: "caf" })
  await desk.people.registerInstitution({ institution: "bank-1", name: "Banque fictive", kind: "other" })
  return {
    desk,
    goTo: (on: PlainDate) => {
      now = `${on}T15:00:00.000Z`
    },
  }
}
type Desk = Awaited<ReturnType<typeof open>>["desk"]
/** A step: what it is called, and the call. */
type Step = readonly [name: string, call: () => Promise<unknown>]
type Course = (desk: Desk, on: PlainDate, n: number) => ReadonlyArray<Step>

/** What is due is in the list on that day, computed and kept. */
const listed = (desk: Desk, key: string): Step => [
  "deadlines.upcoming",
  async () => {
    const upcoming = await desk.deadlines.upcoming({ until: "2099-12-31" })
    expect(upcoming.filter((deadline) => deadline.key === key).length, key).toBeGreaterThan(0)
  },
]

const departements = ["66", "49", "75", "971", "62", "2A"] as const
const benefits = ["in-work-bonus", "rsa", "housing-benefit", "disabled-adult-allowance"] as const

const appealWon: Course = (desk, on, n) => {
  const appeal = `won-${on}`
  const departement = departements[n % departements.length] ?? "66"
  const record = (fact: Parameters<Desk["dalo"]["record"]>[0]["fact"]): Step => [
    `dalo ${fact.fact}`,
    () => desk.dalo.record({ appeal, fact }),
  ]
  return [
    [
      "dalo openAppeal",
      () =>
        desk.dalo.openAppeal({ appeal, holder: "camille", procedure: "dalo", departement, grounds: ["eviction"], on }),
    ],
    ["dalo noteHousingRequest", () => desk.dalo.noteHousingRequest({ appeal, holder: "camille", on })],
    record({ fact: "received", on, mentions: true }),
    listed(desk, appeal),
    record({ fact: "documents-asked", on, until: addDays(on, 30) }),
    record({ fact: "documents-handed-in", on }),
    record({ fact: "decided", on, decision: "favourable", mentions: true }),
    record({ fact: "offered", on, adapted: true, warned: true }),
    ["dalo noteOfferClass", () => desk.dalo.noteOfferClass({ appeal, offerClass: "other" })],
    [
      "dalo correctFact",
      () => desk.dalo.correctFact({ appeal, index: 0, fact: { fact: "received", on, mentions: false } }),
    ],
    record({ fact: "rehoused", on }),
    record({ fact: "closed", on, outcome: "rehoused" }),
    ["dalo cancelFact", () => desk.dalo.cancelFact({ appeal, index: 6, fact: "closed" })],
    ["dalo appeal", async () => JSON.stringify(await desk.dalo.appeal({ appeal }))],
  ]
}

const appealRefused: Course = (desk, on, n) => {
  const appeal = `refused-${on}`
  const procedure = (["daho-shelter", "daho-transition", "dalo"] as const)[n % 3] ?? "dalo"
  const record = (fact: Parameters<Desk["dalo"]["record"]>[0]["fact"]): Step => [
    `dalo ${fact.fact}`,
    () => desk.dalo.record({ appeal, fact }),
  ]
  return [
    ["dalo openAppeal", () => desk.dalo.openAppeal({ appeal, holder: "camille", procedure, departement: "66", on })],
    record({ fact: "received", on }),
    record({ fact: "decided", on, decision: "rejected" }),
    listed(desk, appeal),
    record({ fact: "gracious", on }),
    record({ fact: "gracious-answered", on, granted: false }),
    record({ fact: "annulment-filed", on }),
    record({ fact: "annulment-judged", on, annulled: false }),
    ["dalo appeal", async () => JSON.stringify(await desk.dalo.appeal({ appeal }))],
  ]
}

const procedureOfTheCaf: Course = (desk, on, n) => {
  const kind = benefits[n % benefits.length] ?? "rsa"
  const procedure = `procedure-${on}`
  const record = (fact: Parameters<Desk["caf"]["recordProcedure"]>[0]["fact"]): Step => [
    `caf ${fact.fact}`,
    () => desk.caf.recordProcedure({ procedure, fact }),
  ]
  return [
    [
      "caf grantMandate",
      () => desk.caf.grantMandate({ person: "camille", mandate: `m-${on}`, procedures: [kind], duration: "month" }),
    ],
    [
      "caf noteQuotient",
      () => desk.caf.noteQuotient({ person: "camille", value: 512, month: on.slice(0, 7), provider: "CNAF" }),
    ],
    ["caf openProcedure", () => desk.caf.openProcedure({ procedure, holder: "camille", kind, origin: "person", on })],
    record({ fact: "prepared", on, doneBy: "together", minutes: 30 }),
    record({ fact: "sent", on, doneBy: "together", online: true, checkOn: addDays(on, 30) }),
    record({ fact: "documents-asked", on, until: addDays(on, 15) }),
    record({ fact: "documents-sent", on, doneBy: "person", online: false }),
    listed(desk, procedure),
    record({ fact: "answered", on }),
    [
      "caf recordOpenedRight",
      () =>
        desk.caf.recordOpenedRight({ procedure, holder: "camille", on, from: `${on.slice(0, 7)}-01`, monthly: 12_345 }),
    ],
    ["caf cancelProcedureFact", () => desk.caf.cancelProcedureFact({ procedure, index: 3, fact: "documents-sent" })],
    record({ fact: "closed", on, outcome: "right-opened" }),
    ["caf procedure", async () => JSON.stringify(await desk.caf.procedure({ procedure }))],
    [
      "caf retention",
      () =>
        desk.caf.retention({
          resources: 90_000,
          benefits: 1000,
          rent: 20_000,
          household: { couple: true, children: 2 },
        }),
    ],
  ]
}

const disputeWithTheCaf: Course = (desk, on, n) => {
  const benefit = benefits[n % benefits.length] ?? "rsa"
  const dispute = `dispute-${on}`
  const record = (fact: Parameters<Desk["caf"]["recordDispute"]>[0]["fact"]): Step => [
    `caf ${fact.fact}`,
    () => desk.caf.recordDispute({ dispute, fact }),
  ]
  return [
    [
      "caf openDispute",
      () =>
        desk.caf.openDispute({
          dispute,
          holder: "camille",
          about: "overpayment",
          benefit,
          notifiedOn: on,
          mentions: true,
          amount: 60_000,
        }),
    ],
    listed(desk, dispute),
    record({ fact: "rectification-asked", on, inWriting: true }),
    record({ fact: "rectification-answered", on, granted: false }),
    record({ fact: "remission-asked", on }),
    record({ fact: "amicable", on }),
    record({ fact: "amicable-answered", on, granted: false, mentions: true }),
    record({ fact: "court-filed", on }),
    record({ fact: "court-judged", on, granted: true }),
    record({ fact: "closed", on, outcome: "cancelled" }),
    ["caf dispute", async () => JSON.stringify(await desk.caf.dispute({ dispute }))],
  ]
}

const overIndebtedness: Course = (desk, on) => {
  const file = `file-${on}`
  const procedure = `debts-${on}`
  const sheet = {
    file,
    version: `v-${on}`,
    holder: "camille",
    on,
    household: { members: [{ relation: "holder" as const, born: "1988-04-12" }] },
    parts: [
      {
        person: "camille",
        lines: [
          { section: "resources" as const, kind: "wages" as const, amount: 140_000 },
          { section: "fixed" as const, kind: "rent" as const, amount: 61_000 },
        ],
        debts: [
          {
            debt: `a-${on}`,
            details: { creditor: "Fictif", kind: "consumer-credit" as const, due: 200_000, monthly: 5000 },
          },
        ],
      },
    ],
  }
  return [
    ["budget openFile", () => desk.budget.openFile({ file, holder: "camille", on })],
    ["budget record", () => desk.budget.record(sheet)],
    ["budget correct", () => desk.budget.correct({ ...sheet, moment: "follow-up" })],
    [
      "budget recordRight",
      () => desk.budget.recordRight({ file, holder: "camille", right: "rsa", on, result: "opened", monthly: 60_000 }),
    ],
    ["budget prepareOverIndebtedness", () => desk.budget.prepareOverIndebtedness({ procedure, file, on })],
    ...(Object.keys(budget.procedureDocuments) as ReadonlyArray<keyof typeof budget.procedureDocuments>).map(
      (document): Step => [
        `budget gatherDocument ${document}`,
        () => desk.budget.gatherDocument({ procedure, on, document }),
      ],
    ),
    ["budget deposit", () => desk.budget.deposit({ procedure, on, decidedByThePerson: true })],
    ["budget recordAdmissibility", () => desk.budget.recordAdmissibility({ procedure, on, admissible: true })],
    ["budget recordRentDelays", () => desk.budget.recordRentDelays({ procedure, granted: true, on })],
    ["budget orient", () => desk.budget.orient({ procedure, on, orientation: "imposed-measures" })],
    [
      "budget recordMeasures",
      () => desk.budget.recordMeasures({ procedure, on, holder: "camille", months: 24, monthly: 5000 }),
    ],
    ["budget enforceMeasures", () => desk.budget.enforceMeasures({ procedure, on })],
    ["budget closeOverIndebtedness", () => desk.budget.closeOverIndebtedness({ procedure, on, outcome: "completed" })],
    [
      "budget askBank",
      () =>
        desk.budget.askBank({
          procedure: `bank-${on}`,
          file,
          holder: "camille",
          on,
          kind: "account-right",
          ofBank: true,
        }),
    ],
    ["budget recordBankStep", () => desk.budget.recordBankStep({ procedure: `bank-${on}`, step: "asked", on })],
    ["budget sheet", async () => budget.diagnose((await desk.budget.sheet({ file })) ?? sheet)],
    ["budget budgetSheet", async () => JSON.stringify(await desk.budget.budgetSheet({ file }))],
  ]
}

const courses = { appealWon, appealRefused, procedureOfTheCaf, disputeWithTheCaf, overIndebtedness }

/** What came of each step: `kept`, or the words of the library that refuse it. Any other error is not caught. */
const outcomes = async (steps: ReadonlyArray<Step>): Promise<ReadonlyArray<string>> => {
  const told: Array<string> = []
  for (const [name, call] of steps) {
    const came = await call().then(
      () => "kept",
      (error: unknown) => {
        if (error instanceof TraitDunionError) return JSON.stringify(error.toOutcome())
        throw error
      },
    )
    told.push(`${name}: ${came}`)
  }
  return told
}

it.each(Object.entries(courses))(
  "%s: each step is kept on each of those days",
  async (_, course) => {
    expect(days.length).toBeGreaterThan(85)
    const { desk, goTo } = await open()
    for (const [n, on] of days.entries()) {
      goTo(on)
      const steps = course(desk, on, n)
      expect(await outcomes(steps), on).toEqual(steps.map(([name]) => `${name}: kept`))
    }
  },
  60_000,
)
