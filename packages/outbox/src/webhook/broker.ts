import { InvalidInput } from "@traitdunion/core"
import { Webhook } from "standardwebhooks"
import type { Broker, LastMessage } from "../broker.ts"
import { BrokerFailure } from "../failure.ts"
import type { EventMessage } from "../message.ts"
import { send } from "./send.ts"

/** Where a receiver stands, kept by the embedder: what was sent last, by structure. */
export interface WebhookPosition {
  readonly read: (structure: string) => Promise<LastMessage | undefined>
  readonly write: (structure: string, last: LastMessage) => Promise<void>
}

/** A receiver, and how it is told. */
export interface WebhookOptions {
  /** An `https` address of the public network. */
  readonly url: string
  /** `whsec_…`: the current one first, then, while it is being replaced, the one before. Each message is signed with all. */
  readonly secrets: ReadonlyArray<string>
  readonly position: WebhookPosition
  /** How long the receiver may take, in milliseconds: 10,000 by default. */
  readonly timeoutMs?: number
  /** For receivers on one's own network, and for tests: private addresses and plain `http` are taken. */
  readonly privateToo?: boolean
  readonly now?: () => Date
}

const fault = (path: string, fr: string, en: string): InvalidInput =>
  new InvalidInput("webhook", [{ path: [path], code: "invalid_option", fr, en }])

const signersOf = (secrets: ReadonlyArray<string>): ReadonlyArray<Webhook> => {
  if (secrets.length === 0 || secrets.some((secret) => !/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret)))
    throw fault("secrets", "Un secret au moins est attendu, comme whsec_…", "At least one secret, as whsec_… in base64")
  return secrets.map((secret) => new Webhook(secret))
}

const addressOf = (text: string, privateToo: boolean): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const taken = url?.protocol === "https:" || (privateToo && url?.protocol === "http:")
  if (url === undefined || !taken || url.username !== "" || url.password !== "")
    throw fault("url", "Une adresse https sans identifiants est attendue", "An https address without credentials")
  return url
}

/**
 * A receiver of webhooks as a broker: follow a structure with it. Each message is posted by itself, in order, signed as
 * Standard Webhooks says, and at least once: the receiver drops doubles by `webhook-id`. What is not answered 2xx is sent
 * again by `follow`, longer each time; a receiver that answers 410 wants no more, and ends it. Private addresses are
 * refused when the connection is made, and redirections are not followed. Throws `InvalidInput` for an option that cannot be.
 *
 * @example
 * ```ts
 * import { webhook } from "@traitdunion/outbox/webhook"
 * const places = new Map<string, { position: number; id: string }>() // In a table of your own.
 * const receiver = webhook({
 *   url: "https://partenaire.exemple.fr/mediation",
 *   secrets: ["whsec_bm90IGEgc2VjcmV0IGJ1dCBhbiBleGFtcGxl"],
 *   position: {
 *     read: async (structure) => places.get(structure),
 *     write: async (structure, last) => void places.set(structure, last),
 *   },
 * })
 * receiver.name // "webhook"
 * ```
 */
export const webhook = (options: WebhookOptions): Broker => {
  const { position, timeoutMs = 10_000, privateToo = false, now = () => new Date() } = options
  const url = addressOf(options.url, privateToo)
  const signers = signersOf(options.secrets)
  let closed = false
  const post = async (message: EventMessage): Promise<void> => {
    const body = JSON.stringify(message)
    const at = now()
    const status = await send({ url, timeoutMs, privateToo }, body, {
      "webhook-id": message.id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": signers.map((signer) => signer.sign(message.id, at, body)).join(" "),
    })
    if (status === 410) throw new BrokerFailure("webhook", "gone")
    if (status < 200 || status > 299) throw new BrokerFailure("webhook", "unavailable", new Error(`Status ${status}`))
    await position.write(message.structure, { position: message.position, id: message.id })
  }
  const open = (): void => {
    if (closed) throw new BrokerFailure("webhook", "unavailable")
  }
  return {
    name: "webhook",
    lastOf: async (structure) => {
      open()
      return position.read(structure)
    },
    publish: async (messages) => {
      for (const message of messages) {
        open()
        await post(message)
      }
    },
    close: async () => {
      closed = true
    },
  }
}
