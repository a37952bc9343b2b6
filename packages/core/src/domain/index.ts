import type { AuditPlugin } from "./audit/index.ts"
import type { ConsentPlugin } from "./consent/index.ts"
import type { ConsultationPlugin } from "./consultation/index.ts"
import type { DeadlinesPlugin } from "./deadlines/index.ts"
import type { DeontologyPlugin } from "./deontology/index.ts"
import type { IntakePlugin } from "./intake/index.ts"
import type { LawPlugin } from "./law/index.ts"
import type { PartnersPlugin } from "./partners/index.ts"
import type { PeoplePlugin } from "./people/index.ts"
import type { PracticePlugin } from "./practice/index.ts"
import type { PrivacyPlugin } from "./privacy/index.ts"
import type { ProcessPlugin } from "./process/index.ts"
import type { ProjectsPlugin } from "./projects/index.ts"
import type { RegistersPlugin } from "./registers/index.ts"
import type { ReportsPlugin } from "./reports/index.ts"

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
