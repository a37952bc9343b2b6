/**
 * Servers that stand in for the real ones, made from their public contracts: for tests, examples and measurements.
 *
 * @module
 */
export { type ApiParticulierStub, apiParticulierStub, type StubCase, type StubFault } from "./api-particulier.ts"
export { type OpenFiscaStub, openFiscaStub } from "./open-fisca.ts"
