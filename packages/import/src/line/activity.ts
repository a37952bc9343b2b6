import type {
  AgeBand,
  AutonomyLevel,
  Doer,
  FollowUp,
  Gender,
  Modality,
  Origin,
  PlaceType,
  Public,
  RegisterKey,
  Theme,
} from "@traitdunion/core"

/** One dated act, read from one line of a log. What the line does not say, or says unintelligibly, is absent. */
export interface ImportedActivity {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  readonly register: RegisterKey
  /** Whole minutes, at least one. */
  readonly minutes: number
  /** People met, at least one. */
  readonly persons: number
  /** The mediator's label, as written. */
  readonly mediator?: string
  /** The labels of the other mediators, as written. */
  readonly colleagues?: ReadonlyArray<string>
  /** The place's name, as written. */
  readonly place?: string
  readonly placeType?: PlaceType
  /** The commune's INSEE code. */
  readonly commune?: string
  readonly modality?: Modality
  /** The first theme of the line: the one that it counts under. */
  readonly theme?: Theme
  readonly otherThemes?: ReadonlyArray<Theme>
  readonly gender?: Gender
  readonly ageBand?: AgeBand
  /** How many of several persons, where the line has a column for each. */
  readonly byGender?: Readonly<Partial<Record<Gender, number>>>
  readonly byAgeBand?: Readonly<Partial<Record<AgeBand, number>>>
  readonly newcomer?: boolean
  /** The partner's name, as written. */
  readonly partner?: string
  readonly followUp?: FollowUp
  /** Never holds a number or an address of someone: such a comment is left out. */
  readonly comment?: string
  readonly origin?: Origin
  readonly outreach?: boolean
  readonly publics?: ReadonlyArray<Public>
  /** A code, or `outside`. Never told from the commune. */
  readonly qpv?: string
  readonly doneBy?: Doer
  readonly autonomyBefore?: AutonomyLevel
  readonly autonomyAfter?: AutonomyLevel
  readonly conventions?: ReadonlyArray<string>
}
