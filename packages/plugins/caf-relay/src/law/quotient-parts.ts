import { defineParameter, type Parameter } from "@traitdunion/core"

/** How a family's parts add up, in half parts so that all arithmetic is whole. */
export interface FamilyParts {
  /** Before any child. */
  readonly base: number
  /** What the first child adds, the second, and so on. */
  readonly children: ReadonlyArray<number>
  /** What each child after those adds. */
  readonly further: number
}

/** The parts that divide a family's income. */
export interface QuotientParts {
  readonly couple: FamilyParts
  /** A parent alone. */
  readonly alone: FamilyParts
  /** Somebody alone, without a child. */
  readonly single: number
  /** What a disabled child adds beside their own part. */
  readonly disabledChild: number
}

const family: FamilyParts = { base: 4, children: [1, 1, 2], further: 1 }

/**
 * The parts of the CAF's family quotient (*nombre de parts*), in half parts. Their sources are secondary and agree with
 * each other; that of somebody alone without a child is to be confirmed. A commune may divide otherwise: give its own
 * table to {@link familyQuotient}.
 */
export const quotientParts: Parameter<QuotientParts> = defineParameter({
  id: "caf.quotient-parts",
  label: { fr: "Parts du quotient familial de la CAF", en: "Parts of the CAF's family quotient" },
  unit: "half parts",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2026-01-01",
      value: { couple: family, alone: family, single: 4, disabledChild: 1 },
      reference: {
        source: "caf.fr, cité par API Particulier ; sites de collectivités concordants",
        reference: "nombre de parts, lu en 2026 ; personne seule sans enfant à confirmer",
      },
    },
  ],
})
