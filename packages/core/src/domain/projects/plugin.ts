import { defineDeadline, definePlugin } from "../../plugin/index.ts"
import { registersCitation } from "../registers/index.ts"
import { linkIndividual, propose } from "./commands/individual.ts"
import { close, completeStep, decideToStart, gather, plan } from "./commands/work.ts"
import { project, projectList } from "./queries.ts"
import { Project } from "./stream.ts"
import { projectProjection, projectTable } from "./tables.ts"

const plugin = definePlugin({
  id: "projects",
  label: { fr: "Projets collectifs", en: "Collective projects" },
  requires: ["process", "registers"],
  streams: [Project],
  commands: { propose, decideToStart, plan, completeStep, gather, linkIndividual, close },
  choices: { project: { query: "projects", value: "project", label: "title" } },
  queries: { projects: projectList, project },
  tables: [projectTable],
  projections: [projectProjection],
  deadlines: [
    defineDeadline(Project, {
      id: "projects/step-due",
      label: { fr: "Étape d'un projet collectif à accomplir", en: "A step of a collective project to complete" },
      citation: {
        ...registersCitation,
        reference: "Favoriser les projets collectifs, supports de médiation et facteur de lien social",
      },
      due: ({ closed, steps }) => {
        if (closed !== null) return null
        const due = steps.filter(({ done }) => done === null).flatMap((step) => step.due ?? [])
        return due.toSorted()[0] ?? null
      },
    }),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `projects`. */
export interface ProjectsPlugin extends Inferred {}
/** Collective projects of inhabitants, from the idea to what they carry on by themselves. */
export const projects: ProjectsPlugin = plugin
