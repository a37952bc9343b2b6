import type { Label, PlainDate } from "@traitdunion/core"

// Only `QpvIndex.at` makes a value that carries it, so that no commune, no candidate and no guess can pass for a decision.
declare const decidedByPoint: unique symbol

/** The point stands in a priority neighbourhood (or exactly on its outline) on the day asked. */
export interface QpvInside {
  readonly status: "inside"
  /** The code of the neighbourhood. */
  readonly qpv: string
  readonly name: string
  /** The first day on which this code is in force. */
  readonly since: PlainDate
  readonly [decidedByPoint]: true
}

/** The point stands in none of the neighbourhoods that are in force on the day asked. */
export interface QpvOutside {
  readonly status: "outside"
  readonly [decidedByPoint]: true
}

/** Whether a point stands in a priority neighbourhood. Only `QpvIndex.at` makes one: from a point and a day. */
export type QpvDecision = QpvInside | QpvOutside

/** A neighbourhood that touches a commune on the day asked. */
export interface QpvCandidate {
  readonly code: string
  readonly name: string
  readonly since: PlainDate
}

/** What a commune alone can tell: which neighbourhoods come into question, never whether somebody lives in one. */
export interface QpvUndecided {
  readonly status: "undecided"
  /** In order of code. An empty list is no decision either. */
  readonly candidates: ReadonlyArray<QpvCandidate>
  readonly reason: Label
}

/** The one place where a decision is made out of plain data. */
export const decided = (
  answer: Omit<QpvInside, typeof decidedByPoint> | Omit<QpvOutside, typeof decidedByPoint>,
): QpvDecision => answer as QpvDecision

/** The one answer that a commune gets. */
export const undecided = (candidates: ReadonlyArray<QpvCandidate>): QpvUndecided => ({
  status: "undecided",
  candidates,
  reason:
    candidates.length > 0
      ? {
          fr: "Une commune ne suffit pas à décider : il faut l'adresse, située par ses coordonnées.",
          en: "A commune alone does not decide: it takes the address, located by its coordinates.",
        }
      : {
          fr: "Aucun quartier de la liste ne cite cette commune. Seule l'adresse, située par ses coordonnées, décide.",
          en: "No neighbourhood of the list names this commune. Only the address, located by its coordinates, decides.",
        },
})
