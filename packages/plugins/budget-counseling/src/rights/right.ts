import {
  type Cents,
  cents,
  defineStream,
  field,
  type Label,
  markPersonal,
  type PlainDate,
  sealed,
} from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../file/index.ts"

/** Rights that a counsellor checks with a household. */
export const rightKinds = {
  rsa: { fr: "RSA", en: "RSA" },
  "rsa-increase": { fr: "Majoration du RSA pour parent isolé", en: "Increase of the RSA for a parent alone" },
  "in-work-bonus": { fr: "Prime d'activité", en: "In-work bonus" },
  "housing-benefit": { fr: "Aide au logement", en: "Housing benefit" },
  "family-benefits": { fr: "Prestations familiales", en: "Family benefits" },
  aah: { fr: "AAH", en: "AAH" },
  "fragile-offer": { fr: "Offre spécifique clientèle fragile", en: "Offer for fragile bank customers" },
  health: { fr: "Complémentaire santé et aides de santé", en: "Complementary health cover" },
  "local-help": { fr: "Aide locale ou facultative", en: "Local help" },
  other: { fr: "Autre droit", en: "Another right" },
} as const satisfies Record<string, Label>
/** The key of a right, see {@link rightKinds}. */
export type RightKind = keyof typeof rightKinds

/** What came of the check. */
export const rightResults = {
  opened: { fr: "Droit ouvert", en: "Opened" },
  "not-entitled": { fr: "Conditions non remplies", en: "Not entitled" },
  declined: { fr: "La personne ne le demande pas", en: "The person does not claim it" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link rightResults}. */
export type RightResult = keyof typeof rightResults

const recorded = z.strictObject({
  file: field.id,
  holder: field.id,
  right: field.keyOf(rightKinds),
  result: field.keyOf(rightResults),
  /** What it brings each month. */
  monthly: z.exactOptional(sealed<Cents>()),
  /** The same to the nearest ten euros, in whole euros, so that reports can add up. */
  about: z.exactOptional(z.int().min(0)),
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})

/** A right that was looked at with a household. */
export interface RightState {
  readonly recorded: z.output<typeof recorded> | null
  readonly cancelled: boolean
}

/** The stream of a right looked at with a household. Its key is its own id. */
export const BudgetRight = defineStream("budget-right", {
  Recorded: recorded,
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<RightState>(
  { recorded: null, cancelled: false },
  {
    Recorded: (state, data) => ({ ...state, recorded: data }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
  },
)

const amount = z
  .int()
  .min(1)
  .max(1_000_000)
  .transform((value) => cents(value))
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
      z.strictObject({ ...shared, result: z.enum(["not-entitled", "declined"]) }),
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
