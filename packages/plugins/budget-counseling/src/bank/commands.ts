import {
  addDays,
  field,
  formatEuros,
  markPersonal,
  type NotKnown,
  orNotKnown,
  type PlainDate,
  plainDate,
  valueIfKnown,
  valueOn,
  type Words,
} from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../file/index.ts"
import { amountIn } from "../law/index.ts"
import { accountRightDelays, type MicrocreditBounds, microcreditBounds } from "./rules/law.ts"
import { NEXT } from "./rules/steps.ts"
import { BankProcedure } from "./stream.ts"
import { type BankStep, bankSteps } from "./vocabulary.ts"

/** The bounds on a day, or why there are none; the latest known when the day is today's. */
const boundsOn = (on: PlainDate | undefined): MicrocreditBounds | NotKnown => {
  const latest = microcreditBounds.values.at(-1)
  if (on === undefined) return latest?.value ?? boundsOn(plainDate("9999-12-31"))
  return orNotKnown(on, (day) => valueOn(microcreditBounds, day).value)
}

/** A calendar day on which working days have surely passed, week-ends and a holiday allowed for: when to ask again. */
const afterWorkingDays = (on: PlainDate, days: number): PlainDate => addDays(on, days + Math.ceil(days / 5) * 2 + 2)

/** When an answer is due by the law of the day, at a step of the right to an account; `null` where it sets none. */
const lawfulAnswer = (step: BankStep, on: PlainDate): PlainDate | null => {
  const found = valueIfKnown(accountRightDelays, on)
  if (found === null) return null
  const { silenceDays, designationDays, documentsDays, openingDays } = found.value
  if (step === "bank-asked") return silenceDays === null ? null : addDays(on, silenceDays)
  if (step === "asked") return afterWorkingDays(on, designationDays)
  if (step === "designated") return documentsDays === null ? null : afterWorkingDays(on, documentsDays)
  return step === "complete" ? afterWorkingDays(on, openingDays) : null
}

const shared = {
  procedure: z.exactOptional(field.id),
  file: field.id,
  holder: field.id,
  /** When to ask again; for the right to an account, the law's own delay when it is left out. */
  answerBy: z.exactOptional(field.date),
  on: z.exactOptional(field.date),
}
const borrowed = amountIn(1, 1_000_000_000)

const refusals = {
  ...stepRefusals,
  NotTheHolder: {
    fr: "Cette personne n'est pas la titulaire du dossier.",
    en: "This person is not the holder of the file.",
  },
  TooSoon: { fr: "La relance précéderait la demande.", en: "The reminder would come before." },
} as const

/**
 * Ask for a right to an account, the offer for fragile customers or a personal microcredit. The amount of a microcredit,
 * in cents, and its months stand within the bounds of the day; the amount is sealed.
 */
export const askBank = BankProcedure.command({
  summary: { fr: "Engager une démarche d'inclusion bancaire", en: "Begin a bank procedure" },
  by: counsellors,
  input: z
    .discriminatedUnion("kind", [
      z.strictObject({
        ...shared,
        kind: z.literal("account-right"),
        /** The request was handed to a bank on that day: its silence is then a refusal. */
        ofBank: z.exactOptional(z.literal(true)),
      }),
      z.strictObject({ ...shared, kind: z.literal("fragile-offer") }),
      z.strictObject({ ...shared, kind: z.literal("microcredit"), amount: borrowed, months: z.int().min(1) }),
    ])
    .superRefine((input, context) => {
      if (input.kind !== "microcredit") return
      const fault = (path: string, { fr, en }: Words): void =>
        context.addIssue({ code: "custom", path: [path], message: en, params: { fr } })
      const bounds = boundsOn(input.on)
      if ("words" in bounds) return fault("on", bounds.words)
      const { least, most, leastMonths, mostMonths } = bounds
      if (input.amount < least || input.amount > most) {
        const fr = `Un microcrédit personnel va de ${formatEuros(least)} à ${formatEuros(most)}`
        fault("amount", { fr, en: `A microcredit is from ${least} to ${most} cents` })
      }
      if (input.months < leastMonths || input.months > mostMonths) {
        const fr = `Un microcrédit personnel dure de ${leastMonths} à ${mostMonths} mois`
        fault("months", { fr, en: `A microcredit lasts from ${leastMonths} to ${mostMonths} months` })
      }
    })
    .transform((input) =>
      input.kind === "microcredit" ? { ...input, amount: markPersonal(input.amount, "resources") } : input,
    ),
  key: (input, newId) => input.procedure ?? newId(),
  subject: ({ holder }) => holder,
  needs: { file: { stream: BudgetFile, keys: ({ input }) => [input.file] } },
  refusals: {
    ...refusals,
    AlreadyAsked: { fr: "Cette démarche est déjà engagée.", en: "This procedure has already begun." },
  },
  decide: ({ input: { procedure: _, answerBy, ...data }, state, facts, today, emit, refuse }) => {
    const on = data.on ?? today
    if (state.asked !== null) return refuse("AlreadyAsked")
    const file = facts.file.of(data.file)
    const fault = stepFault(file, on, today)
    if (fault !== undefined || file.opened === null) return refuse(fault ?? "UnknownFile")
    if (file.opened.holder !== data.holder) return refuse("NotTheHolder")
    if (answerBy !== undefined && answerBy <= on) return refuse("TooSoon")
    const lawful =
      data.kind === "account-right" ? lawfulAnswer(data.ofBank === true ? "bank-asked" : "asked", on) : null
    return emit("Asked", { ...data, answerBy: answerBy ?? lawful, conventions: file.opened.conventions, on })
  },
})

/** Record what came next in a bank procedure. Each kind has its own steps, see {@link bankSteps}. */
export const recordBankStep = BankProcedure.command({
  summary: { fr: "Consigner la suite d'une démarche bancaire", en: "Record what came next at the bank" },
  by: counsellors,
  input: z.strictObject({
    procedure: field.id,
    step: field.keyOf(bankSteps),
    answerBy: z.exactOptional(field.date),
    on: z.exactOptional(field.date),
  }),
  key: ({ procedure }) => procedure,
  refusals: {
    UnknownProcedure: { fr: "Cette démarche n'est pas engagée.", en: "There is no such procedure." },
    NotNow: {
      fr: "Cette étape ne suit pas celle où en est la démarche.",
      en: "This step does not follow the one it is at.",
    },
    BeforeTheLastStep: { fr: "Cette date précède l'étape d'avant.", en: "This day comes before the step before." },
    NotYet: stepRefusals.NotYet,
    TooSoon: refusals.TooSoon,
  },
  decide: ({ input: { step, answerBy, on: given }, state, today, emit, refuse }) => {
    const on = given ?? today
    if (state.asked === null || state.step === null) return refuse("UnknownProcedure")
    if (NEXT[state.asked.kind][state.step.step]?.includes(step) !== true) return refuse("NotNow")
    if (on < state.step.on) return refuse("BeforeTheLastStep")
    if (on > today) return refuse("NotYet")
    if (answerBy !== undefined && answerBy <= on) return refuse("TooSoon")
    const waits = NEXT[state.asked.kind][step] !== undefined
    const lawful = state.asked.kind === "account-right" ? lawfulAnswer(step, on) : null
    return emit("Stepped", { step, on, answerBy: waits ? (answerBy ?? lawful) : null })
  },
})
