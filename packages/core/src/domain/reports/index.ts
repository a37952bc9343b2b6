export { type ReportsPlugin, reports } from "./plugin.ts"
export { PublicationSetting, type PublicationSettings } from "./stream.ts"
