export * from "./law/index.ts"
