/**
 * What happens in a structure, told to a message broker: the port of a broker, and the relay that feeds it.
 *
 * @module
 */
export type { Broker, LastMessage } from "./broker.ts"
export { BrokerFailure, type BrokerFault, brokerFaults } from "./failure.ts"
export { type FollowOptions, follow, type Pause } from "./follow.ts"
export { type EventMessage, keyedStreams, messageOf, readMessage, withheldStreams } from "./message.ts"
export { type RelayOptions, type RelayProgress, type RelayReport, relay } from "./relay.ts"
