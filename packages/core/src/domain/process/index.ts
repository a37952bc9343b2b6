import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineDeadline, definePlugin, defineProjection, defineQuery, defineRows } from "../../plugin/index.ts"
import { agree, close, followUp, noAgreement } from "./commands/agreement.ts"
import { assign, handOver, resume, suspend, withdrawMediator, withdrawParty } from "./commands/course.ts"
import { act, interview, meet, propose, shuttle } from "./commands/dialogue.ts"
import { accept, addParty, decline, inform, open, redirect } from "./commands/opening.ts"
import { joinTeam, leaveTeam } from "./commands/team.ts"
import { mediationIndicators } from "./indicators.ts"
import { MediationStream } from "./mediation.ts"
import { type Stage, stageOf, stages } from "./stages.ts"
import { mediationPartyTable, mediationTable, mediationTeamTable } from "./table.ts"
import { leadsPole } from "./team.ts"
import { view } from "./view.ts"

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

/** Those that the actor has a part in: their own team's, and a lead's whole pole. Whoever answers for all sees all. */
const list = defineQuery({
  summary: { fr: "Lister les médiations", en: "List mediations" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(stages)),
    mediator: z.exactOptional(field.id),
  }),
  run: async ({ input, read, actor }): Promise<ReadonlyArray<MediationSummary>> => {
    const rows = await read.rows(mediationTable, {
      where: input,
      orderBy: [
        ["opened_on", "asc"],
        ["key", "asc"],
      ],
    })
    const own = new Set(
      (await read.rows(mediationTeamTable, { where: { member: actor.id } })).map(({ mediation }) => mediation),
    )
    const all = actor.roles.some((role) => role === "director" || role === "auditor")
    return rows
      .filter(({ key, pole }) => all || own.has(key) || leadsPole(actor, pole))
      .map(({ key, opened_on, closed_on: _, pole: __, ...rest }) => ({ mediation: key, openedOn: opened_on, ...rest }))
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
  joinTeam,
  leaveTeam,
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
  queries: { list, get, view },
  tables: [mediationTable, mediationPartyTable, mediationTeamTable],
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
            pole: state.opened.pole,
          },
    ),
    defineRows(MediationStream, mediationPartyTable, (state, mediation) =>
      state.parties.map(({ id }) => [id, { mediation, party: id, open: state.closed === null }] as const),
    ),
    defineRows(MediationStream, mediationTeamTable, (state, mediation) =>
      state.team.map((member) => [member, { mediation, member }] as const),
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
export { mediationPartyTable, mediationTeamTable } from "./table.ts"
export { mediationTally } from "./tally.ts"
export { inTeam, leadsPole } from "./team.ts"
export { type PartyView, partyOf, type Side } from "./view.ts"
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
