export { type ProgramToken, type ProgramTokens, programTokens, type TokenSpec, type TokenStore } from "./tokens.ts"
