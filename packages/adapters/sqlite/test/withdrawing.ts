// Another process on the same file: reads which consents to withdraw, says it is ready, and withdraws at the word.
import { createInterface } from "node:readline"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const { value: list } = await lines.next()
const consents = JSON.parse(list as string) as ReadonlyArray<readonly [party: string, consent: string]>
await using mediation = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: process.argv[2] ?? "", durability: "normal" }),
  ports: { keys: memoryKeys() },
})
const desk = mediation.as({ id: "mediator-2", roles: ["mediator"] })
// They come to this colleague today: that is the reason to act for them.
for (const [person] of consents) await desk.privacy.receive({ person, reason: "front-desk" })
console.log("ready")
await lines.next()
for (const [party, consent] of consents) await desk.consent.withdraw({ party, consent })
