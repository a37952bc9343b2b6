import type { Label } from "../label.ts"
import { TraitDunionError } from "./base.ts"

/** A stretch of days on which a value is known, the last one included; without an end it holds until further notice. */
export interface KnownPeriod {
  readonly from: string
  readonly to?: string | undefined
}

/** The law's value is not known for that date. Never guessed: the known period is said instead. */
export class OutsideKnownPeriod extends TraitDunionError {
  readonly _tag = "OutsideKnownPeriod"
  readonly code = "TDU-PERIOD"
  readonly parameter: string
  readonly on: string
  readonly knownFrom: string
  readonly knownTo: string | undefined
  /** The last day before `on` on which the value is known, when there is one. */
  readonly lastKnownDay: string | undefined

  constructor(
    parameter: string,
    on: string,
    knownFrom: string,
    knownTo: string | undefined,
    more: {
      readonly label?: Label
      readonly lastKnownDay?: string | undefined
      /** The known periods one by one, where there are gaps between them. */
      readonly periods?: ReadonlyArray<KnownPeriod>
    } = {},
  ) {
    const periods = more.periods ?? [{ from: knownFrom, to: knownTo }]
    const fr = periods
      .map(({ from, to }) => (to === undefined ? `à partir du ${from}` : `du ${from} au ${to}`))
      .join(", puis ")
    const en = periods
      .map(({ from, to }) => (to === undefined ? `from ${from}` : `from ${from} to ${to}`))
      .join(", then ")
    const year = on.slice(0, 4)
    // What a decree is still awaited for is told apart from a day that the tool never knew.
    const awaited = knownTo !== undefined && on > knownTo
    super(
      {
        fr: awaited
          ? `« ${more.label?.fr ?? parameter} » au ${on} : barème ${year} pas encore connu de l'outil ; il est connu ${fr}.`
          : `« ${more.label?.fr ?? parameter} » n'est pas connu au ${on} ; il l'est ${fr}.`,
        en: awaited
          ? `${more.label?.en ?? parameter} on ${on}: the amounts of ${year} are not known to the tool yet; they are known ${en}.`
          : `${more.label?.en ?? parameter} is not known on ${on}; it is known ${en}.`,
      },
      {
        fr: "Vérifier la date, ou saisir le montant du décret avec sa référence : il servira dès lors à tous les calculs.",
        en: "Check the date, or enter the decree's amount with its reference: every calculation uses it from then on.",
      },
    )
    this.parameter = parameter
    this.on = on
    this.knownFrom = knownFrom
    this.knownTo = knownTo
    this.lastKnownDay = more.lastKnownDay
  }
}
