/** A figure that is about to be published. */
export interface Cell {
  readonly id: string
  /** A whole number from zero. */
  readonly value: number
  /** How many people stand behind it; the value itself when nothing is said. */
  readonly frequency?: number
  /** Whether it must not be told to be small where it is hidden; a count of people is, when nothing is said. */
  readonly counted?: boolean
  /** Another cell, such that this one is known to be nothing where that one is seen to be: nobody came where nothing was. */
  readonly follows?: string
  /** Cells of one group are hidden together: the figures of one row. */
  readonly group?: string
  /**
   * How it stands already, and cannot stand otherwise: `shown` or `hidden` by an earlier publication, or `unseen`: no
   * publication has a place for it, but a reader might compute it. Nothing when it is still to be decided.
   */
  readonly stands?: "shown" | "hidden" | "unseen"
}

/** A sum that readers know to hold: the total is the sum of its parts. */
export interface Relation {
  readonly total: string
  readonly parts: ReadonlyArray<string>
  /** Whether only what is about to be published tells it: which rows a table has, and that there are no others. */
  readonly isNew?: boolean
}

/** What is to be published, and the number of people under which a figure may not be shown. */
export interface Publication {
  readonly cells: ReadonlyArray<Cell>
  readonly relations: ReadonlyArray<Relation>
  readonly threshold: number
}

/** How many people stand behind a cell. */
export const peopleBehind = ({ value, frequency = value }: Cell): number => frequency

/** Whether a cell must not be shown: few people stand behind it, and not nobody. */
export const isSmall = (cell: Cell, threshold: number): boolean =>
  cell.value > 0 && peopleBehind(cell) > 0 && peopleBehind(cell) < threshold
