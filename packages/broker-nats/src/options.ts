import type { ConnectionOptions } from "node:tls"
import { InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"

/** Which server, and how it is used. */
export interface NatsBrokerOptions {
  /** `nats://host:port`, or `tls://host:port`, which encrypts; several for a cluster. Without a name or a password. */
  readonly servers: string | ReadonlyArray<string>
  /**
   * Encrypt the connection: `true`, or with what the server is known by (`ca`), or we are (`cert`, `key`). The server's
   * certificate is always verified, for the host's name. A server that offers no encryption is refused.
   */
  readonly tls?: true | Pick<ConnectionOptions, "ca" | "cert" | "key">
  /** Who connects: a name and a password, a token, or the contents of a `.creds` file. Keep them out of the code. */
  readonly user?:
    | { readonly name: string; readonly password: string }
    | { readonly token: string }
    | { readonly creds: string }
  /** What subjects and streams begin with: `traitdunion` by default. */
  readonly prefix?: string
  /** Make the stream of a structure when it is not there: `true` by default. */
  readonly create?: boolean
  /** On how many servers of a cluster a new stream is kept: 1 by default. */
  readonly replicas?: number
  /** How long to wait for a connection or an answer, in milliseconds: 5000 by default. */
  readonly timeoutMs?: number
}

/** Options that were checked. */
export interface NatsSettings extends Required<Omit<NatsBrokerOptions, "tls" | "user" | "servers">> {
  /** `host:port` each. */
  readonly servers: Array<string>
  readonly tls: Exclude<NatsBrokerOptions["tls"], true>
  readonly user: NatsBrokerOptions["user"]
}

const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(text)
  const bare = [username, password, search, hash].every((part) => part === "") && /^\/?$/.test(pathname)
  return (protocol === "nats:" || protocol === "tls:") && hostname !== "" && bare
}
const secret = z.string().min(1)
const address = z.string().refine(isAddress, {
  error: "Expected nats://host:port or tls://host:port, without a name, a password or a path",
  params: {
    fr: "Une adresse nats://serveur:port ou tls://serveur:port est attendue, sans nom, mot de passe ni chemin",
  },
})

const schema = z.object({
  servers: z.union([address.transform((one) => [one]), z.array(address).min(1)]),
  user: z
    .union([
      z.strictObject({ name: secret, password: secret }),
      z.strictObject({ token: secret }),
      z.strictObject({ creds: secret }),
    ])
    .optional(),
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,32}$/)
    .default("traitdunion"),
  create: z.boolean().default(true),
  replicas: z.int().min(1).max(5).default(1),
  timeoutMs: z.int().min(1).max(600_000).default(5000),
})

/** Check options. Throws `InvalidInput`. */
export const readOptions = ({ tls, ...options }: NatsBrokerOptions): NatsSettings => {
  const read = schema.safeParse(options, { reportInput: true })
  if (!read.success) throw new InvalidInput("natsBroker", issuesOf(read.error))
  const { servers, user, ...settings } = read.data
  const encrypted = tls !== undefined || servers.some((server) => server.startsWith("tls:"))
  return {
    ...settings,
    servers: servers.map((server) => {
      const { hostname, port } = new URL(server)
      return `${hostname}:${port === "" ? 4222 : port}`
    }),
    tls: encrypted ? (tls === true || tls === undefined ? {} : tls) : undefined,
    user,
  }
}
