export { type DeontologyPlugin, deontology } from "./plugin.ts"
export { type PrincipleKey, principles } from "./vocabulary.ts"
