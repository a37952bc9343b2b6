import ky, { isHTTPError, isNetworkError, isTimeoutError, type KyInstance } from "ky"
import * as z from "zod"
import type { ServiceFault } from "./failure.ts"
import { cutShort } from "./reading-body.ts"

/** How a service is reached. */
export interface ServiceOptions {
  /** Where it stands, such as `https://staging.particulier.api.gouv.fr`: with TLS, unless it is on this machine. */
  readonly url: string
  /** Milliseconds for each attempt: 10,000 unless it is said. */
  readonly timeout?: number | undefined
  /** Milliseconds for all attempts and the pauses between them: 30,000 unless it is said. */
  readonly totalTimeout?: number | undefined
  /** How many times a passing failure is tried again: 2 unless it is said, 5 at most. */
  readonly retries?: number | undefined
  /** The first pause before trying again, in milliseconds: 300 unless it is said; it doubles, with a part of chance. */
  readonly pause?: number | undefined
}

const milliseconds = z.optional(z.int().min(1).max(300_000))
const ENCRYPTED = /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/i

/** @internal The schemas of {@link ServiceOptions}. */
export const serviceOptions = {
  // What is asked leaves the machine encrypted, or not at all.
  url: z.url({ protocol: /^https?$/ }).refine((url) => ENCRYPTED.test(url), {
    error: "Not encrypted: give an https address, or one of this machine",
    params: { fr: "Donner une adresse en https" },
  }),
  timeout: milliseconds,
  totalTimeout: milliseconds,
  retries: z.optional(z.int().min(0).max(5)),
  pause: z.optional(z.int().min(0).max(60_000)),
}

const TOTAL = 30_000
/** What passes when it is asked again. */
const PASSING = [429, 502, 504]

/** How many milliseconds a response asks to wait, as seconds or as a date; none where it says nothing. */
const waitAskedFor = ({ headers }: Response): number => {
  const asked = headers.get("retry-after")
  if (asked === null) return 0
  return /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now()
}

/** @internal A client that tries passing failures again a bounded number of times, with growing pauses. */
export const serviceHttp = ({
  url,
  timeout = 10_000,
  totalTimeout = TOTAL,
  retries = 2,
  pause = 300,
}: ServiceOptions): KyInstance =>
  ky.create({
    prefix: url,
    timeout,
    totalTimeout,
    // A redirection would carry the token and the person's data elsewhere.
    redirect: "error",
    headers: { accept: "application/json" },
    hooks: { afterResponse: [({ response }) => cutShort(response)] },
    retry: {
      limit: retries,
      // What is asked changes nothing: asking twice is asking once.
      methods: ["get", "post"],
      statusCodes: PASSING,
      afterStatusCodes: PASSING,
      maxRetryAfter: totalTimeout,
      // A service that asks for more time than there is, is not asked again: the caller is told at once.
      shouldRetry: ({ error }) =>
        isHTTPError(error) && waitAskedFor(error.response) > totalTimeout / 2 ? false : undefined,
      retryOnTimeout: true,
      delay: (attempt) => pause * 2 ** (attempt - 1),
      jitter: (delay) => delay * (0.5 + Math.random() / 2),
    },
  })

/**
 * @internal Run under the limit of all, the reading of the answer included, and the caller's own signal. The timer goes
 * when the run is over: one that waited for its time would keep every call in memory for as long.
 */
export const limited = async <T>(
  { totalTimeout = TOTAL }: ServiceOptions,
  signal: AbortSignal | undefined,
  run: (limit: AbortSignal) => Promise<T>,
): Promise<T> => {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new DOMException("Out of time", "TimeoutError")), totalTimeout)
  try {
    return await run(signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]))
  } finally {
    clearTimeout(timer)
  }
}

/** @internal What a connection failed by; `undefined` for what is no failure of a connection. */
export const connectionFault = (error: unknown): ServiceFault | undefined => {
  if (isTimeoutError(error) || (error instanceof DOMException && error.name === "TimeoutError")) return "timeout"
  // A connection that is cut while the answer is read: `fetch` tells it by a cause alone.
  if (isNetworkError(error) || (error instanceof TypeError && error.cause !== undefined)) return "unreachable"
  return undefined
}
