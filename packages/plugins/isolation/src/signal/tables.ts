import { column, defineDeadline, defineProjection, defineTable } from "@traitdunion/core"
import { IsolationSignal } from "./stream.ts"
import type { SignalOrigin } from "./vocabulary.ts"

/** The signals, to list those that nobody followed up. They name nobody. */
export const signalTable = defineTable("isolation_signal", {
  origin: column.text<SignalOrigin>(),
  commune: column.nullable(column.text()),
  open: column.indexed(column.text<"yes" | "no">()),
  contact_by: column.date(),
  on: column.indexed(column.date()),
  met_on: column.nullable(column.date()),
})

/** @internal One row a signal. */
export const signalRow = defineProjection(IsolationSignal, signalTable, ({ noted, ended, metOn }) =>
  noted === null
    ? null
    : {
        origin: noted.origin,
        commune: noted.commune ?? null,
        open: ended === null && metOn === null ? ("yes" as const) : ("no" as const),
        contact_by: noted.contactBy,
        on: noted.on,
        met_on: metOn,
      },
)

/** @internal By when somebody goes and sees. */
export const signalDeadline = defineDeadline(IsolationSignal, {
  id: "isolation/signal",
  label: { fr: "Aller vers la personne signalée", en: "Go and see who was signalled" },
  citation: { source: "Aller vers", reference: "jour choisi au signalement" },
  due: ({ noted, ended, metOn }) => (noted === null || ended !== null || metOn !== null ? null : noted.contactBy),
})
