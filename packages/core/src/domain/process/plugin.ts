import { defineDeadline, definePlugin, defineProjection, defineRows } from "../../plugin/index.ts"
import { agree, close, followUp, noAgreement } from "./commands/agreement.ts"
import { assign, handOver, resume, suspend, withdrawMediator, withdrawParty } from "./commands/course.ts"
import { act, interview, meet, propose, shuttle } from "./commands/dialogue.ts"
import { accept, addParty, decline, inform, open, redirect } from "./commands/opening.ts"
import { joinTeam, leaveTeam } from "./commands/team.ts"
import { mediationIndicators } from "./figures/indicators.ts"
import { get, list } from "./queries/list.ts"
import { personFile } from "./queries/of-person.ts"
import { mine, view } from "./queries/view.ts"
import { stageOf } from "./rules/stages.ts"
import { MediationStream } from "./stream.ts"
import { mediationPartyTable, mediationTable, mediationTeamTable } from "./tables.ts"

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
  queries: { list, get, view, mine, personFile },
  choices: { mediation: { query: "list", value: "mediation", label: "openedOn" } },
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
