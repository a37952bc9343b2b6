import { defineDeadline, definePlugin, defineProjection, defineReaders } from "../../plugin/index.ts"
import { request, setAside, take } from "./commands.ts"
import { mine, waiting } from "./queries.ts"
import { Intake, type IntakeState } from "./stream.ts"
import { intakeTable } from "./tables.ts"
import type { IntakeStatus } from "./vocabulary.ts"

const statusOf = ({ taken, aside }: IntakeState): IntakeStatus => {
  if (taken !== null) return "taken"
  return aside === null ? "waiting" : "set-aside"
}

const plugin = definePlugin({
  id: "intake",
  label: { fr: "Demandes de médiation", en: "Requests for mediation" },
  requires: ["people", "process"],
  streams: [Intake],
  commands: { request, take, setAside },
  choices: { intake: { query: "waiting", value: "request", label: "on" } },
  queries: { waiting, mine },
  readers: [
    defineReaders(Intake, {
      label: { fr: "Les médiateurs et leurs responsables", en: "Mediators and leads" },
      check: async ({ actor }) => actor.roles.includes("mediator") || actor.roles.includes("lead"),
    }),
  ],
  tables: [intakeTable],
  projections: [
    defineProjection(Intake, intakeTable, (state) =>
      state.asked === null ? null : { status: statusOf(state), asked_on: state.asked.on, account: state.asked.account },
    ),
  ],
  deadlines: [
    defineDeadline(Intake, {
      id: "intake/waiting",
      label: { fr: "Demande de médiation à examiner", en: "Request for mediation to be looked at" },
      citation: {
        source: "Règle de l'outil",
        reference: "Une demande reçue est due le jour même, jusqu'à ce qu'on s'en occupe",
      },
      due: (state) => (state.asked !== null && statusOf(state) === "waiting" ? state.asked.on : null),
    }),
  ],
})

type Inferred = typeof plugin

/** The built-in plugin `intake`. */
export interface IntakePlugin extends Inferred {}

/** Requests for mediation by partners, persons and the front desk, until somebody deals with them. */
export const intake: IntakePlugin = plugin
