export * from "./rules.ts"
export * from "./stream.ts"
export * from "./vocabulary.ts"
