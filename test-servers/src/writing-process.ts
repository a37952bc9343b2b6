// A process of its own that commits until it is stopped, and says each commit that was acknowledged:
// `writing-process.ts <adapter> <function> <url> <name>`.
import { note, opening } from "./sample.ts"
import { storageAt } from "./storage-at.ts"

const [module, make, url, name = ""] = process.argv.slice(2)
const store = await (await storageAt(module, make, url)).open(opening)
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
