import { addDays, column, defineDeadline, defineProjection, defineTable } from "@traitdunion/core"
import { __Pascal__, type __Pascal__State } from "./stream.ts"

const lastOf = ({ acts }: __Pascal__State) =>
  acts
    .map(({ on }) => on)
    .toSorted()
    .at(-1)

export const files = defineTable("__table__", {
  person: column.indexed(column.text()),
  acts: column.integer(),
  last: column.nullable(column.date()),
})

export const row = defineProjection(__Pascal__, files, (state) =>
  state.person === null ? null : { person: state.person, acts: state.acts.length, last: lastOf(state) ?? null },
)

export const again = defineDeadline(__Pascal__, {
  id: "__id__/again",
  label: { fr: "Reprendre contact" },
  citation: { source: "Engagement de la structure : à remplacer par le vôtre" },
  due: (state) => {
    const last = lastOf(state)
    return last === undefined ? null : addDays(last, 30)
  },
})
