/** A commune, or an arrondissement of Paris, Lyon or Marseille, as the official geographic code knows it. */
export interface Commune {
  /** The INSEE code, which is not a postal code: Perpignan is `66136`, its letters go to 66000 and 66100. */
  readonly code: string
  readonly name: string
  /** The code of its département, such as `66` or `2A`. */
  readonly department: string
  /** The code of its region. */
  readonly region: string
  /** The SIREN of the intercommunal body it belongs to. A few islands belong to none. */
  readonly epci?: string
  /** Several communes may share one, and one commune may have many. */
  readonly postalCodes: ReadonlyArray<string>
  /** Absent where nobody is counted. */
  readonly population?: number
  /** For an arrondissement of Paris, Lyon or Marseille alone: the code of its commune. */
  readonly partOf?: string
}
