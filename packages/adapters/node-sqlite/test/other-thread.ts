import { parentPort, workerData } from "node:worker_threads"
import type { CommitBatch } from "@traitdunion/core"
import { nodeSqliteStorage } from "../src/index.ts"

const { file, batches } = workerData as { readonly file: string; readonly batches: ReadonlyArray<CommitBatch> }
const store = await nodeSqliteStorage({ file }).open({ structure: "alpha", tables: [] })
const outcomes: Array<string> = []
for (const batch of batches) {
  outcomes.push(
    await store.commit(batch).then(
      ({ status }) => status,
      (error: unknown) => String((error as { readonly _tag?: unknown })._tag),
    ),
  )
}
await store.close()
parentPort?.postMessage(outcomes)
