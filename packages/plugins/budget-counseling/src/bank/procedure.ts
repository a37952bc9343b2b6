import {
  addDays,
  type Cents,
  defineStream,
  field,
  formatEuros,
  type Label,
  markPersonal,
  OutsideKnownPeriod,
  type PlainDate,
  sealed,
  valueOn,
  type Words,
} from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../file/index.ts"
import { amountIn } from "../law/index.ts"
import { accountRightDelays, type MicrocreditBounds, microcreditBounds } from "./law.ts"

/** What is asked for so that a household has the bank services it needs. */
export const bankProcedureKinds = {
  "account-right": { fr: "Droit au compte", en: "Right to an account" },
  "fragile-offer": { fr: "Offre spécifique clientèle fragile", en: "Offer for fragile customers" },
  microcredit: { fr: "Microcrédit personnel", en: "Personal microcredit" },
} as const satisfies Record<string, Label>
/** The key of a procedure, see {@link bankProcedureKinds}. */
export type BankProcedureKind = keyof typeof bankProcedureKinds

/** The steps of a procedure, in their order; each kind has its own. */
export const bankSteps = {
  asked: { fr: "Demandé", en: "Asked" },
  designated: { fr: "Banque désignée par la Banque de France", en: "Bank named by the Banque de France" },
  complete: { fr: "Pièces complètes remises à la banque", en: "All documents handed to the bank" },
  granted: { fr: "Obtenu", en: "Granted" },
  refused: { fr: "Refusé", en: "Refused" },
  abandoned: { fr: "Abandonné par la personne", en: "Given up by the person" },
} as const satisfies Record<string, Label>
/** The key of a step, see {@link bankSteps}. */
export type BankStep = keyof typeof bankSteps

/** What may follow what, by the kind of procedure. */
const NEXT: Readonly<Record<BankProcedureKind, Readonly<Partial<Record<BankStep, ReadonlyArray<BankStep>>>>>> = {
  "account-right": {
    asked: ["designated", "refused", "abandoned"],
    designated: ["complete", "granted", "refused", "abandoned"],
    complete: ["granted", "refused", "abandoned"],
  },
  "fragile-offer": { asked: ["granted", "refused", "abandoned"] },
  microcredit: { asked: ["granted", "refused", "abandoned"] },
}

const asked = z.strictObject({
  kind: field.keyOf(bankProcedureKinds),
  file: field.id,
  holder: field.id,
  /** What is borrowed. */
  amount: z.exactOptional(sealed<Cents>()),
  months: z.exactOptional(z.int()),
  conventions: z.readonly(z.array(field.id)),
  answerBy: z.nullable(field.date),
  on: field.date,
})

/** A bank procedure, as its facts make it. */
export interface BankProcedureState {
  readonly asked: z.output<typeof asked> | null
  readonly step: { readonly step: BankStep; readonly on: PlainDate } | null
  /** When an answer is expected, or to be asked for again. */
  readonly answerBy: PlainDate | null
}

/** The stream of a bank procedure (*inclusion bancaire*). Its key is the procedure's id. */
export const BankProcedure = defineStream("bank-procedure", {
  Asked: asked,
  Stepped: z.strictObject({ step: field.keyOf(bankSteps), answerBy: z.nullable(field.date), on: field.date }),
}).evolve<BankProcedureState>(
  { asked: null, step: null, answerBy: null },
  {
    Asked: (_, data) => ({ asked: data, step: { step: "asked", on: data.on }, answerBy: data.answerBy }),
    Stepped: (state, { step, on, answerBy }) => ({ ...state, step: { step, on }, answerBy }),
  },
)

/** The bounds on a day, or why there are none; the latest known when the day is today's. */
const boundsOn = (on: PlainDate | undefined): MicrocreditBounds | OutsideKnownPeriod => {
  const latest = microcreditBounds.values.at(-1)
  try {
    return on === undefined && latest !== undefined ? latest.value : valueOn(microcreditBounds, on ?? "").value
  } catch (error) {
    if (error instanceof OutsideKnownPeriod) return error
    throw error
  }
}

/** A calendar day on which working days have surely passed, week-ends and a holiday allowed for: when to ask again. */
const afterWorkingDays = (on: PlainDate, days: number): PlainDate => addDays(on, days + Math.ceil(days / 5) * 2 + 2)

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
      z.strictObject({ ...shared, kind: z.literal("account-right") }),
      z.strictObject({ ...shared, kind: z.literal("fragile-offer") }),
      z.strictObject({ ...shared, kind: z.literal("microcredit"), amount: borrowed, months: z.int().min(1) }),
    ])
    .superRefine((input, context) => {
      if (input.kind !== "microcredit") return
      const fault = (path: string, { fr, en }: Words): void =>
        context.addIssue({ code: "custom", path: [path], message: en, params: { fr } })
      const bounds = boundsOn(input.on)
      if (bounds instanceof OutsideKnownPeriod) return fault("on", bounds.words)
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
      data.kind === "account-right" ? afterWorkingDays(on, valueOn(accountRightDelays, on).value.designationDays) : null
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
    const lawful = step === "complete" ? afterWorkingDays(on, valueOn(accountRightDelays, on).value.openingDays) : null
    return emit("Stepped", { step, on, answerBy: waits ? (answerBy ?? lawful) : null })
  },
})
