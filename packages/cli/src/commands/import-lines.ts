import { type ByteSource, importLines, type LogOptions } from "@traitdunion/import"
import { logRefused } from "../refusals/index.ts"

const NEWLINE = 10

/** The signature of a workbook, whose bytes do not say how many lines it has. */
const WORKBOOK = [0x50, 0x4b, 3, 4]

/** How many lines a text has, so that progress has an end; nothing for a workbook. */
export const countLines = async (bytes: ByteSource): Promise<number | undefined> => {
  let lines = 0
  let begun = false
  for await (const chunk of bytes()) {
    if (!begun && WORKBOOK.every((byte, index) => chunk[index] === byte)) return undefined
    begun = true
    for (const byte of chunk) if (byte === NEWLINE) lines += 1
  }
  return lines
}

/** Refuse a log that cannot be read, or lacks a column, before a data file is made for it. */
export const requireHeader = async (bytes: ByteSource, options: LogOptions): Promise<void> => {
  for await (const outcome of importLines(bytes, options)) {
    if (outcome.status === "file-refused") throw logRefused(outcome.reason)
    if (outcome.status === "header") return
  }
}
