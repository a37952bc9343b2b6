// A process of its own that commits until it is stopped, and says each commit that was acknowledged:
// `writing-process.ts <url> <name>`.
import { mysqlStorage } from "../src/index.ts"
import { note, opening } from "./sample.ts"

const [connection = "", name = ""] = process.argv.slice(2)
const store = await mysqlStorage({ connection, connections: 2 }).open(opening)
for (let count = 0; ; count += 1) {
  const id = `${name}-${count}`
  try {
    await store.commit(note(id))
  } catch (error) {
    process.send?.({ failed: (error as { readonly reason?: string }).reason ?? String(error) })
    break
  }
  process.send?.({ acknowledged: id })
}
