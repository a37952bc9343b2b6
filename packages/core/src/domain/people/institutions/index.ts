export * from "./stream.ts"
export * from "./vocabulary.ts"
