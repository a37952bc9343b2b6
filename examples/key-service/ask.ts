import { KeyUnavailable } from "@traitdunion/core"
import pRetry from "p-retry"
import type * as z from "zod"
import type { Settings } from "./options.ts"

/** The service answered with this status and no more than that is told: its words may hold anything. */
class Answered extends Error {
  readonly status: number

  constructor(status: number) {
    super(`The key service answered ${status}`)
    this.status = status
  }
}

const mayPass = (error: Error): boolean => error instanceof Answered && (error.status === 429 || error.status >= 500)

const askOnce = async (settings: Settings, operation: string, body: object): Promise<unknown> => {
  const { url, token, key, fetch, timeoutMs } = settings
  const response = await fetch(`${url}/v1/transit/${operation}/${key}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-vault-request": "true", "x-vault-token": token },
    body: JSON.stringify(body),
    // The token is for this address and no other.
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.ok) return response.json()
  await response.body?.cancel()
  throw new Answered(response.status)
}

/**
 * Ask the transit engine. An overloaded or failing service (429, 5xx) is asked again; a lost connection is not, so that
 * nobody waits for minutes at a screen. Rejects with `KeyUnavailable`: `not-opened` when the service refuses to decrypt
 * this text (400), `unreachable` for everything else.
 */
export const ask = async <A>(
  settings: Settings,
  operation: "encrypt" | "decrypt",
  body: object,
  answer: z.ZodType<A>,
): Promise<A> => {
  const { retries, backOffMs: minTimeout } = settings
  try {
    const json = await pRetry(() => askOnce(settings, operation, body), {
      retries,
      minTimeout,
      randomize: true,
      shouldRetry: ({ error }) => mayPass(error),
    })
    return answer.parse(json)
  } catch (cause) {
    const refused = operation === "decrypt" && cause instanceof Answered && cause.status === 400
    throw new KeyUnavailable(refused ? "not-opened" : "unreachable", cause)
  }
}
