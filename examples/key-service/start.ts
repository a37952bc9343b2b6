// Run it: node --conditions=@traitdunion/source examples/key-service/start.ts
import { randomBytes } from "node:crypto"
import { KeyUnavailable } from "@traitdunion/core"
import { startKeyService } from "./stub/server.ts"
import { transitKeys } from "./transit.ts"

const token = randomBytes(16).toString("hex")
await using service = await startKeyService(token, ["association-exemple"])
const keys = transitKeys({ url: service.url, token, key: "association-exemple" })

const camille = { structure: "association-exemple", subject: "person-camille" }
const dataKey = randomBytes(32)
const wrapped = await keys.wrap(dataKey, camille)
console.log(`What the database keeps: ${wrapped.slice(0, 16)}…`)

service.rotate("association-exemple")
const opened = await keys.unwrap(wrapped, camille)
console.log(`Opens after a rotation of the master key: ${dataKey.equals(opened)}`)
console.log(`Wrapped again: ${(await keys.wrap(opened, camille)).slice(0, 16)}…`)

try {
  await keys.unwrap(wrapped, { ...camille, subject: "person-sacha" })
  process.exitCode = 1
} catch (error) {
  if (!(error instanceof KeyUnavailable)) throw error
  console.log(`For somebody else: ${error.words.fr}`)
}
