export type { ReportsPlugin } from "./plugin.ts"
export type { PastPublication, PublicationSettings } from "./stream.ts"
