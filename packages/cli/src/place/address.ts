import { wrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"

/** The engines that an address may name. */
const ENGINES = { postgres: "postgres", postgresql: "postgres", mysql: "mysql", mariadb: "mysql" } as const
const SCHEMES = Object.keys(ENGINES).map((scheme) => `${scheme}://`)

const FROM_ENV = "env:"
const LOCAL = new Set(["localhost", "127.0.0.1", "[::1]", "::1", ""])
const PORTS = { postgres: "5432", mysql: "3306" } as const
/** Where drivers look for a password beside the user's name. */
const PASSWORDS = ["password", "passwd", "sslpassword"] as const

/** An address of a server that can be read. */
export interface Address {
  readonly engine: (typeof ENGINES)[keyof typeof ENGINES]
  /** As the driver takes it, with its password: never shown. */
  readonly connection: string
  /** The same without anything secret. */
  readonly shown: string
  /** Two addresses with the same are of the same database. */
  readonly identity: string
}

/** Whether a place is named by an address, and not by a path. */
export const isAddress = (text: string): boolean => text.startsWith(FROM_ENV) || /^[a-z][a-z0-9+.-]+:\/\//i.test(text)

const parsed = (text: string): URL | undefined => {
  try {
    const url = new URL(text)
    // What drivers decode must be decodable: their own errors could tell of it.
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part)
    return url
  } catch {
    return undefined
  }
}

const holdsPassword = (url: URL): boolean => url.password !== "" || PASSWORDS.some((name) => url.searchParams.has(name))

/** The text of an address, and whether it came from where other users of the machine do not look. */
const written = ({ io }: Session, flag: string, text: string): { readonly text: string; readonly kept: boolean } => {
  if (!text.startsWith(FROM_ENV)) return { text, kept: false }
  const variable = text.slice(FROM_ENV.length)
  const value = (io.env[variable] ?? "").trim()
  if (value === "") throw wrongUse((_, { places }) => places.misuse.notInEnvironment(flag, variable))
  return { text: value, kept: true }
}

/**
 * Read an address. It is refused when it holds a password and is an argument, which other users of the machine could see.
 * No refusal repeats it.
 */
export const addressOf = (session: Session, flag: string, told: string): Address => {
  const { text, kept } = written(session, flag, told)
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1]?.toLowerCase() ?? ""
  const engine = Object.hasOwn(ENGINES, scheme) ? ENGINES[scheme as keyof typeof ENGINES] : undefined
  if (engine === undefined) throw wrongUse((_, { places }) => places.misuse.notAnEngine(flag, SCHEMES.join(", ")))
  const url = parsed(text)
  if (url === undefined) throw wrongUse((_, { places }) => places.misuse.notAnAddress(flag))
  if (!kept && holdsPassword(url)) throw wrongUse((_, { places }) => places.misuse.passwordShown(flag))
  const database = url.pathname.slice(1)
  if (database === "") throw wrongUse((_, { places }) => places.misuse.noDatabase(flag))
  const user = url.username === "" ? "" : `${url.username}@`
  const host = LOCAL.has(url.hostname) ? "localhost" : url.hostname
  return {
    engine,
    connection: text,
    shown: `${scheme}://${user}${url.host}/${database}`,
    identity: [engine, url.searchParams.get("host") ?? host, url.port || PORTS[engine], database].join(" "),
  }
}
