// Read by the type checker alone: each `@ts-expect-error` must be an error, every other line must compile.
import { type Cents, openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import {
  budgetCounseling,
  diagnose,
  type ExplainedAmount,
  mustNotDo,
  rsaFlatAmount,
  seizableShare,
} from "@traitdunion/plugin-budget-counseling"

export const calculations = (): void => {
  const answer = seizableShare({ netMonthlyPay: 120_000, dependants: 0, on: "2026-05-04" })
  // The amounts of a day may not be known: whoever reads a figure looks first.
  // @ts-expect-error
  const unasked: ExplainedAmount = answer
  if (answer.amount === null) {
    console.log(answer.words.fr, answer.lastKnown?.figure.amount)
    return
  }
  const share: ExplainedAmount = answer
  const amount: Cents = share.amount
  const flat = rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2026-05-04" })
  const deduction: Cents | null = flat.amount === null ? null : flat.housingDeduction
  void unasked
  void [amount, deduction]
  // The day is part of the question: there is no "latest" amount.
  // @ts-expect-error
  seizableShare({ netMonthlyPay: 120_000, dependants: 0 })
  // @ts-expect-error
  seizableShare({ netMonthlyPay: "1 200", dependants: 0, on: "2026-05-04" })
  // A household has one adult or two.
  // @ts-expect-error
  rsaFlatAmount({ household: { adults: 3, children: 0 }, on: "2026-05-04" })
  // @ts-expect-error
  share.amount = amount
  // @ts-expect-error
  mustNotDo("before")
  // A kind of line belongs to its section.
  const kind = "rent" as const
  diagnose({
    on: "2026-05-04",
    household: null,
    // @ts-expect-error
    parts: [{ person: "a", lines: [{ section: "resources", kind, amount: 1 }] }],
  })
}

export const commands = async (): Promise<void> => {
  const core = await openMediation({ structure: "s", storage: memoryStorage(), plugins: [budgetCounseling] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  const sheet = await desk.budget.sheet({ file: "f" })
  // What a query opened goes to the diagnosis as it stands, its unknown parts too.
  if (sheet !== null) void diagnose(sheet).remainingToLive.amount
  // A sealed amount may be closed to the reader.
  const [right] = await desk.budget.rights({ file: "f" })
  // @ts-expect-error
  const monthly: number | undefined = right?.monthly
  void monthly
  // @ts-expect-error
  await desk.budget.closeFile({ file: "f", outcome: "happy" })
  // Occasional charges are given for a year.
  const line = { section: "occasional" as const, kind: "holidays" as const, amount: 1 }
  const household = { members: [{ relation: "holder" as const, born: "1990-01-01" }] }
  const given = { file: "f", holder: "a", on: "2026-05-04", household }
  await desk.budget.record({ ...given, parts: [{ person: "a", lines: [line] }] })
  // @ts-expect-error
  await desk.budget.record({ ...given, parts: [{ person: "a", lines: [{ ...line, every: "month" }] }] })
}
