/**
 * A broker on NATS JetStream.
 *
 * @module
 */
export { natsBroker } from "./broker.ts"
export type { NatsBrokerOptions } from "./options.ts"
