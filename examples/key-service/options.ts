import { InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"

/** Where the key service is and how long to wait for it. */
export interface TransitOptions {
  /** The service's address, such as `https://keys.example.org`. Plain `http` only for this machine. */
  readonly url: string
  /** What the service knows the program by; its policy needs `update` on the key's encrypt and decrypt, no more. */
  readonly token: string
  /** The name of the structure's key in the service. */
  readonly key: string
  /** The `fetch` to call it with, for another proxy or another certificate authority. */
  readonly fetch?: typeof globalThis.fetch
  /** How long to wait for one answer, in milliseconds. 5000 by default. */
  readonly timeoutMs?: number
  /** How many more times to ask a service that is overloaded or failing. 3 by default. */
  readonly retries?: number
  /** How long to wait before the first of these, in milliseconds; twice as long before each next. 200 by default. */
  readonly backOffMs?: number
}

const LOCAL = ["localhost", "127.0.0.1", "[::1]"]

const isSafe = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  if (`${username}${password}${search}${hash}` !== "") return false
  return protocol === "https:" || (protocol === "http:" && LOCAL.includes(hostname))
}

const schema = z.strictObject({
  url: z
    .string()
    .refine(isSafe, {
      error: "An https address without user, query or fragment; http for this machine only",
      params: { fr: "Une adresse https sans identifiant ni paramètre ; http pour cette machine seulement" },
    })
    .transform((text) => text.replace(/\/+$/, "")),
  // What a header can hold.
  token: z.string().regex(/^[\x21-\x7e]+$/),
  key: z.string().regex(/^[A-Za-z0-9][\w-]{0,127}$/),
  fetch: z.custom<typeof globalThis.fetch>((value) => typeof value === "function").default(() => globalThis.fetch),
  timeoutMs: z.int().min(1).max(60_000).default(5000),
  retries: z.int().min(0).max(10).default(3),
  backOffMs: z.int().min(0).max(10_000).default(200),
})

export type Settings = z.output<typeof schema>

/** The options as they are used, or `InvalidInput` with every fault. */
export const readOptions = (options: TransitOptions): Settings => {
  const parsed = schema.safeParse(options, { reportInput: true })
  if (!parsed.success) throw new InvalidInput("transitKeys", issuesOf(parsed.error))
  return parsed.data
}
