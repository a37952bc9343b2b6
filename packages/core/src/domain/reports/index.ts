export type { ReportsPlugin } from "./plugin.ts"
export { type PastPublication, PublicationSetting, type PublicationSettings } from "./stream.ts"
export { publicationTable, thresholdTable } from "./tables.ts"
