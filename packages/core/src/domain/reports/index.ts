export type { ReportsPlugin } from "./plugin.ts"
export { PublicationSetting, type PublicationSettings } from "./stream.ts"
