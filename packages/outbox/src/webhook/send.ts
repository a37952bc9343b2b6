import { lookup as resolve } from "node:dns"
import { request as plainRequest, type RequestOptions } from "node:http"
import { request as secureRequest } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import { BrokerFailure } from "../failure.ts"
import { isPrivateAddress } from "./private-address.ts"

/** Where to, and how patiently. */
export interface Sending {
  readonly url: URL
  readonly timeoutMs: number
  readonly privateToo: boolean
}

const refused = (): BrokerFailure => new BrokerFailure("webhook", "denied", new Error("A private address"))

/** The addresses of a name, looked at when the connection is made: what a name answered before says nothing. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error !== null || first === undefined) return callback(error ?? new Error("No address"), "", 4)
    if (addresses.some(({ address }) => isPrivateAddress(address))) return callback(refused(), "", 4)
    return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
  })
}

/** Send a text, and answer its status. Redirections are not followed. Rejects with {@link BrokerFailure} when nobody answers. */
export const send = (
  { url, timeoutMs, privateToo }: Sending,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> =>
  new Promise((resolve, reject) => {
    const literal = url.hostname.replace(/^\[(.*)\]$/, "$1")
    // A name is looked at when it is resolved; an address is never resolved.
    if (!privateToo && isIP(literal) !== 0 && isPrivateAddress(literal)) return reject(refused())
    const options: RequestOptions = {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeoutMs),
      agent: false,
      ...(privateToo ? {} : { lookup: publicOnly }),
    }
    const request = (url.protocol === "https:" ? secureRequest : plainRequest)(url, options, (response) => {
      // Nothing that the receiver says is read.
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    request.on("error", (error) =>
      reject(error instanceof BrokerFailure ? error : new BrokerFailure("webhook", "unavailable", error)),
    )
    request.end(body)
  })
