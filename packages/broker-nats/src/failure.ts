import { JetStreamApiError } from "@nats-io/jetstream"
import { errors } from "@nats-io/transport-node"
import { BrokerFailure, type BrokerFault } from "@traitdunion/outbox"

/** By error code of JetStream. */
const REASONS: Readonly<Record<number, BrokerFault>> = {
  10008: "unavailable",
  10009: "unavailable",
  10023: "full",
  10025: "unsuitable",
  10026: "denied",
  10035: "denied",
  10039: "unsupported",
  10047: "full",
  10052: "unsuitable",
  10058: "unsuitable",
  10059: "missing",
  10065: "unsuitable",
  10071: "overtaken",
  10074: "unsuitable",
  10076: "unsupported",
  10077: "full",
}

/** The codes by which Node says that a certificate is not trusted, is of another host, or that encryption was not agreed on. */
const UNTRUSTED = /^(CERT_|ERR_TLS_|ERR_SSL_|(DEPTH_ZERO_)?SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET)_)/

/** An error and what caused it, some levels deep. */
const chain = (error: unknown): ReadonlyArray<Error> => {
  const found: Array<Error> = []
  for (let at = error; at instanceof Error && found.length < 5; at = at.cause) found.push(at)
  return found
}

const reasonOf = (error: Error): BrokerFault | undefined => {
  const code = String((error as { readonly code?: unknown }).code)
  if (error instanceof JetStreamApiError) return REASONS[error.code] ?? "unknown"
  if (error instanceof errors.AuthorizationError || error instanceof errors.PermissionViolationError) return "denied"
  if (error instanceof errors.UserAuthenticationExpiredError) return "denied"
  if (error.name === "JetStreamNotEnabled" || error instanceof errors.NoRespondersError) return "unsupported"
  if (UNTRUSTED.test(code) || /does not support 'tls'/.test(error.message)) return "untrusted"
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET)/.test(code)) return "unavailable"
  return undefined
}

const CLIENT = [
  errors.ConnectionError,
  errors.ClosedConnectionError,
  errors.DrainingConnectionError,
  errors.TimeoutError,
  errors.RequestError,
  errors.ProtocolError,
]

/** The failure that callers see. */
export const failureOf = (operation: string, error: unknown): BrokerFailure => {
  if (error instanceof BrokerFailure) return error
  const errors = chain(error)
  const found = errors.map(reasonOf).find((reason) => reason !== undefined)
  const lost = errors.some((one) => CLIENT.some((kind) => one instanceof kind))
  return new BrokerFailure(operation, found ?? (lost ? "unavailable" : "unknown"), error)
}
