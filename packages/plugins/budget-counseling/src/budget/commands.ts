import { field, markPersonal, Person, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { diagnose } from "../diagnosis/index.ts"
import { BudgetFile, type BudgetFileState, counsellors, stepFault, stepRefusals } from "../file/index.ts"
import { checkSheet, moments, sheetShape } from "../sheet/index.ts"
import { HouseholdBudget } from "./stream.ts"
import { coarsely } from "./vocabulary.ts"

type Fault = (path: ReadonlyArray<string | number>, message: string, fr: string) => void

const given = z.strictObject({
  file: field.id,
  version: z.exactOptional(field.id),
  moment: z._default(field.keyOf(moments), "follow-up"),
  /** The person in whose name the file is; what belongs to all stands with them. */
  holder: field.id,
  ...sheetShape,
})

/**
 * Everything personal is marked here; only bands and kinds stay in the clear. They rest on no amount of law, so that a
 * budget is recorded on any day, whatever decree is still awaited.
 */
const input = given.transform(({ household, parts, ...rest }, context) => {
  const fault: Fault = (path, message, fr) =>
    context.addIssue({ code: "custom", path: [...path], message, params: { fr }, input: undefined })
  const sheet = { on: rest.on, household, parts }
  checkSheet(sheet, fault)
  if (!parts.some(({ person }) => person === rest.holder)) {
    fault(["parts"], "The holder has no part in it", "Le titulaire n'y a aucune part : ajouter la sienne, même vide")
  }
  if (context.issues.length > 0) return z.NEVER
  return {
    ...rest,
    household: markPersonal(household, "situation"),
    parts: parts.map(({ person, lines, debts }) => ({
      person,
      lines: markPersonal(lines, "resources"),
      debts: debts.map(({ debt, details }) => ({ debt, details: markPersonal(details, "resources") })),
    })),
    coarse: coarsely(sheet, diagnose(sheet)),
  }
})
type Input = z.output<typeof input>

const subject = ({ holder, parts }: Input, _key: string, [field, index]: ReadonlyArray<string | number>): string =>
  (field === "parts" && typeof index === "number" ? parts[index]?.person : undefined) ?? holder

const needs = {
  file: { stream: BudgetFile, keys: ({ input }: { readonly input: Input }) => [input.file] },
  persons: {
    stream: Person,
    keys: ({ input }: { readonly input: Input }) => input.parts.map(({ person }) => person),
  },
}

const refusals = {
  ...stepRefusals,
  UnknownPerson: {
    fr: "Une des personnes n'est pas enregistrée : l'enregistrer d'abord.",
    en: "One of the persons is not registered: register them first.",
  },
  NotTheHolder: {
    fr: "Cette personne n'est pas la titulaire du dossier.",
    en: "This person is not the holder of the file.",
  },
} as const

interface Known {
  readonly file: { readonly of: (key: string) => BudgetFileState }
  readonly persons: { readonly all: ReadonlyArray<readonly [string, { readonly registered: boolean }]> }
}

/** What stands against a version, or the file that it belongs to. */
const fileOf = (facts: Known, { file, on, holder }: Input, today: PlainDate) => {
  const state = facts.file.of(file)
  const fault = stepFault(state, on, today)
  if (fault !== undefined || state.opened === null) return { fault: fault ?? ("UnknownFile" as const) }
  if (state.opened.holder !== holder) return { fault: "NotTheHolder" as const }
  if (facts.persons.all.some(([, person]) => !person.registered)) return { fault: "UnknownPerson" as const }
  return { opened: state.opened }
}

const unknownVersion = { fr: "Cette version n'existe pas.", en: "There is no such version." }

/**
 * Record a dated version of the household's budget. What one person brings, pays and owes is sealed as theirs; what
 * belongs to all stands with the holder. Without `version`, the version is named by its day and moment.
 */
export const record = HouseholdBudget.command({
  summary: { fr: "Consigner le budget du foyer", en: "Record the household's budget" },
  by: counsellors,
  input,
  key: ({ file }) => file,
  subject,
  needs,
  refusals: {
    ...refusals,
    AlreadyRecorded: { fr: "Cette version est déjà consignée.", en: "This version is already recorded." },
  },
  decide: ({ input, state, facts, today, emit, refuse }) => {
    const { fault, opened } = fileOf(facts, input, today)
    if (opened === undefined) return refuse(fault)
    const { file: _, version = `${input.on}-${input.moment}`, ...data } = input
    if (state.versions.some((known) => known.version === version)) return refuse("AlreadyRecorded")
    return emit("Recorded", { ...data, version, conventions: opened.conventions })
  },
})

/** Correct a version: the whole budget as it should be. The journal keeps what it was. */
export const correct = HouseholdBudget.command({
  summary: { fr: "Corriger un budget consigné", en: "Correct a recorded budget" },
  by: counsellors,
  input,
  key: ({ file }) => file,
  subject,
  needs,
  refusals: { ...refusals, UnknownVersion: unknownVersion },
  decide: ({ input, state, facts, today, emit, refuse }) => {
    const { fault, opened } = fileOf(facts, input, today)
    if (opened === undefined) return refuse(fault)
    const { file: _, version, ...data } = input
    if (version === undefined || !state.versions.some((known) => known.version === version)) {
      return refuse("UnknownVersion")
    }
    return emit("Corrected", { ...data, version, conventions: opened.conventions })
  },
})

/** Cancel a version recorded by mistake. */
export const cancel = HouseholdBudget.command({
  summary: { fr: "Annuler un budget consigné par erreur", en: "Cancel a budget recorded by mistake" },
  by: counsellors,
  input: z.strictObject({ file: field.id, version: field.id }),
  key: ({ file }) => file,
  refusals: { UnknownVersion: unknownVersion },
  decide: ({ input: { version }, state, today, emit, refuse }) =>
    state.versions.some((known) => known.version === version)
      ? emit("Cancelled", { version, on: today })
      : refuse("UnknownVersion"),
})
