// A process of its own that commits on a shared file: `counting-process.ts <file> <name> <commits>`.
import { sqliteStorage } from "../src/index.ts"
import { count, opening } from "./sample.ts"

const [file = "", name = "", commits = "0"] = process.argv.slice(2)
const store = await sqliteStorage({ file, durability: "normal", timeoutMs: 20_000 }).open(opening)
for (let n = 0; n < Number(commits); n += 1) await store.commit(count(`${name}${n}`))
await store.close()
