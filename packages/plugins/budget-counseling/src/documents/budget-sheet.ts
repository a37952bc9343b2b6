import { defineOutlet, enteredFor, field, formatDay, lawWith, Person } from "@traitdunion/core"
import type { Document, DocumentBlock } from "@traitdunion/documents"
import * as z from "zod"
import { type BudgetVersion, HouseholdBudget } from "../budget/index.ts"
import { diagnose } from "../diagnosis/index.ts"
import { BudgetFile, counsellors } from "../file/index.ts"
import type { BudgetLaw } from "../law/index.ts"
import { rightKinds } from "../rights/index.ts"
import { type BudgetSheet, moments } from "../sheet/index.ts"
import { debtTable, figures, type Names, references, sectionTable, sender, whereItGoes } from "./parts.ts"

/** What the holder's sheet shows of earlier versions. */
const evolution = (sheets: ReadonlyArray<BudgetSheet>, law: BudgetLaw): ReadonlyArray<DocumentBlock> => {
  if (sheets.length < 2) return []
  const diagnoses = sheets.map((sheet) => diagnose(sheet, law))
  return [
    { kind: "heading", text: "Le chemin parcouru" },
    {
      kind: "trend",
      title: "Reste à vivre et impayés, d'un bilan à l'autre",
      names: diagnoses.map(({ on }) => formatDay(on)),
      series: [
        { name: "Reste à vivre", values: diagnoses.map(({ remainingToLive }) => remainingToLive.amount) },
        { name: "Impayés", values: diagnoses.map(({ late }) => late.amount) },
      ],
    },
  ]
}

/** Compose the sheet of a household's budget; the last of the sheets is the one it shows. */
const composeBudgetSheet = (
  law: BudgetLaw,
  sheets: ReadonlyArray<BudgetSheet & { readonly moment: keyof typeof moments }>,
  about: {
    readonly name: string | null
    readonly names: Names
    readonly on: string
    readonly from?: ReadonlyArray<string>
    readonly place?: string
  },
): Document | null => {
  const sheet = sheets.at(-1)
  if (sheet === undefined) return null
  const diagnosis = diagnose(sheet, law)
  const { alerts, rights } = diagnosis
  const { name, names, ...heading } = about
  return {
    title: "Fiche budgétaire",
    subtitle: `${name === null ? "" : `${name}, `}${moments[sheet.moment].fr.toLowerCase()} du ${formatDay(sheet.on)}`,
    ...heading,
    blocks: [
      figures(diagnosis),
      whereItGoes(diagnosis),
      ...alerts.map(({ reason }): DocumentBlock => ({ kind: "alert", title: "À regarder ensemble", text: reason })),
      { kind: "heading", text: "Le détail" },
      ...sectionTable(sheet, "resources", diagnosis, names),
      ...sectionTable(sheet, "fixed", diagnosis, names),
      ...sectionTable(sheet, "everyday", diagnosis, names),
      ...sectionTable(sheet, "occasional", diagnosis, names),
      ...debtTable(sheet, diagnosis),
      ...evolution(sheets, law),
      ...(rights.length === 0
        ? []
        : [
            { kind: "heading", text: "Des droits à vérifier" } as const,
            {
              kind: "list",
              items: rights.map(({ right, reason }) => `${rightKinds[right].fr} : ${reason}`),
            } as const,
          ]),
      references([
        ...diagnosis.remainingToLive.references,
        ...(diagnosis.remainingPerUnit?.references ?? []),
        ...diagnosis.debtRatio.references,
        ...(diagnosis.repaymentCapacity?.references ?? []),
        ...alerts.map(({ source }) => source),
        ...rights.map(({ source }) => source),
      ]),
    ],
    notices: [
      "Fiche établie avec la personne, d'après ce qu'elle a dit et montré. Les droits à vérifier sont des invitations : seul l'organisme compétent décide.",
    ],
  }
}

/** The versions of a household up to the one that is asked for, with the parts of some persons alone. */
const upTo = (
  versions: ReadonlyArray<BudgetVersion>,
  wanted: string | undefined,
  persons: ReadonlyArray<string> | undefined,
): ReadonlyArray<Pick<BudgetVersion, "moment" | "on" | "household" | "parts">> => {
  const end = wanted === undefined ? versions.length : versions.findIndex(({ version }) => version === wanted) + 1
  return versions.slice(0, end).map(({ moment, on, household, parts }) => ({
    moment,
    on,
    household,
    parts: persons === undefined ? parts : parts.filter(({ person }) => persons.includes(person)),
  }))
}

/**
 * Hand the sheet of a household's budget to somebody: the holder, unless another recipient is named. What is theirs goes
 * back to the holder without further ado; each other person whose part stands in it must have agreed, or is left out
 * by naming the `persons` to show.
 */
export const budgetSheet = (law: BudgetLaw) =>
  defineOutlet({
    summary: { fr: "Remettre la fiche budgétaire", en: "Hand over the budget sheet" },
    by: counsellors,
    input: z.strictObject({
      file: field.id,
      version: z.exactOptional(field.id),
      recipient: z.exactOptional(field.id),
      persons: z.exactOptional(z.readonly(z.array(field.id).min(1).max(20))),
      ...sender,
    }),
    gather: async ({ input, read }) => {
      const { opened } = await read.state(BudgetFile, input.file)
      if (opened === null) return { recipient: "nobody", parts: { name: null, names: [], entered: [], sheets: [] } }
      const { name } = await read.state(Person, opened.holder)
      const { versions } = await read.state(HouseholdBudget, input.file)
      const sheets = upTo(versions, input.version, input.persons)
      const own = input.recipient === undefined || input.recipient === opened.holder
      const persons = [...new Set(sheets.at(-1)?.parts.map(({ person }) => person))]
      const known = await read.states(Person, persons)
      const entered = await enteredFor(read, Object.values(law))
      const names = persons.map((person) => ({ person, name: known.get(person)?.name ?? null }))
      return {
        recipient: input.recipient ?? opened.holder,
        // The way they came is the household's own business: nobody else gets more than the version of the day.
        parts: { name, names, entered, sheets: own ? sheets : sheets.slice(-1) },
        required: ["resources"],
      }
    },
    send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> =>
      composeBudgetSheet(lawWith(law, parts.entered), parts.sheets, {
        name: parts.name,
        names: parts.names,
        on,
        ...(from === undefined ? {} : { from }),
        ...(place === undefined ? {} : { place }),
      }),
  })
