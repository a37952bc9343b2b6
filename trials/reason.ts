import { type Door, storageAt } from "./door.ts"
import { seenFailure } from "./seen.ts"
import { opening } from "./work.ts"

const said = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    const { typed, said } = seenFailure(error)
    return typed ? said.replace("StorageFailure ", "") : said
  }
}

/** How opening a door ends; with a door that opens, how a read and a commit do. */
export const reasonAt = async (door: Door): Promise<ReadonlyArray<readonly [what: string, reason: string]>> => {
  const opened = (await storageAt(door)).open(opening)
  const reason = await said(opened)
  if (reason !== "done") return [["opening", reason]]
  const store = await opened
  const found = [
    ["a read", await said(store.readAll(0, 1))] as const,
    ["a commit", await said(store.commit({ writes: [], guards: [], rows: [] }))] as const,
  ]
  await store.close()
  return found
}
