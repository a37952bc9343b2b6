// A device with passkeys, in software: it makes and signs what a telephone would (WebAuthn level 3, ES256, attestation
// "none"), so that the whole way is tried without a browser. Browsers are tried elsewhere.
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto"
import type { PasskeyAsked, PasskeyShown, RegistrationAsked } from "../src/index.ts"

const sha256 = (bytes: Uint8Array | string): Buffer => createHash("sha256").update(bytes).digest()

// The little of CBOR (RFC 8949) that an attestation needs.
const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value])
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const number = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const map = (...pairs: ReadonlyArray<readonly [Buffer, Buffer]>): Buffer =>
  Buffer.concat([head(5, pairs.length), ...pairs.flat()])

const USER_PRESENT = 1
const USER_VERIFIED = 4
const ATTESTED = 64

export interface Authenticator {
  readonly create: (
    asked: RegistrationAsked,
    name?: string,
  ) => {
    readonly ticket: string
    readonly name: string
    readonly response: Parameters<import("../src/index.ts").Accounts["addPasskey"]>[0]["response"]
  }
  readonly get: (asked: PasskeyAsked) => PasskeyShown
}

/** A device; `verifies: false` is one that did not ask for the finger or the code. */
export const authenticator = ({
  origin = "https://mediation.example.org",
  verifies = true,
}: {
  readonly origin?: string
  readonly verifies?: boolean
} = {}): Authenticator => {
  const host = new URL(origin).hostname
  let held: { readonly id: Buffer; readonly key: KeyObject; count: number } | undefined
  const flags = USER_PRESENT | (verifies ? USER_VERIFIED : 0)
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const counter = (count: number): Buffer => {
    const four = Buffer.alloc(4)
    four.writeUInt32BE(count)
    return four
  }
  return {
    create: ({ options, ticket }, name = "Téléphone") => {
      const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
      const { x = "", y = "" } = publicKey.export({ format: "jwk" })
      const id = randomBytes(16)
      held = { id, key: privateKey, count: 0 }
      const cose = map(
        [number(1), number(2)],
        [number(3), number(-7)],
        [number(-1), number(1)],
        [number(-2), bytes(Buffer.from(x, "base64url"))],
        [number(-3), bytes(Buffer.from(y, "base64url"))],
      )
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const data = Buffer.concat([sha256(host), Buffer.from([flags | ATTESTED]), counter(0), credential])
      const attestation = map([text("fmt"), text("none")], [text("attStmt"), map()], [text("authData"), bytes(data)])
      return {
        ticket,
        name,
        response: {
          id: id.toString("base64url"),
          rawId: id.toString("base64url"),
          type: "public-key",
          clientExtensionResults: {},
          response: {
            clientDataJSON: clientData("webauthn.create", options.challenge).toString("base64url"),
            attestationObject: attestation.toString("base64url"),
            transports: ["internal"],
          },
        },
      }
    },
    get: ({ options, ticket }) => {
      if (held === undefined) throw new Error("The device holds no passkey yet")
      held.count += 1
      const client = clientData("webauthn.get", options.challenge)
      const data = Buffer.concat([sha256(host), Buffer.from([flags]), counter(held.count)])
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(client)]))
        .sign(held.key)
      const id = held.id.toString("base64url")
      return {
        ticket,
        response: {
          id,
          rawId: id,
          type: "public-key",
          clientExtensionResults: {},
          response: {
            clientDataJSON: client.toString("base64url"),
            authenticatorData: data.toString("base64url"),
            signature: signature.toString("base64url"),
          },
        },
      }
    },
  }
}
