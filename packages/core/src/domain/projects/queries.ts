import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import type { Theme } from "../registers/index.ts"
import { projectStatusOf } from "./rules.ts"
import { Project } from "./stream.ts"
import { projectTable } from "./tables.ts"
import { type ProjectOrigin, type ProjectResult, type ProjectStatus, projectStatuses } from "./vocabulary.ts"

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
    if (state.proposed === null) return null
    const version = await read.version(Project, input.project)
    return { project: input.project, version, status: projectStatusOf(state), ...state }
  },
})
