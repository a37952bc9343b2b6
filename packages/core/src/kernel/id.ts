import * as crypto from "node:crypto"

// Node 24 makes them itself. Node 22 does not yet, and only it loads the package.
const make: () => string = "randomUUIDv7" in crypto ? crypto.randomUUIDv7 : (await import("uuid")).v7

/** A new identifier: UUID version 7, so that identifiers made later sort later. */
export const newId = (): string => make()
