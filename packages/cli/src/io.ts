import type { Clock } from "@traitdunion/core"

/** Where the command writes: a stream, which may be a terminal of some width. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** Where the command asks: somebody answers only on a terminal. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

/** The world around the command, replaceable so that it runs inside another program or a test. */
export interface Io {
  /** Results. */
  readonly stdout: Output
  /** Progress and refusals. */
  readonly stderr: Output
  /** Read on a terminal alone, for a passphrase or a confirmation. Nobody is asked anything when it is left out. */
  readonly stdin?: Input
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder that paths are told from. */
  readonly cwd: string
  /** The machine's own when nothing is said. */
  readonly clock?: Clock
}
