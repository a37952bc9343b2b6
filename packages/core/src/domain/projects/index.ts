export type { ProjectsPlugin } from "./plugin.ts"
export type { ProjectSummary } from "./queries.ts"
export { projectStatusOf } from "./rules.ts"
export { type Gathering, Project, type ProjectState, type ProjectStep } from "./stream.ts"
export {
  type Continuation,
  continuations,
  type ProjectCarrier,
  type ProjectOrigin,
  type ProjectResult,
  type ProjectStatus,
  projectCarriers,
  projectOrigins,
  projectResults,
  projectStatuses,
} from "./vocabulary.ts"
