import { createHash, randomBytes } from "node:crypto"
import { type Actor, InvalidInput, type Role } from "@traitdunion/core"
import { BadRequest } from "../problem.ts"
import { rateLimit } from "./rate.ts"

/** What a program may do, and until when. */
export interface TokenSpec {
  /** The opaque name of the program, such as `cabinet-7`: the journal names it as `program:cabinet-7`. */
  readonly program: string
  readonly roles: ReadonlyArray<Role>
  readonly institution?: string
  /** The operations that it may use, such as `registers.list`, or `registers.*`. No others. */
  readonly operations: ReadonlyArray<string>
  /** The moment after which it is worth nothing. */
  readonly until: Date
  /** How many calls a minute: 60 by default. */
  readonly perMinute?: number
}

/** A token as it is kept: by its hash, so that who reads the table has no token. */
export interface ProgramToken extends Required<Omit<TokenSpec, "institution" | "until">> {
  readonly hash: string
  readonly institution: string | null
  /** In milliseconds since 1970. */
  readonly until: number
}

/** Where tokens are kept: a table of the embedder's. */
export interface TokenStore {
  readonly find: (hash: string) => Promise<ProgramToken | undefined>
  readonly add: (token: ProgramToken) => Promise<void>
  /** Take away all tokens of a program. */
  readonly remove: (program: string) => Promise<void>
}

/** Tokens for programs, see {@link programTokens}. */
export interface ProgramTokens {
  /** Make a token. It is told once, here, and never again. Throws `InvalidInput` for one that cannot be. */
  readonly issue: (spec: TokenSpec) => Promise<string>
  /** End all tokens of a program, at once. */
  readonly end: (program: string) => Promise<void>
  /** The program that asks, for `actorOf`; `undefined` when it sends no token of a program, and sign-in goes on. */
  readonly actorOf: (request: Request) => Promise<Actor | undefined>
}

const TOKEN = /^Bearer (tdu_[A-Za-z0-9_-]{43})$/
const PROGRAM = /^[a-z0-9][a-z0-9-]{0,40}$/
const OPERATION = /^[a-z][a-z0-9-]*\.(?:\*|[a-zA-Z][A-Za-z0-9]*)$/
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")

const check = ({ program, roles, operations, until, perMinute = 60 }: TokenSpec, now: number): void => {
  const fault = (path: string, fr: string, en: string): InvalidInput =>
    new InvalidInput("programTokens.issue", [{ path: [path], code: "invalid_option", fr, en }])
  if (!PROGRAM.test(program)) throw fault("program", "Nom de programme mal formé", "Not a name: a-z 0-9 -")
  if (roles.length === 0) throw fault("roles", "Un rôle au moins", "At least one role")
  if (operations.length === 0 || operations.some((one) => !OPERATION.test(one)))
    throw fault("operations", "Des opérations, comme registers.list", "Operations, such as registers.list")
  if (!(until.getTime() > now)) throw fault("until", "Une fin à venir", "An end that is still to come")
  if (!Number.isSafeInteger(perMinute) || perMinute < 1)
    throw fault("perMinute", "Un nombre positif", "A positive number")
}

/** The operation that a request is about; `undefined` for `openapi.json`, `events` and `health`. */
const operationIn = ({ url }: Request): string | undefined =>
  /\/(?:commands|queries|outlets|services)\/([^/?#]+)$/.exec(new URL(url).pathname)?.[1]

const allows = ({ operations }: ProgramToken, operation: string | undefined): boolean =>
  operation === undefined ||
  operations.includes(operation) ||
  operations.includes(`${operation.slice(0, operation.indexOf("."))}.*`)

/**
 * Tokens for programs of others: long and random, kept as hashes, for some operations alone, with an end, and so many
 * calls a minute in each process. What a program does stands in the journal under its own name. Give its `actorOf` to the
 * handler, before your own sign-in.
 *
 * @example
 * ```ts
 * import { mediationHandler, type ProgramToken, programTokens } from "@traitdunion/http"
 * const kept = new Map<string, ProgramToken>() // In a table of your own.
 * const tokens = programTokens({
 *   find: async (hash) => kept.get(hash),
 *   add: async (token) => void kept.set(token.hash, token),
 *   remove: async (program) => {
 *     for (const [hash, token] of kept) if (token.program === program) kept.delete(hash)
 *   },
 * })
 * const spec = { program: "cabinet-7", roles: ["auditor"], operations: ["registers.list"] } as const
 * const token = await tokens.issue({ ...spec, until: new Date("2099-01-01") }) // "tdu_…"
 * ```
 */
export const programTokens = (store: TokenStore, now: () => number = Date.now): ProgramTokens => {
  const waitOf = rateLimit(now)
  return {
    issue: async (spec) => {
      check(spec, now())
      const token = `tdu_${randomBytes(32).toString("base64url")}`
      const { program, roles, operations, perMinute = 60, institution = null } = spec
      await store.add({
        hash: hashOf(token),
        program,
        roles,
        operations,
        perMinute,
        institution,
        until: spec.until.getTime(),
      })
      return token
    },
    end: (program) => store.remove(program),
    actorOf: async (request) => {
      const token = TOKEN.exec(request.headers.get("authorization") ?? "")?.[1]
      if (token === undefined) return undefined
      const found = await store.find(hashOf(token))
      // Whoever holds none that is worth something learns nothing else.
      if (found === undefined || found.until <= now()) throw new BadRequest("TDU-HTTP-SIGNIN")
      if (!allows(found, operationIn(request))) throw new BadRequest("TDU-HTTP-SCOPE")
      const wait = waitOf(found.program, found.perMinute)
      if (wait > 0) throw new BadRequest("TDU-HTTP-RATE", { "retry-after": String(wait) })
      const { program, roles, institution } = found
      return { id: `program:${program}`, roles, ...(institution === null ? {} : { institution }) }
    },
  }
}
