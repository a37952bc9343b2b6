export { type DeontologyPlugin, deontology } from "./plugin.ts"
export { findPersonMentions, type PersonMention, personMentions } from "./rules/person-mention.ts"
export { type PrincipleKey, principles } from "./vocabulary.ts"
