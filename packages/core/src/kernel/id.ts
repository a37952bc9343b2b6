import * as crypto from "node:crypto"
import { v7 } from "uuid"

// Node 24 makes them itself; Node 22 does not yet.
const make: () => string = "randomUUIDv7" in crypto ? crypto.randomUUIDv7 : v7

/** A new identifier: UUID version 7, so that identifiers made later sort later. */
export const newId = (): string => make()
