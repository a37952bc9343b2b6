/**
 * What tests of an outbox need: a broker in memory, and the suite that defines the broker port.
 *
 * @module
 */
export { type BrokerCase, brokerConformance, type TrialBroker } from "./conformance.ts"
export { type MemoryBroker, memoryBroker } from "./memory.ts"
