import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Actor } from "../../kernel/index.ts"
import type { Ports } from "./ports.ts"
import { answerEnd, errorEnd, type Observation, type ObservedCall } from "./telemetry.ts"

/** Run a part of a call; each is a try at the whole of it. */
export type Within = <T>(run: () => T) => T

const unobserved: Observation = { within: (run) => run(), end: () => {} }

/**
 * A span and a log line for a command, a query or an outlet, and what the telemetry port is told: its name, who ran it,
 * how it ended, how long it took. Inputs, states and messages stay out, so that none can carry personal data; who ran it
 * stays out of telemetry. `call` is given what its promises run within.
 */
export const observe = <A, E>(
  kind: "command" | "query" | "outlet",
  { name, structure }: Pick<ObservedCall, "name" | "structure">,
  actor: Actor,
  { logger, telemetry }: Pick<Ports, "logger" | "telemetry">,
  call: (within: Within) => Effect.Effect<A, E>,
): Effect.Effect<A, E> =>
  Effect.suspend(() => {
    const started = performance.now()
    const { within, end } = telemetry?.begin({ kind, name, structure }) ?? unobserved
    let tries = 0
    const counted: Within = (run) => {
      tries += 1
      return within(run)
    }
    return Effect.onExit(call(counted), (exit) =>
      Effect.sync(() => {
        const ms = Math.round((performance.now() - started) * 1000) / 1000
        const ended = Exit.isSuccess(exit) ? answerEnd(kind, exit.value) : errorEnd(Cause.squash(exit.cause))
        end({ ...ended, tries })
        const { outcome, code } = ended
        const line = {
          [kind]: name,
          actor: actor.id,
          roles: actor.roles,
          outcome,
          ...(code === undefined ? {} : { code }),
          ms,
        }
        if (outcome === "done") logger.info(line, `${kind} done`)
        else if (outcome === "bug" || outcome === "StorageFailure") logger.error(line, `${kind} failed`)
        else logger.warn(line, `${kind} refused`)
      }),
    )
  }).pipe(
    Effect.withSpan(
      `traitdunion.${kind}`,
      { attributes: { [`traitdunion.${kind}`]: name, "traitdunion.actor": actor.id } },
      // The span is made here and nowhere else; where that is says nothing, and finding out costs more than a rule.
      { captureStackTrace: false },
    ),
  )
