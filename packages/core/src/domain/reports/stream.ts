import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import type { Period, PublishedTable } from "../../reporting/index.ts"

/** A report that left the structure. */
export interface PastPublication {
  readonly publication: string
  readonly on: PlainDate
  readonly profile: string
  readonly period: Period
  readonly previous: Period
  /** The convention that it was limited to; `null` when it was about everything. */
  readonly convention: string | null
  readonly threshold: number
  /** Figures that were hidden for what earlier reports show. */
  readonly withheld: number
  /** Why a director let those figures be told all the same; `null` when they stayed hidden. */
  readonly revealing: string | null
  /** What it showed and what it hid, so that no later report tells what it hid. */
  readonly tables: ReadonlyArray<PublishedTable>
}

/** What the structure decided for its publications, and what it published. The key of its one stream is `publication`. */
export interface PublicationSettings {
  /** Oldest first. */
  readonly thresholds: ReadonlyArray<{ readonly from: PlainDate; readonly threshold: number; readonly reason: string }>
  /** Oldest first. */
  readonly publications: ReadonlyArray<PastPublication>
}

/** @internal The key of the one stream. */
export const PUBLICATION = "publication"

/** @internal What is written down of a report that leaves. */
export const publicationFields = () => {
  const span = z.strictObject({ from: field.date, to: field.date })
  const name = z.string().regex(/^\S{1,120}$/)
  const count = z.int().min(0)
  const row = z.strictObject({
    dimension: name.nullable(),
    member: field.anonymousText(200).nullable(),
    cells: z.array(z.tuple([name, z.int(), count, z.boolean()])),
  })
  return {
    publication: field.id,
    on: field.date,
    profile: name,
    period: span,
    previous: span,
    convention: field.id.nullable(),
    threshold: z.int(),
    withheld: count,
    revealing: field.anonymousText(300).nullable(),
    tables: z.array(
      z.strictObject({
        tally: name,
        perimeter: z.union([z.literal(""), name]),
        ...span.shape,
        rows: z.array(row),
      }),
    ),
  }
}

/** The settings of a structure's publications, and the publications themselves. */
export const PublicationSetting = defineStream("publication-setting", () => ({
  ThresholdSet: z.strictObject({ from: field.date, threshold: z.int(), reason: field.anonymousText(300) }),
  Published: z.strictObject(publicationFields()),
})).evolve<PublicationSettings>(
  { thresholds: [], publications: [] },
  {
    ThresholdSet: (state, data) => ({ ...state, thresholds: [...state.thresholds, data] }),
    Published: (state, data) => ({ ...state, publications: [...state.publications, data] }),
  },
)
