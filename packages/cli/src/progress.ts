import cliProgress from "cli-progress"
import type { Session } from "./session.ts"

/** Told how far something has come. The total is left out where nobody knows it. */
export type Told = (done: number, total?: number) => void

interface Progress {
  readonly at: Told
  readonly stop: () => void
}

const STEPS = 10
/** How much is done between two lines when there is no total. */
const STRIDE = 1000

const silent = (): Progress => ({ at: () => {}, stop: () => {} })

/** A line each tenth of the way. */
const lines = ({ io, words }: Session, title: string): Progress => {
  let step = 0
  return {
    at: (done, total) => {
      const now = total === undefined ? Math.floor(done / STRIDE) : Math.floor((done * STEPS) / Math.max(total, 1))
      if (now <= step) return
      step = now
      const { line, open } = words.progress
      io.stderr.write(`${total === undefined ? open(title, done) : line(title, done, total)}\n`)
    },
    stop: () => {},
  }
}

const bar = (session: Session, title: string): Progress => {
  const drawn = new cliProgress.SingleBar({
    stream: session.io.stderr,
    format: `${title} {bar} {percentage} % | {value}/{total}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    // What it would change of the terminal would stay changed after Ctrl-C.
    linewrap: true,
  })
  const counted = lines(session, title)
  let started = false
  return {
    at: (done, total) => {
      if (total === undefined) {
        counted.at(done)
        return
      }
      if (!started) drawn.start(total, done)
      started = true
      drawn.setTotal(total)
      drawn.update(done)
    },
    stop: () => drawn.stop(),
  }
}

/**
 * Run something that tells how far it has come: a bar where there is a terminal, a few plain lines where there is none,
 * nothing when asked to be quiet.
 */
export const progressing = async <T>(session: Session, title: string, run: (told: Told) => Promise<T>): Promise<T> => {
  const { stderr } = session.io
  const { at, stop } = session.quiet() ? silent() : stderr.isTTY === true ? bar(session, title) : lines(session, title)
  try {
    return await run(at)
  } finally {
    stop()
  }
}
