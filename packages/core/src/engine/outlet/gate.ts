import type { Actor, Sealed, Unsealed } from "../../kernel/index.ts"
import { release } from "../../plugin/index.ts"
import {
  type AnyReceipt,
  type CallOptions,
  type CommandOptions,
  type CommandParts,
  mayAct,
  parseInput,
  retry,
  type Within,
} from "../command/index.ts"
import { unseal } from "../query/index.ts"
import type { CommandEntry, OutletEntry } from "../registry/index.ts"
import { type Agreed, disclose, under } from "./disclose.ts"
import { type Gathered, gather } from "./gather.ts"

/** One use of an outlet. */
export interface GateCall {
  /** Taken anew for each try, for they carry the moment. */
  readonly parts: () => CommandParts
  readonly entry: OutletEntry
  readonly actor: Actor
  readonly within: Within
  /** Run a command of its own, for the answer of an exchange. */
  readonly record: (entry: CommandEntry, input: unknown, options: CommandOptions) => Promise<AnyReceipt>
}

/** Unseal what was agreed to, and nothing else. Only the gate makes `Released`. */
const released = async (
  parts: CommandParts,
  { outlet: { purpose } }: OutletEntry,
  { leaving, envelopes }: Gathered,
  agreed: Agreed,
): Promise<unknown> => {
  const leaves = ({ subject, category }: Sealed<unknown>): boolean => agreed.get(subject)?.has(category) === true
  const opened = await unseal(parts, leaving.parts, leaves, purpose !== "agreement")
  const withheld = new Set(envelopes.filter((envelope) => !leaves(envelope)).map(({ category }) => category))
  return release({
    parts: opened as Unsealed<unknown>,
    purpose,
    recipient: leaving.recipient,
    on: parts.now.today,
    withheld: [...withheld].toSorted(),
  })
}

/**
 * The one door outward. Gather what is to leave; ask, for each person concerned, what they agreed that this recipient
 * gets, and record the disclosures; unseal what was agreed to; send. Of an exchange, what is asked is recorded with the
 * disclosures, and what came back once it is there.
 */
const pass = async (
  parts: CommandParts,
  { entry, actor, record }: GateCall,
  raw: unknown,
  options: CommandOptions & CallOptions,
  onWritten: () => void,
): Promise<unknown> => {
  mayAct(entry, actor)
  const input = parseInput(entry.name, entry.outlet.input, raw)
  const gathered = await gather(parts, entry, { raw, input, actor })
  const around = { input, actor, ...parts.now, id: parts.newId() }
  const { exchange } = entry.outlet
  const asking = exchange?.asking.input(around as never, gathered.leaving.parts as never)
  const agreed = await disclose(parts, entry, gathered, { actor, options, asking, onWritten })
  const sent = await entry.outlet.send((await released(parts, entry, gathered, agreed)) as never, around as never)
  const answering = entry.exchange?.answering
  if (exchange?.answering === undefined || answering === undefined) return sent
  const answer = exchange.answering.input(sent as never, around as never)
  const { events } = await record(answering, answer, under(options, "answering"))
  return exchange.tell?.(sent as never, events as never)
}

/** Use an outlet. Once it is recorded that something left, it is sent once. */
export const letOut = (call: GateCall, input: unknown, options: CommandOptions & CallOptions): Promise<unknown> => {
  let written = false
  const onWritten = (): void => {
    written = true
  }
  return retry(() => call.within(() => pass(call.parts(), call, input, options, onWritten)), {
    signal: options.signal,
    final: () => written,
  })
}
