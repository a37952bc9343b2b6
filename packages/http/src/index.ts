/**
 * A mediation core over HTTP: one function from `Request` to `Response`, made from what the plugins declare.
 *
 * @module
 */
export type { HttpReceipt } from "./answer.ts"
export { type HttpFault, type HttpFaultCode, httpFaults } from "./faults.ts"
export { type MediationHandler, mediationHandler } from "./handler.ts"
export { choicesOf, inputSchema, type OpenApiDocument, type OpenApiOptions, openApiDocument } from "./openapi/index.ts"
export { type HttpOperation, type OperationKind, operationKinds, operationsOf } from "./operations.ts"
export type { Around, HandlerOptions, HttpCall } from "./options.ts"
export type { Language, Problem, ProblemBreach, ProblemFault } from "./problem.ts"
export { problemOf } from "./problem-of.ts"
export type { Renderer } from "./rendering.ts"
export { defineService, type Service, type ServiceCall } from "./service.ts"
export {
  type ProgramToken,
  type ProgramTokens,
  programTokens,
  type TokenSpec,
  type TokenStore,
} from "./tokens/index.ts"
