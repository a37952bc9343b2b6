import { defineRule, defineStream, field, type PlainDate, pass, principles, warn } from "@traitdunion/core"
import * as z from "zod"
import { record } from "./commands.ts"

/** The structure's approvals, the latest last. */
export interface ApprovalState {
  readonly approvals: ReadonlyArray<{ readonly from: PlainDate; readonly until: PlainDate }>
}

/** The stream of the structure's approval (*agrément d'ingénierie sociale, financière et technique*, CCH L365-3). */
export const Approval = defineStream("dalo-approval", {
  Granted: z.strictObject({ from: field.date, until: field.date, reference: z.exactOptional(field.text(120)) }),
}).evolve<ApprovalState>(
  { approvals: [] },
  { Granted: ({ approvals }, { from, until }) => ({ approvals: [...approvals, { from, until }] }) },
)
const OURS = "structure"

/** Record the structure's approval, with the period of the order that grants it. */
export const recordApproval = Approval.command({
  summary: { fr: "Consigner l'agrément de la structure", en: "Record the structure's approval" },
  by: ["director"],
  input: z.strictObject({ from: field.date, until: field.date, reference: z.exactOptional(field.text(120)) }),
  key: () => OURS,
  refusals: {
    EndsBeforeItBegins: { fr: "L'agrément finirait avant de commencer.", en: "It would end before it begins." },
  },
  decide: ({ input, emit, refuse }) =>
    input.until < input.from ? refuse("EndsBeforeItBegins") : emit("Granted", input),
})

const ASSISTED: ReadonlyArray<string> = ["received", "gracious", "annulment-filed", "injunction-filed"]

/** @internal Helping with an appeal is for approved structures: without an approval that day, it warns. */
export const approvalRule = defineRule({
  id: "dalo/approval",
  label: { fr: "L'assistance à un recours DALO suppose l'agrément de la structure" },
  principle: principles.protection,
  citation: { source: "Code de la construction et de l'habitation", reference: "art. L365-3 et R365-1, 2°" },
  on: [record],
  needs: { approval: { stream: Approval, keys: () => [OURS] } },
  check: ({ input: { fact }, facts }) => {
    if (!ASSISTED.includes(fact.fact)) return pass
    const held = facts.approval.of(OURS).approvals.some(({ from, until }) => from <= fact.on && fact.on <= until)
    return held
      ? pass
      : warn({
          fr: "Aucun agrément d'ingénierie sociale n'est consigné pour ce jour : la personne peut être assistée par les services sociaux ou une association agréée.",
          en: "No approval is recorded for this day: social services or an approved association can assist the person.",
        })
  },
})
