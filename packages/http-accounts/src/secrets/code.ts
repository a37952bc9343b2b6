import { Secret, TOTP } from "otpauth"

const PERIOD_SECONDS = 30
const MILLISECONDS = 1000

const totp = (secret: string, issuer: string, label: string): TOTP =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6, algorithm: "SHA1" })

/** A new secret for one-time codes (RFC 6238), as base 32: 160 bits, as apps on telephones take it. */
export const newCodeSecret = (): string => new Secret({ size: 20 }).base32

/** The address that a telephone's app reads as a QR code. It holds the secret: shown once, kept nowhere. */
export const codeAddress = (secret: string, site: string, label: string): string => totp(secret, site, label).toString()

/**
 * The period of 30 seconds that a code belongs to, this one or a neighbour (clocks differ); `undefined` when the code is
 * wrong. A period that was used is given back as any other: the caller refuses it.
 */
export const periodOfCode = (secret: string, code: string, at: string): number | undefined => {
  const timestamp = Date.parse(at)
  const delta = totp(secret, "", "").validate({ token: code, timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / MILLISECONDS / PERIOD_SECONDS) + delta
}
