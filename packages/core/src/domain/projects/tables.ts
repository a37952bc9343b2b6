import { column, defineProjection, defineTable } from "../../plugin/index.ts"
import type { Theme } from "../registers/index.ts"
import { projectStatusOf } from "./rules.ts"
import { Project } from "./stream.ts"
import type { ProjectOrigin, ProjectResult, ProjectStatus } from "./vocabulary.ts"

const day = column.indexed(column.nullable(column.date()))

/** @internal The read table of the projects. */
export const projectTable = defineTable("project", {
  title: column.text(),
  status: column.indexed(column.text<ProjectStatus>()),
  origin: column.text<ProjectOrigin>(),
  theme: column.indexed(column.text<Theme>()),
  commune: column.nullable(column.text()),
  qpv: column.nullable(column.text()),
  participants: column.integer(),
  newcomers: column.integer(),
  result: column.nullable(column.text<ProjectResult>()),
  proposed_on: day,
  started_on: day,
  closed_on: day,
})

/** @internal */
export const projectProjection = defineProjection(Project, projectTable, (state) => {
  if (state.proposed === null) return null
  const { title, origin, theme, commune, qpv, on } = state.proposed
  return {
    title,
    status: projectStatusOf(state),
    origin,
    theme,
    commune,
    qpv,
    participants: state.gatherings.reduce((sum, { persons }) => sum + persons, 0),
    newcomers: state.gatherings.reduce((sum, { newcomers }) => sum + (newcomers ?? 0), 0),
    result: state.closed?.result ?? null,
    proposed_on: on,
    started_on: state.startedOn,
    closed_on: state.closed?.on ?? null,
  }
})
