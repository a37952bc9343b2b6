import type { Context } from "../context.ts"
import { AccountRefused } from "../refused.ts"
import { hashOf, sameText } from "../secrets/index.ts"
import { type Device, SESSION_LASTS } from "../sessions/index.ts"

const SAFE = new Set(["GET", "HEAD", "OPTIONS"])
const SECONDS = 1000

/**
 * Whether sessions may live on an address: an encrypted origin without a path; on this machine alone, `http://localhost`
 * too.
 *
 * @example
 * ```ts
 * import { isSafeOrigin } from "@traitdunion/http-accounts"
 * isSafeOrigin("https://mediation.example.org") // true
 * isSafeOrigin("http://mediation.example.org") // false
 * ```
 */
export const isSafeOrigin = (origin: string): boolean => {
  const url = URL.parse(origin)
  const encrypted = url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "localhost")
  return encrypted && url?.origin === origin
}

/** The cookie's name. `__Host-` binds it to this host and to encryption; a development machine has no encryption. */
const cookieName = ({ site }: Context): string => (site.origin.startsWith("https:") ? "__Host-session" : "session")

/** The token that a request carries in its cookie. */
export const tokenOf = (context: Context, request: Request): string | undefined => {
  const name = `${cookieName(context)}=`
  const found = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name))
  return found === undefined || found.length === name.length ? undefined : found.slice(name.length)
}

/** What `Set-Cookie` says for a session. */
export const sessionCookie = (context: Context, token: string, device: Device): string => {
  const secure = context.site.origin.startsWith("https:") ? "; Secure" : ""
  // On a shared post the cookie goes when the browser is closed, before the session is over.
  const kept = device === "own" ? `; Max-Age=${SESSION_LASTS.own.most / SECONDS}` : ""
  return `${cookieName(context)}=${token}; Path=/; HttpOnly; SameSite=Strict${secure}${kept}`
}

/** What `Set-Cookie` says when a session ends. */
export const endedCookie = (context: Context): string =>
  `${cookieName(context)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0${context.site.origin.startsWith("https:") ? "; Secure" : ""}`

/** What a form of a signed-in page carries in its field `~form`, bound to the session. */
export const formToken = (token: string): string => hashOf(`form:${token}`)

/**
 * That a request which changes something comes from a page of this site. Throws `AccountRefused` with `another-site`.
 * A browser says so by `Sec-Fetch-Site`; an older one by `Origin`. A request that says neither is refused.
 */
export const checkOrigin = ({ site }: Context, request: Request): void => {
  if (SAFE.has(request.method)) return
  const from = request.headers.get("sec-fetch-site")
  const origin = request.headers.get("origin")
  // Under `no-referrer` a browser tells the origin of a form as "null": then `Sec-Fetch-Site` alone says where it is from.
  const ours =
    from === null
      ? origin === site.origin
      : from === "same-origin" && (origin === null || origin === "null" || origin === site.origin)
  if (!ours) throw new AccountRefused("another-site")
}

/** That a form was made for this session. Throws `AccountRefused` with `another-site`. */
export const checkForm = (session: string, given: string | undefined): void => {
  if (given === undefined || !sameText(formToken(session), given)) throw new AccountRefused("another-site")
}
