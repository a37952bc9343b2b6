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

/** How fast something goes and how long it takes yet, in words. */
type Pace = (perSecond: number, seconds: number) => string

const silent = (): Progress => ({ at: () => {}, stop: () => {} })

/** The pace since the first time that something was told; nothing until it can be known. */
const pacing = (pace: Pace | undefined): ((done: number, total: number) => string) => {
  let begun: { readonly done: number; readonly at: number } | undefined
  return (done, total) => {
    const at = performance.now()
    begun ??= { done, at }
    const perSecond = ((done - begun.done) * 1000) / (at - begun.at)
    if (pace === undefined || !Number.isFinite(perSecond) || perSecond <= 0) return ""
    return pace(Math.round(perSecond), Math.ceil((total - done) / perSecond))
  }
}

/** A line each tenth of the way. */
const lines = ({ io, words }: Session, title: string, pace?: Pace): Progress => {
  let step = 0
  const paced = pacing(pace)
  return {
    at: (done, total) => {
      const speed = total === undefined ? "" : paced(done, total)
      const now = total === undefined ? Math.floor(done / STRIDE) : Math.floor((done * STEPS) / Math.max(total, 1))
      if (now <= step) return
      step = now
      const { line, open } = words.progress
      const percent = pace === undefined ? "" : ` (${Math.floor((done * 100) / Math.max(total ?? done, 1))} %)`
      const text = total === undefined ? open(title, done) : `${line(title, done, total)}${percent}`
      io.stderr.write(`${[text, speed].filter((part) => part !== "").join(", ")}\n`)
    },
    stop: () => {},
  }
}

const bar = (session: Session, title: string, pace?: Pace): Progress => {
  const drawn = new cliProgress.SingleBar({
    stream: session.io.stderr,
    format: `${title} {bar} {percentage} % | {value}/{total}${pace === undefined ? "" : " | {pace}"}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    // What it would change of the terminal would stay changed after Ctrl-C.
    linewrap: true,
  })
  const counted = lines(session, title)
  const paced = pacing(pace)
  let started = false
  return {
    at: (done, total) => {
      if (total === undefined) {
        counted.at(done)
        return
      }
      const shown = { pace: paced(done, total) }
      if (!started) drawn.start(total, done, shown)
      started = true
      drawn.setTotal(total)
      drawn.update(done, shown)
    },
    stop: () => drawn.stop(),
  }
}

/** Begin to tell of one stage of something: the stage before has ended when this one is told of. */
type Stage = (title: string, pace?: Pace) => Told

/** Run something that comes in stages, each of which tells how far it has come. */
export const inStages = async <T>(
  session: Session,
  run: (stage: Stage, rest: () => void) => Promise<T>,
): Promise<T> => {
  const kind = session.quiet() ? silent : session.io.stderr.isTTY === true ? bar : lines
  let shown: Progress | undefined
  const rest = (): void => shown?.stop()
  try {
    return await run((title, pace) => {
      let own: Progress | undefined
      return (done, total) => {
        if (own === undefined) {
          shown?.stop()
          own = kind(session, title, pace)
          shown = own
        }
        own.at(done, total)
      }
    }, rest)
  } finally {
    shown?.stop()
  }
}

/**
 * Run something that tells how far it has come: a bar where there is a terminal, a few plain lines where there is none,
 * nothing when asked to be quiet. `rest`: the bar leaves the terminal to a question.
 */
export const progressing = <T>(
  session: Session,
  title: string,
  run: (told: Told, rest: () => void) => Promise<T>,
): Promise<T> => inStages(session, (stage, rest) => run(stage(title), rest))
