import { type Reference, referencesIn } from "../../kernel/index.ts"
import type { AnyCommand, AnyOutlet, AnyQuery, AnyStream, ReachRule, Readers } from "../../plugin/index.ts"

/** The rules between an actor and the things that an operation names or writes. */
export interface Reach {
  /** Where its input names something that a rule guards. */
  readonly references: ReadonlyArray<Reference>
  /** The stream that a command writes, when a rule guards it. */
  readonly writes: AnyStream | undefined
  /** Every rule that may be asked. */
  readonly rules: ReadonlyArray<ReachRule>
}

/** @internal Whether a rule guards the things of a stream. */
export const guards = (rule: ReachRule, stream: string, readers: ReadonlyMap<string, Readers>): boolean =>
  (rule.to === "whatever has readers" ? readers.has(stream) : rule.to.some(({ name }) => name === stream)) &&
  !rule.besides.some(({ name }) => name === stream)

/** @internal The stream that a reference may lead to: a party may be a person. */
export const streamNamed = (to: string): string => (to === "party" ? "person" : to)

/** The rules between an actor and the things of an operation, derived from its declaration alone. */
export const reachOf = (
  operation: AnyCommand | AnyQuery | AnyOutlet,
  input: AnyQuery["input"],
  all: ReadonlyArray<ReachRule>,
  readers: ReadonlyMap<string, Readers>,
): Reach => {
  const rules = all.filter(({ except }) => !except.includes(operation))
  const guarded = (stream: string): boolean => rules.some((rule) => guards(rule, stream, readers))
  const references = referencesIn(input).filter(({ to }) => guarded(streamNamed(to)))
  const writes = operation.kind === "command" && guarded(operation.stream.name) ? operation.stream : undefined
  const streams = [...references.map(({ to }) => streamNamed(to)), ...(writes === undefined ? [] : [writes.name])]
  return {
    references,
    writes,
    rules: rules.filter((rule) => streams.some((stream) => guards(rule, stream, readers))),
  }
}
