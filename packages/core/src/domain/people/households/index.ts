export * from "./commands.ts"
export * from "./stream.ts"
