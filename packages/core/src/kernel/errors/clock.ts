import { TraitDunionError } from "./base.ts"

/**
 * The clock stands well before a recorded fact, or before that of the database server: nothing is recorded with a time
 * that cannot be.
 */
export class ClockWentBack extends TraitDunionError {
  readonly _tag = "ClockWentBack"
  readonly code = "TDU-CLOCK"
  /** By how many whole seconds. */
  readonly seconds: number

  constructor(seconds: number) {
    super(
      {
        fr: "L'horloge de cette machine est en retard sur les faits enregistrés ou sur le serveur : rien n'a été enregistré.",
        en: `The clock is ${seconds} s before a recorded fact, or before the server's; nothing was recorded.`,
      },
      {
        fr: "Mettre la machine à l'heure, puis recommencer.",
        en: "Set the clock of this machine right, then try again.",
      },
    )
    this.seconds = seconds
  }
}

/** The clock stands well after that of the database server: what it would date could not be followed by anybody else. */
export class ClockAhead extends TraitDunionError {
  readonly _tag = "ClockAhead"
  readonly code = "TDU-AHEAD"
  /** By how many whole seconds. */
  readonly seconds: number

  constructor(seconds: number) {
    super(
      {
        fr: "L'horloge de cette machine est en avance sur celle du serveur : rien n'a été enregistré.",
        en: `The clock is ${seconds} s after the database server's; nothing was recorded.`,
      },
      {
        fr: "Mettre à l'heure cette machine, ou le serveur si c'est lui qui se trompe, puis recommencer.",
        en: "Set the clock of this machine right, or the server's if that is the wrong one, then try again.",
      },
    )
    this.seconds = seconds
  }
}
