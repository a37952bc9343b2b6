import { type AuditPlugin, audit } from "./audit/index.ts"
import { type ConsentPlugin, consent } from "./consent/index.ts"
import { type ConsultationPlugin, consultation } from "./consultation/index.ts"
import { type DeadlinesPlugin, deadlines } from "./deadlines/index.ts"
import { type DeontologyPlugin, deontology } from "./deontology/index.ts"
import { type IntakePlugin, intake } from "./intake/index.ts"
import { type LawPlugin, law } from "./law/index.ts"
import { type PartnersPlugin, partners } from "./partners/index.ts"
import { type PeoplePlugin, people } from "./people/index.ts"
import { type PracticePlugin, practice } from "./practice/index.ts"
import { type PrivacyPlugin, privacy } from "./privacy/index.ts"
import { mediationProcess, type ProcessPlugin } from "./process/index.ts"
import { type ProjectsPlugin, projects } from "./projects/index.ts"
import { type RegistersPlugin, registers } from "./registers/index.ts"
import { type ReportsPlugin, reports } from "./reports/index.ts"

/** The plugins that are always there. */
export type BuiltIns = readonly [
  PeoplePlugin,
  ConsentPlugin,
  RegistersPlugin,
  ProcessPlugin,
  ConsultationPlugin,
  ProjectsPlugin,
  PracticePlugin,
  DeontologyPlugin,
  DeadlinesPlugin,
  ReportsPlugin,
  PartnersPlugin,
  PrivacyPlugin,
  AuditPlugin,
  LawPlugin,
  IntakePlugin,
]

/** The built-in features, each a plugin under the same contract as any other. */
export const builtIns: BuiltIns = [
  people,
  consent,
  registers,
  mediationProcess,
  consultation,
  projects,
  practice,
  deontology,
  deadlines,
  reports,
  partners,
  privacy,
  audit,
  law,
  intake,
]

export * from "./audit/index.ts"
export * from "./consent/index.ts"
export * from "./consultation/index.ts"
export * from "./deadlines/index.ts"
export * from "./deontology/index.ts"
export * from "./intake/index.ts"
export * from "./law/index.ts"
export * from "./partners/index.ts"
export * from "./people/index.ts"
export * from "./practice/index.ts"
export * from "./privacy/index.ts"
export * from "./process/index.ts"
export * from "./projects/index.ts"
export * from "./registers/index.ts"
export * from "./reports/index.ts"
