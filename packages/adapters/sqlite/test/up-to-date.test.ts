import { describeUpToDate } from "@traitdunion/test-servers"
import { sqliteStorage } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"

describeUpToDate("an SQLite file", async () => {
  const { file, drop } = temporaryFile()
  return { storage: () => sqliteStorage({ file }), drop: async () => drop() }
})
