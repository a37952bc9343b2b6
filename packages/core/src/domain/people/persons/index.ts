export * from "./commands.ts"
export * from "./stream.ts"
export * from "./vocabulary.ts"
