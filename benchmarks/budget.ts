import { plainDate } from "@traitdunion/core"
import { diagnose, seizableShare } from "@traitdunion/plugin-budget-counseling"
import { earlierSources } from "./earlier.ts"
import { type Figure, median, rate, short } from "./measure.ts"

const ROUNDS = 7
const on = plainDate("2026-05-04")
const THRESHOLDS = [4480, 8730, 13_000, 17_230, 21_470, 25_810].map((euros) => euros * 100)
const RATES = [1 / 20, 1 / 10, 1 / 5, 1 / 4, 1 / 3, 2 / 3, 1]

/** The bare sum of the brackets: nothing checked, dated, rounded with care or explained. */
const bare = (net: number, dependants: number): number => {
  let share = 0
  let below = 0
  for (const [index, part] of RATES.entries()) {
    const above = ((THRESHOLDS[index] ?? Number.POSITIVE_INFINITY) + 174_000 * dependants) / 12
    if (net > below) share += part * (Math.min(net, above) - below)
    below = above
  }
  return Math.min(Math.round(share), Math.max(0, net - 65_169))
}

/** A household of four with sixty lines, debts among them. All invented. */
const sheet = {
  on,
  household: {
    members: [
      { relation: "holder", born: plainDate("1988-04-12"), dependant: false },
      { relation: "partner", born: plainDate("1990-11-02"), dependant: false },
      { relation: "child", born: plainDate("2017-06-30"), dependant: true },
      { relation: "child", born: plainDate("2020-06-30"), dependant: true },
    ],
  },
  parts: ["camille", "sacha"].map((person) => ({
    person,
    lines: Array.from({ length: 25 }, (_, index) =>
      index < 3
        ? ({ section: "resources", kind: "wages", label: `Employeur ${index}`, amount: 60_000 } as const)
        : ({ section: "fixed", kind: "other", label: `Charge ${index}`, amount: 1000 + index } as const),
    ),
    debts: Array.from({ length: 5 }, (_, index) => ({
      debt: `${person}-${index}`,
      details: { creditor: "Créancier fictif", kind: "energy", due: 10_000, monthly: 500, late: 1000 } as const,
    })),
  })),
} as const

const middle = async (times: number, run: (index: number) => unknown): Promise<number> => {
  const rates: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const measured = await synchronous(times, run)
    if (round > 0) rates.push(measured)
  }
  return median(rates)
}
/** `rate` waits between runs; these are too short for that. */
const synchronous = (times: number, run: (index: number) => unknown): Promise<number> =>
  rate(1, () => {
    for (let index = 0; index < times; index++) run(index)
  }).then((one) => one * times)

type Share = typeof seizableShare

/** Today's shares a second to those of the earlier build, by the processor's time, in turn; the middle of the rounds. */
const besideTheEarlier = async (pay: (index: number) => number): Promise<ReadonlyArray<Figure>> => {
  const sources = earlierSources()
  if (sources === null) return []
  const earlier: { readonly seizableShare: Share } = await import(
    `${sources}/packages/plugins/budget-counseling/src/index.ts`
  )
  const timeOf = (share: Share): number => {
    const { user } = process.cpuUsage()
    for (let index = 0; index < 200_000; index++) share({ netMonthlyPay: pay(index), dependants: index % 4, on })
    return process.cpuUsage().user - user
  }
  const ratios: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const before = timeOf(earlier.seizableShare)
    const now = timeOf(seizableShare)
    if (round > 0) ratios.push(before / now)
  }
  const ratio = median(ratios)
  return [
    {
      what: "The same, to the sources of 2026-11-23 in turn, by the processor's time",
      value: short(ratio),
      goal: "at least 2",
      met: ratio >= 2,
    },
  ]
}

/** How many attachable shares a second, beside the bare sum, and how long a diagnosis takes. */
export const budget = async (): Promise<ReadonlyArray<Figure>> => {
  const pay = (index: number): number => 80_000 + (index % 200_000)
  const ours = await middle(200_000, (index) => seizableShare({ netMonthlyPay: pay(index), dependants: index % 4, on }))
  const peer = await middle(200_000, (index) => bare(pay(index), index % 4))
  const micros = 1e6 / (await middle(2000, () => diagnose(sheet)))
  return [
    {
      what: "Attachable shares a second, checked and explained",
      value: short(ours),
      goal: "at least 500,000",
      met: ours >= 500_000,
    },
    ...(await besideTheEarlier(pay)),
    { what: "Times slower than the bare sum of the brackets", value: short(peer / ours) },
    {
      what: "Microseconds for the diagnosis of a household with 60 lines",
      value: short(micros),
      goal: "under 100",
      met: micros < 100,
    },
  ]
}
