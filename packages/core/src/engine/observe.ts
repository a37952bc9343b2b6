import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Actor } from "../kernel/index.ts"
import type { Ports } from "./ports.ts"
import { isOwnError } from "./prepare.ts"

const outcomeOf = (exit: Exit.Exit<unknown, unknown>): { readonly outcome: string; readonly code?: string } => {
  if (Exit.isSuccess(exit)) return { outcome: "done" }
  const error = Cause.squash(exit.cause)
  return isOwnError(error) ? { outcome: error._tag, code: error.code } : { outcome: "bug" }
}

/**
 * A span and a log line for a command or a query: its name, who ran it, how it ended, how long it took. Inputs, states
 * and messages stay out, so that neither can carry personal data.
 */
export const observe =
  (kind: "command" | "query" | "outlet", name: string, actor: Actor, logger: Ports["logger"]) =>
  <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.suspend(() => {
      const started = performance.now()
      return Effect.onExit(effect, (exit) =>
        Effect.sync(() => {
          const ms = Math.round((performance.now() - started) * 1000) / 1000
          const result = outcomeOf(exit)
          const line = { [kind]: name, actor: actor.id, roles: actor.roles, ...result, ms }
          if (result.outcome === "done") logger.info(line, `${kind} done`)
          else if (result.outcome === "bug" || result.outcome === "StorageFailure") logger.error(line, `${kind} failed`)
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
