import { v7 } from "uuid"
import { lazily } from "./lazily.ts"
import { nodeCrypto } from "./node-crypto.ts"

// Node 24 makes them itself; Node 22 does not yet.
const maker = lazily((): (() => string) => {
  const crypto = nodeCrypto()
  return "randomUUIDv7" in crypto ? crypto.randomUUIDv7 : v7
})

/** A new identifier: UUID version 7, so that identifiers made later sort later. */
export const newId = (): string => maker()()
