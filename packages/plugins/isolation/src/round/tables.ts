import { column, defineDeadline, defineProjection, defineTable } from "@traitdunion/core"
import { IsolationRound, toReach } from "./stream.ts"
import type { RoundKind } from "./vocabulary.ts"

/** The rounds, with how many are still to be reached. */
export const roundTable = defineTable("isolation_round", {
  kind: column.text<RoundKind>(),
  on: column.indexed(column.date()),
  planned: column.integer(),
  to_reach: column.integer(),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a round. */
export const roundRow = defineProjection(IsolationRound, roundTable, (state) =>
  state.opened === null
    ? null
    : {
        kind: state.opened.kind,
        on: state.opened.on,
        planned: state.opened.supports.length,
        to_reach: toReach(state).length,
        closed_on: state.closedOn,
      },
)

/** @internal Everybody of a round is reached on its day. */
export const roundDeadline = defineDeadline(IsolationRound, {
  id: "isolation/round",
  label: { fr: "Joindre chaque personne de la tournée", en: "Reach everybody of the round" },
  citation: { source: "Tournée d'appels et de visites", reference: "le jour de la tournée" },
  due: (state) =>
    state.opened === null || state.closedOn !== null || toReach(state).length === 0 ? null : state.opened.on,
})
