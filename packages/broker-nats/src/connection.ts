import { connect, credsAuthenticator, type NatsConnection, type NodeConnectionOptions } from "@nats-io/transport-node"
import { BrokerFailure } from "@traitdunion/outbox"
import { failureOf } from "./failure.ts"
import type { NatsSettings } from "./options.ts"

const who = (user: NatsSettings["user"]): Partial<NodeConnectionOptions> => {
  if (user === undefined) return {}
  if ("token" in user) return user
  if ("creds" in user) return { authenticator: credsAuthenticator(new TextEncoder().encode(user.creds)) }
  return { user: user.name, pass: user.password }
}

/** One connection, made when it is asked for and made anew once it was lost. */
export class Connection {
  readonly #settings: NatsSettings
  #current: Promise<NatsConnection> | undefined
  #closed = false

  constructor(settings: NatsSettings) {
    this.#settings = settings
  }

  async get(): Promise<NatsConnection> {
    if (this.#closed) throw new BrokerFailure("connect", "unavailable")
    this.#current ??= this.#connect()
    const mine = this.#current
    const forget = (): void => {
      if (this.#current === mine) this.#current = undefined
    }
    try {
      const connection = await mine
      connection.closed().then(forget, forget)
      return connection
    } catch (error) {
      forget()
      throw failureOf("connect", error)
    }
  }

  #connect(): Promise<NatsConnection> {
    const { servers, tls, user, timeoutMs } = this.#settings
    return connect({
      servers,
      name: "traitdunion",
      timeout: timeoutMs,
      // The client would send what it holds once it is connected again, after what was lost: a gap. We begin anew instead.
      reconnect: false,
      pingInterval: 20_000,
      ...(tls === undefined ? {} : { tls }),
      ...who(user),
    } as NodeConnectionOptions)
  }

  async close(): Promise<void> {
    this.#closed = true
    const connection = await this.#current?.catch(() => undefined)
    await connection?.close()
  }
}
