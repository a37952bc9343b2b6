import type { EventMessage } from "./message.ts"

/** The last message of a structure that a broker has: where it stands, and of which event it is. */
export type LastMessage = Pick<EventMessage, "position" | "id">

/**
 * The broker port. Promise-based and small, so that anyone can write one; `brokerConformance` in
 * `@traitdunion/outbox/testing` is its definition.
 *
 * A broker rejects with `BrokerFailure` alone.
 */
export interface Broker {
  /** For logs: `nats`. */
  readonly name: string
  /** The last message of a structure; `undefined` when there never was one. It stands for a cursor: there is no other. */
  readonly lastOf: (structure: string) => Promise<LastMessage | undefined>
  /**
   * Append messages of one structure, each the successor of the one before. Resolves once the broker has them all. When it
   * rejects, a beginning of them may be there, never a later one without those before it. Those that are there already may
   * be appended again, or not: consumers drop doubles by their id. Rejects with `overtaken` when the broker's last message
   * is not the one before the first; a broker that cannot tell appends them all the same.
   */
  readonly publish: (messages: ReadonlyArray<EventMessage>) => Promise<void>
  /** Afterwards every call rejects as `unavailable`. */
  readonly close: () => Promise<void>
}
