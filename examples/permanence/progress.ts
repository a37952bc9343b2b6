import type { ByteSource } from "@traitdunion/import"
import cliProgress from "cli-progress"

/** How many lines a file has, so that progress has an end. A file that cannot be read has none; the reader says why. */
export const countLines = async (source: ByteSource): Promise<number> => {
  let lines = 0
  try {
    for await (const chunk of source()) for (const byte of chunk) if (byte === 10) lines += 1
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error
  }
  return lines
}

/** A progress bar on a terminal; a few plain lines where there is none. */
export const progress = (
  title: string,
  total: number,
): { readonly at: (value: number) => void; readonly stop: () => void } => {
  const bar = new cliProgress.SingleBar({
    format: `  ${title} {bar} {percentage} % | {value}/{total} lignes`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 1000,
  })
  bar.start(total, 0)
  return {
    at: (value) => bar.update(Math.min(value, total)),
    stop: () => {
      bar.update(total)
      bar.stop()
    },
  }
}
