export type { DeontologyPlugin } from "./plugin.ts"
export { type PrincipleKey, principles } from "./vocabulary.ts"
