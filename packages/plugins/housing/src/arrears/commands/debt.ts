import { cents, field, markPersonal } from "@traitdunion/core"
import * as z from "zod"
import type { DebtThreshold } from "../../law/index.ts"
import { housingTeam, notTheHolder } from "../../vocabulary.ts"
import { Arrears } from "../stream.ts"

/** More than a million euros is a slip of the keyboard. */
const MAX = 100_000_000
const amount = (least: number) =>
  z.number().refine((value) => Number.isSafeInteger(value) && value >= least && value <= MAX, {
    error: "An amount is in whole cents, not negative, and not above a million euros",
    params: { fr: "Montant refusé : en centimes entiers, jamais négatif, un million d'euros au plus" },
  })

/** 450 €, in cents. */
const OVER = 45_000

/** What a debt reaches. What cannot be told without the rent is in neither list. */
const measuredBy = (debt: number, rent: number | undefined, monthly: number | undefined) => {
  const answers: ReadonlyArray<readonly [DebtThreshold, boolean | null]> = [
    ["two-rents", rent === undefined ? null : debt >= 2 * rent],
    ["two-months", monthly === undefined ? null : debt > 0 && debt >= 2 * monthly],
    ["over-450", debt > OVER],
  ]
  const those = (answer: boolean) => answers.filter(([, found]) => found === answer).map(([threshold]) => threshold)
  return { met: those(true), notMet: those(false) }
}

const debtNoted = {
  arrears: field.of("housing-arrears"),
  holder: field.person,
  on: field.date,
  debt: amount(0),
  rent: z.exactOptional(amount(1)),
  monthly: z.exactOptional(amount(0)),
}

const sealing = <T extends { readonly debt: number; readonly rent?: number; readonly monthly?: number }>({
  debt,
  rent,
  monthly,
  ...input
}: T) => ({
  ...input,
  debt: markPersonal(cents(debt), "resources"),
  ...(rent === undefined ? {} : { rent: markPersonal(cents(rent), "resources") }),
  ...(monthly === undefined ? {} : { monthly: markPersonal(cents(monthly), "resources") }),
  about: Math.round(debt / 1000) * 10,
  ...measuredBy(debt, rent, monthly),
})

/**
 * Note what is owed on a day, in cents: the debt, the monthly rent without charges, and what remains to pay each month for
 * rent and charges (without the aid where it is paid to the landlord). The amounts are sealed; the file keeps the debt to ten
 * euros, and which thresholds it reaches.
 */
export const noteDebt = Arrears.command({
  summary: { fr: "Relever la dette de loyer", en: "Note the debt of rent" },
  by: housingTeam,
  input: z.strictObject(debtNoted).transform(sealing),
  key: ({ arrears }) => arrears,
  subject: ({ holder }) => holder,
  refusals: { ...Arrears.refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { arrears: _, holder, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return Arrears.record({ fact: "debt-noted", ...data }, args)
  },
})

/** Correct a debt that was noted, by its place in the list: the day and the amounts as they should be. */
export const correctDebt = Arrears.command({
  summary: { fr: "Corriger une dette relevée", en: "Correct a noted debt" },
  by: housingTeam,
  input: z.strictObject({ ...debtNoted, index: z.int().min(0) }).transform(sealing),
  key: ({ arrears }) => arrears,
  subject: ({ holder }) => holder,
  refusals: { ...Arrears.refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { arrears: _, holder, index, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return Arrears.correct(index, { fact: "debt-noted", ...data }, args)
  },
})
