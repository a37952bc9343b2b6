import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { column, defineProjection, defineQuery, defineTable } from "../../plugin/index.ts"
import type { Theme } from "../registers/index.ts"
import { Project, type ProjectState } from "./project.ts"
import { type ProjectOrigin, type ProjectResult, type ProjectStatus, projectStatuses } from "./vocabulary.ts"

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

/** Where a project stands. */
export const projectStatusOf = (state: ProjectState): ProjectStatus => {
  if (state.closed !== null) return "closed"
  return state.startedOn === null ? "proposed" : "started"
}

/** A project in a list. */
export interface ProjectSummary {
  readonly project: string
  readonly title: string
  readonly status: ProjectStatus
  readonly origin: ProjectOrigin
  readonly theme: Theme
  readonly commune: string | null
  readonly qpv: string | null
  /** Attendances at its gatherings: somebody who comes twice counts twice, because nobody is identified. */
  readonly participants: number
  readonly newcomers: number
  readonly result: ProjectResult | null
  readonly proposedOn: PlainDate | null
  readonly startedOn: PlainDate | null
  readonly closedOn: PlainDate | null
}

/** @internal */
export const projectList = defineQuery({
  summary: { fr: "Lister les projets collectifs", en: "List collective projects" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({ status: z.exactOptional(field.keyOf(projectStatuses)) }),
  run: async ({ input, read }): Promise<ReadonlyArray<ProjectSummary>> => {
    const rows = await read.rows(projectTable, {
      where: input,
      orderBy: [
        ["proposed_on", "asc"],
        ["key", "asc"],
      ],
    })
    return rows.map(({ key, proposed_on, started_on, closed_on, ...rest }) => ({
      project: key,
      ...rest,
      proposedOn: proposed_on,
      startedOn: started_on,
      closedOn: closed_on,
    }))
  },
})

/** @internal It names the mediations that led to the project, so only those who may read mediations read it. */
export const project = defineQuery({
  summary: { fr: "Lire un projet collectif", en: "Read a collective project" },
  by: ["mediator", "lead", "director", "auditor"],
  input: z.strictObject({ project: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(Project, input.project)
    return state.proposed === null ? null : { project: input.project, status: projectStatusOf(state), ...state }
  },
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
