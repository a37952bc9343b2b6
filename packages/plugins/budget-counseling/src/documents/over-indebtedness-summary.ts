import { cents, defineOutlet, enteredFor, field, formatDay, formatEuros, lawWith, Person } from "@traitdunion/core"
import type { Document, DocumentBlock } from "@traitdunion/documents"
import * as z from "zod"
import { HouseholdBudget, latest } from "../budget/index.ts"
import { diagnose } from "../diagnosis/index.ts"
import { counsellors } from "../file/index.ts"
import type { BudgetLaw } from "../law/index.ts"
import {
  admissibilityConditions,
  documents,
  type Effect,
  excludedDebts,
  missingDocuments,
  mustNotDo,
  OverIndebtedness,
  type ProcedureStage,
  type ProcedureState,
  procedureStages,
  stageOf,
  whatChanges,
} from "../over-indebtedness/index.ts"
import { type BudgetSheet, relations } from "../sheet/index.ts"
import { debtTable, figures, references, sectionTable, sender, whereItGoes } from "./parts.ts"

const told = (title: string, effects: ReadonlyArray<Effect>): ReadonlyArray<DocumentBlock> =>
  effects.length === 0
    ? []
    : [
        { kind: "heading", text: title },
        {
          kind: "list",
          items: effects.map(({ words, citation }) => `${words} (${citation.reference ?? citation.source})`),
        },
      ]

const household = (sheet: BudgetSheet): ReadonlyArray<DocumentBlock> =>
  sheet.household === null
    ? []
    : [
        {
          kind: "table",
          caption: "Le foyer",
          columns: [{ label: "Membre" }, { label: "Date de naissance" }, { label: "À charge" }],
          rows: sheet.household.members.map(({ relation, born, dependant }) => [
            relations[relation].fr,
            formatDay(born),
            dependant ? "oui" : "non",
          ]),
        },
      ]

/** What a procedure tells without anything confided: where it stands, its days, its documents. */
interface Course {
  readonly stage: ProcedureStage
  readonly rentDelays: boolean | null
  readonly days: ReadonlyArray<readonly [label: string, on: string]>
  readonly documents: ReadonlyArray<{ readonly text: string; readonly done: boolean }>
}

const courseOf = (state: ProcedureState): Course => {
  const stage = stageOf(state) ?? "preparing"
  const missing = new Set(missingDocuments(state))
  const days = [
    ["Dépôt du dossier", state.deposited?.on],
    ["Recevabilité attendue avant le", stage === "deposited" ? state.deposited?.decisionBy : undefined],
    ["Décision de recevabilité notifiée", state.admissibility?.notifiedOn],
    ["Recours possible jusqu'au (jour prudent)", state.admissibility?.appealBy],
    ["Poursuites suspendues au plus tard jusqu'au", state.admissibility?.suspendedUntil],
    ["Mesures notifiées", state.notified?.notifiedOn],
    ["Contestation possible jusqu'au (jour prudent)", state.notified?.contestBy],
    ["Fin des mesures", state.inForce?.until],
  ] as const
  return {
    stage,
    rentDelays: state.rentDelays,
    days: days.flatMap(([label, on]) => (on === undefined || on === null ? [] : [[label, formatDay(on)] as const])),
    documents: (Object.keys(documents) as ReadonlyArray<keyof typeof documents>).map((key) => ({
      text: `${documents[key].fr}${state.documents[key] === "not-applicable" ? " (sans objet)" : ""}`,
      done: !missing.has(key),
    })),
  }
}

/** Compose the summary. */
const composeSummary = (
  law: BudgetLaw,
  { stage, rentDelays, days, documents: gathered }: Course,
  sheet: BudgetSheet,
  about: {
    readonly name: string
    readonly monthly: number | null
    readonly on: string
    readonly from?: ReadonlyArray<string>
    readonly place?: string
  },
): Document => {
  const diagnosis = diagnose(sheet, law)
  const { name, monthly, ...heading } = about
  return {
    title: "Dossier de surendettement : synthèse",
    subtitle: `${name}, ${procedureStages[stage].fr.toLowerCase()}`,
    ...heading,
    blocks: [
      {
        kind: "table",
        caption: "Les dates de la procédure",
        columns: [{ label: "Étape" }, { label: "Date" }],
        rows: days,
      },
      ...(monthly === null
        ? []
        : [
            {
              kind: "paragraph",
              text: `Versement mensuel prévu par les mesures : ${formatEuros(cents(monthly))}.`,
            } as const,
          ]),
      ...told("Ce qui change à cette étape", whatChanges(stage, about.on)),
      ...told("Ce qu'il faut payer ou ne pas faire", mustNotDo(stage, rentDelays)),
      { kind: "heading", text: "La situation" },
      ...household(sheet),
      figures(diagnosis),
      whereItGoes(diagnosis),
      ...sectionTable(sheet, "resources", diagnosis),
      ...sectionTable(sheet, "fixed", diagnosis),
      ...sectionTable(sheet, "everyday", diagnosis),
      ...sectionTable(sheet, "occasional", diagnosis),
      ...debtTable(sheet, diagnosis),
      { kind: "heading", text: "Les pièces du dossier" },
      {
        kind: "checklist",
        items: gathered,
      },
      ...told("Les conditions", admissibilityConditions),
      ...told("Les dettes qu'aucune mesure n'efface", excludedDebts),
      references([...(diagnosis.repaymentCapacity?.references ?? []), ...diagnosis.remainingToLive.references]),
    ],
    notices: [
      "Synthèse préparée avec la personne. Elle n'est pas le formulaire Cerfa n° 13594 et ne le remplace pas ; la commission décide seule.",
      "Les jours prudents sont comptés en jours calendaires, sans report au jour ouvré suivant.",
    ],
  }
}

/**
 * Hand the summary of an over-indebtedness procedure to somebody: the holder, unless another recipient is named. Each
 * person whose resources stand in it must have agreed. `null` when there is no budget to sum up.
 */
export const overIndebtednessSummary = (law: BudgetLaw) =>
  defineOutlet({
    summary: { fr: "Remettre la synthèse du dossier de surendettement", en: "Hand over the over-indebtedness summary" },
    by: counsellors,
    input: z.strictObject({ procedure: field.id, recipient: z.exactOptional(field.id), ...sender }),
    gather: async ({ input, read }) => {
      const { begun, ...rest } = await read.state(OverIndebtedness, input.procedure)
      const version = begun === null ? undefined : latest(await read.state(HouseholdBudget, begun.file))
      if (begun === null || version === undefined) return { recipient: "nobody", parts: null }
      const { name } = await read.state(Person, begun.holder)
      const { on, household: home, parts } = version
      const entered = await enteredFor(read, Object.values(law))
      return {
        recipient: input.recipient ?? begun.holder,
        parts: {
          name,
          course: courseOf({ begun, ...rest }),
          sheet: { on, household: home, parts },
          entered,
          monthly: rest.notified?.monthly ?? null,
        },
        required: ["identity", "resources", "situation"],
      }
    },
    send: async ({ parts, on }, { input: { from, place } }): Promise<Document | null> => {
      if (parts === null || parts.name === null) return null
      const { name, course, sheet, monthly, entered } = parts
      return composeSummary(lawWith(law, entered), course, sheet, {
        name,
        monthly,
        on,
        ...(from === undefined ? {} : { from }),
        ...(place === undefined ? {} : { place }),
      })
    },
  })
