import type { Actor } from "../../kernel/index.ts"
import { withoutZod } from "../registry/index.ts"
import type { Ports } from "./ports.ts"
import { answerEnd, errorEnd, type Observation, type ObservedCall, type ObservedEnd } from "./telemetry.ts"

const unobserved: Observation = { within: (run) => run(), end: () => {} }

/** What is observed: which call, by whom, and the signal that may end it. */
export interface Observed extends Pick<ObservedCall, "kind" | "name" | "structure"> {
  readonly actor: Actor
  readonly signal?: AbortSignal | undefined
}

/**
 * A log line for a command, a query or an outlet, and what the telemetry port gets: its name, how it ended, how long it
 * took. Inputs, states and messages stay out, so that none can carry personal data; who ran it stays out of telemetry.
 * `call` is given what each of its tries runs within.
 */
export const observe = async <A>(
  { kind, name, structure, actor, signal }: Observed,
  { logger, telemetry }: Pick<Ports, "logger" | "telemetry">,
  call: (within: Observation["within"]) => Promise<A>,
): Promise<A> => {
  const started = performance.now()
  const { within, end } = telemetry?.begin({ kind, name, structure }) ?? unobserved
  let tries = 0
  const ended = (how: Omit<ObservedEnd, "tries">): void => {
    const ms = Math.round((performance.now() - started) * 1000) / 1000
    end({ ...how, tries })
    const { outcome, code } = how
    const line = {
      [kind]: name,
      actor: actor.id,
      roles: actor.roles,
      outcome,
      ...(code === undefined ? {} : { code }),
      ms,
    }
    if (outcome === "done") logger.info(line, `${kind} done`)
    else if (outcome === "aborted") logger.info(line, `${kind} aborted`)
    else if (["bug", "PluginFault", "StorageFailure"].includes(outcome)) logger.error(line, `${kind} failed`)
    else logger.warn(line, `${kind} refused`)
  }
  let answer: A
  try {
    answer = await call((run) => {
      tries += 1
      return within(run)
    })
  } catch (thrown) {
    const error = withoutZod({ name }, thrown)
    const aborted = signal?.aborted === true && error === signal.reason
    ended(aborted ? { outcome: "aborted" } : errorEnd(error))
    throw error
  }
  ended(answerEnd(kind, answer))
  return answer
}
