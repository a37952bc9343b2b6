import { createInterface } from "node:readline"
import { Writable } from "node:stream"
import type { Input } from "../io.ts"
import { Interrupted } from "../refusals/index.ts"
import type { Session } from "../session.ts"

/** The terminal that somebody sits at, if there is one. */
export const terminalOf = ({ io }: Session): Input | undefined => (io.stdin?.isTTY === true ? io.stdin : undefined)

/** Takes what a terminal would show. */
const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

/**
 * Ask somebody a question and answer their line. `hidden`: nothing of it is shown, nor kept as a history. Throws
 * {@link Interrupted} when they leave instead.
 */
export const ask = async (
  { io }: Session,
  terminal: Input,
  question: string,
  { hidden = false }: { readonly hidden?: boolean } = {},
): Promise<string> => {
  if (hidden) io.stderr.write(question)
  const lines = createInterface({
    input: terminal,
    output: hidden ? nowhere() : io.stderr,
    // What makes node hold the echo back, and tell Ctrl-C and Ctrl-D from text.
    terminal: true,
    historySize: 0,
    prompt: hidden ? "" : question,
  })
  try {
    return await new Promise<string>((answered, left) => {
      const leave = (): void => left(new Interrupted())
      lines.once("SIGINT", leave).once("close", leave)
      lines.once("line", (line) => {
        answered(line)
        // At once: what was typed ahead is for the next question.
        lines.close()
      })
      lines.prompt()
    })
  } finally {
    lines.close()
    if (hidden) io.stderr.write("\n")
  }
}
