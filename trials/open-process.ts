// A process of its own that opens a new database: `open-process.ts <door as JSON>`. It says `=loaded`, begins when it
// hears something, and says `=opened`, or `-failure`.

import { once } from "node:events"
import { writeSync } from "node:fs"
import { type Door, storageAt } from "./door.ts"
import { seenFailure } from "./seen.ts"
import { opening } from "./work.ts"

const storage = await storageAt(JSON.parse(process.argv[2] ?? "") as Door)
writeSync(1, "=loaded\n")
await once(process.stdin, "data")
try {
  const store = await storage.open(opening)
  writeSync(1, "=opened\n")
  await store.close()
} catch (error) {
  writeSync(1, `-${JSON.stringify(seenFailure(error))}\n`)
}
process.exit(0)
