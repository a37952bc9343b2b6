import { field, markPersonal, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../file/index.ts"
import { amountIn } from "../law/index.ts"
import { BudgetRight } from "./stream.ts"
import { rightKinds, rightResults } from "./vocabulary.ts"

const amount = amountIn(1, 1_000_000)
const { opened: _, ...notOpened } = rightResults
const shared = {
  id: z.exactOptional(field.id),
  file: field.id,
  holder: field.id,
  right: field.keyOf(rightKinds),
  on: z.exactOptional(field.date),
}

/**
 * Record what came of a right that was checked with the household: opened, with what it brings each month in cents, or
 * not. The amount is sealed; reports know it to ten euros.
 */
export const recordRight = BudgetRight.command({
  summary: { fr: "Consigner le résultat d'une vérification de droit", en: "Record what came of a right" },
  by: counsellors,
  input: z
    .discriminatedUnion("result", [
      z.strictObject({ ...shared, result: z.literal("opened"), monthly: z.exactOptional(amount) }),
      z.strictObject({ ...shared, result: field.keyOf(notOpened) }),
    ])
    .transform((input) => {
      if (input.result !== "opened" || input.monthly === undefined) return { ...input, monthly: undefined }
      return {
        ...input,
        monthly: markPersonal(input.monthly, "resources"),
        about: Math.round(input.monthly / 1000) * 10,
      }
    }),
  key: (input, newId) => input.id ?? newId(),
  subject: ({ holder }) => holder,
  needs: { file: { stream: BudgetFile, keys: ({ input }) => [input.file] } },
  refusals: {
    ...stepRefusals,
    AlreadyRecorded: { fr: "Ce résultat est déjà consigné.", en: "This is already recorded." },
    NotTheHolder: {
      fr: "Cette personne n'est pas la titulaire du dossier.",
      en: "This person is not the holder of the file.",
    },
  },
  decide: ({ input, state, facts, today, emit, refuse }) => {
    const { file, holder, right, result, monthly } = input
    const on: PlainDate = input.on ?? today
    if (state.recorded !== null) return refuse("AlreadyRecorded")
    const known = facts.file.of(file)
    const fault = stepFault(known, on, today)
    if (fault !== undefined || known.opened === null) return refuse(fault ?? "UnknownFile")
    if (known.opened.holder !== holder) return refuse("NotTheHolder")
    const brings = monthly === undefined || !("about" in input) ? {} : { monthly, about: input.about }
    return emit("Recorded", { file, holder, right, result, ...brings, conventions: known.opened.conventions, on })
  },
})

/** Cancel a result recorded by mistake. */
export const cancelRight = BudgetRight.command({
  summary: { fr: "Annuler un résultat consigné par erreur", en: "Cancel a result recorded by mistake" },
  by: counsellors,
  input: z.strictObject({ id: field.id }),
  key: ({ id }) => id,
  refusals: { UnknownRight: { fr: "Ce résultat n'est pas consigné.", en: "There is no such result." } },
  decide: ({ state, today, emit, refuse }) =>
    state.recorded === null || state.cancelled ? refuse("UnknownRight") : emit("Cancelled", { on: today }),
})
