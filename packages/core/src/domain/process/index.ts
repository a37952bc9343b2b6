import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection, defineQuery } from "../../plugin/index.ts"
import { agree, close, followUp, noAgreement } from "./commands/agreement.ts"
import { assign, handOver, resume, suspend, withdrawMediator, withdrawParty } from "./commands/course.ts"
import { act, disclose, interview, meet, propose, shuttle } from "./commands/dialogue.ts"
import { accept, addParty, decline, inform, open, redirect } from "./commands/opening.ts"
import { mediationIndicators } from "./indicators.ts"
import { MediationStream } from "./mediation.ts"
import { type Stage, stageOf, stages } from "./stages.ts"
import { mediationTable } from "./table.ts"

/** A mediation in a list. */
export interface MediationSummary {
  readonly mediation: string
  readonly stage: Stage
  readonly mediator: string | null
  readonly register: string
  readonly openedOn: PlainDate
  readonly outcome: string | null
  readonly parties: number
}

const list = defineQuery({
  summary: { fr: "Lister les médiations", en: "List mediations" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(stages)),
    mediator: z.exactOptional(field.id),
  }),
  run: async ({ input, read }): Promise<ReadonlyArray<MediationSummary>> => {
    const rows = await read.rows(mediationTable, {
      where: input,
      orderBy: [
        ["opened_on", "asc"],
        ["key", "asc"],
      ],
    })
    return rows.map(({ key, opened_on, closed_on: _, ...rest }) => ({ mediation: key, openedOn: opened_on, ...rest }))
  },
})

const get = defineQuery({
  summary: { fr: "Lire une médiation", en: "Read a mediation" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ mediation: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(MediationStream, input.mediation)
    return state.opened === null ? null : { mediation: input.mediation, stage: stageOf(state), ...state }
  },
})

const commands = {
  open,
  addParty,
  inform,
  assign,
  accept,
  redirect,
  decline,
  interview,
  meet,
  shuttle,
  propose,
  act,
  disclose,
  agree,
  noAgreement,
  followUp,
  suspend,
  resume,
  withdrawParty,
  withdrawMediator,
  handOver,
  close,
}

const plugin = definePlugin({
  id: "process",
  label: { fr: "Processus de médiation", en: "Mediation process" },
  requires: ["people", "consent", "registers"],
  streams: [MediationStream],
  commands,
  queries: { list, get },
  tables: [mediationTable],
  projections: [
    defineProjection(MediationStream, mediationTable, (state) =>
      state.opened === null
        ? null
        : {
            stage: stageOf(state),
            mediator: state.mediator,
            register: state.opened.register,
            opened_on: state.opened.on,
            closed_on: state.closed?.on ?? null,
            outcome: state.closed?.outcome ?? null,
            parties: state.parties.length,
          },
    ),
  ],
  deadlines: [
    defineDeadline(MediationStream, {
      id: "process/follow-up",
      label: { fr: "Suivi d'un engagement de l'accord", en: "Follow-up of a commitment" },
      citation: {
        source: "Médiance 66, Projet associatif 2025-2030, citant la norme NF X60-600",
        reference: "Prévenir et gérer les situations conflictuelles : suivi des accords conclus",
      },
      due: (state) => {
        if (state.closed !== null || state.agreement === null) return null
        const due = state.agreement.commitments.filter((item) => item.result === null).flatMap((item) => item.due ?? [])
        return due.toSorted()[0] ?? null
      },
    }),
  ],
  indicators: mediationIndicators,
})
type Inferred = typeof plugin
/** The built-in plugin `process`. */
export interface ProcessPlugin extends Inferred {}
/** The mediation process, from request to closure. */
export const mediationProcess: ProcessPlugin = plugin

export { mediationIndicators } from "./indicators.ts"
export {
  type Agreement,
  type Commitment,
  type Exchange,
  type Interview,
  type MediationState,
  MediationStream,
  type Meeting,
  type Party,
  type Proposal,
  presentParties,
  type Relay,
} from "./mediation.ts"
export { type Act, type Stage, stageAllows, stageOf, stages } from "./stages.ts"
export { mediationTally } from "./tally.ts"
export {
  type AgreementExtent,
  type AgreementForm,
  agreementExtents,
  agreementForms,
  type Change,
  type CommitmentResult,
  changes,
  commitmentResults,
  type DeclineReason,
  declineReasons,
  type MediationOutcome,
  type Mode,
  modes,
  outcomes,
  type SuspensionReason,
  suspensionReasons,
  type WithdrawalReason,
  withdrawalReasons,
} from "./vocabulary.ts"
