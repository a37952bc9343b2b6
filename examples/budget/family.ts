import type { BudgetSheetInput } from "@traitdunion/plugin-budget-counseling"

/** The household: two adults and a child. All of them are invented. */
const household = {
  members: [
    { relation: "holder", born: "1988-04-12" },
    { relation: "partner", born: "1990-11-02" },
    { relation: "child", born: "2017-06-30", dependant: true },
  ],
  shocks: [{ kind: "job-loss", on: "2025-11-30" }],
} as const

const fixed = [
  { section: "fixed", kind: "rent", amount: 62_000 },
  { section: "fixed", kind: "energy", amount: 14_500 },
  { section: "fixed", kind: "water", amount: 9_000, every: "quarter" },
  { section: "fixed", kind: "insurance", amount: 7_800 },
  { section: "fixed", kind: "telecoms", amount: 6_400 },
  { section: "fixed", kind: "transport", amount: 11_000 },
] as const
const occasional = [
  { section: "occasional", kind: "school-start", amount: 24_000 },
  { section: "occasional", kind: "vehicle", amount: 36_000 },
] as const
const car = {
  debt: "car",
  details: { creditor: "Banque fictive", kind: "consumer-credit", due: 412_000, monthly: 21_000 },
} as const

// #region before
/** January: one wage was lost, energy is late, and the month does not close. */
export const january = {
  on: "2026-01-12",
  household,
  parts: [
    {
      person: "camille",
      lines: [
        { section: "resources", kind: "wages", amount: 141_000 },
        ...fixed,
        { section: "everyday", kind: "food", amount: 11_500, every: "week" },
        { section: "everyday", kind: "bank-incident-fees", amount: 4_800 },
        ...occasional,
      ],
      debts: [
        {
          debt: "energy",
          details: {
            creditor: "Énergie Exemple",
            kind: "energy",
            due: 42_000,
            monthly: 0,
            late: 42_000,
            lateSince: "2025-10-15",
          },
        },
        car,
      ],
    },
    { person: "sacha", lines: [{ section: "resources", kind: "unemployment", amount: 32_000 }] },
  ],
} as const satisfies BudgetSheetInput
// #endregion

/** March: the in-work bonus is paid, fees are gone, the plan with the energy supplier has begun. */
export const march = {
  on: "2026-03-16",
  household,
  parts: [
    {
      person: "camille",
      lines: [
        { section: "resources", kind: "wages", amount: 141_000 },
        { section: "resources", kind: "in-work-bonus", amount: 16_400 },
        ...fixed,
        { section: "everyday", kind: "food", amount: 10_500, every: "week" },
        ...occasional,
      ],
      debts: [
        {
          debt: "energy",
          details: {
            creditor: "Énergie Exemple",
            kind: "energy",
            due: 35_000,
            monthly: 7_000,
            late: 35_000,
            lateSince: "2025-10-15",
          },
        },
        car,
      ],
    },
    { person: "sacha", lines: [{ section: "resources", kind: "unemployment", amount: 32_000 }] },
  ],
} as const satisfies BudgetSheetInput

/** July: work is back part-time, the housing benefit is paid, nothing is late. */
export const july = {
  on: "2026-07-06",
  household,
  parts: [
    {
      person: "camille",
      lines: [
        { section: "resources", kind: "wages", amount: 141_000 },
        { section: "resources", kind: "in-work-bonus", amount: 16_400 },
        { section: "resources", kind: "housing-benefit", amount: 11_200 },
        ...fixed,
        { section: "everyday", kind: "food", amount: 10_500, every: "week" },
        ...occasional,
      ],
      debts: [{ ...car, details: { ...car.details, due: 307_000 } }],
    },
    { person: "sacha", lines: [{ section: "resources", kind: "wages", amount: 58_000 }] },
  ],
} as const satisfies BudgetSheetInput
