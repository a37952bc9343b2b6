export * from "./stream.ts"
