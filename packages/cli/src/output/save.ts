import { rename, rm, writeFile } from "node:fs/promises"
import { isSystemError, notWritten } from "../refusals/index.ts"

/** Write a file whole, or leave what stands there as it is. `mode`: who may read it. */
export const save = async (path: string, content: string | Uint8Array, mode = 0o666): Promise<void> => {
  const unfinished = `${path}.${process.pid}.part`
  try {
    await writeFile(unfinished, content, { mode })
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    if (isSystemError(error)) throw notWritten(error.code)
    throw error
  }
}
