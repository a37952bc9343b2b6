import { TraitDunionError } from "./base.ts"

/** The clock stands well before the last recorded fact: nothing is recorded with a time that cannot be. */
export class ClockWentBack extends TraitDunionError {
  readonly _tag = "ClockWentBack"
  readonly code = "TDU-CLOCK"
  /** By how many whole seconds. */
  readonly seconds: number

  constructor(seconds: number) {
    super(
      {
        fr: "L'horloge de cette machine est en retard sur le dernier fait enregistré : rien n'a été enregistré.",
        en: `The clock is ${seconds} s before the last recorded fact; nothing was recorded.`,
      },
      {
        fr: "Mettre la machine à l'heure, puis recommencer.",
        en: "Set the clock of this machine right, then try again.",
      },
    )
    this.seconds = seconds
  }
}
