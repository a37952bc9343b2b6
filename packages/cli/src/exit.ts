/** What the command ends with. */
export const exitCodes = {
  done: 0,
  /** Something was refused, or a fault was found. */
  refused: 1,
  wrongUse: 2,
  storageFailure: 3,
  /** The keys are not there, or are not those of this journal. */
  keysUnavailable: 4,
  /** A defect of the program. */
  bug: 70,
  interrupted: 130,
} as const

/** One of {@link exitCodes}. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
