import { defineTally, modalities } from "@traitdunion/core"
import { Appointment, appointmentTable } from "../appointment/index.ts"

/** Appointments on the day on which they are, and what became of them. */
export const appointmentTally = defineTally(Appointment, {
  name: "appointment",
  base: "appointments",
  measures: {
    appointments: { label: { fr: "Rendez-vous", en: "Appointments" } },
    settled: { label: { fr: "Rendez-vous soldés", en: "Settled" } },
    honoured: { label: { fr: "Rendez-vous honorés", en: "Honoured" } },
    missed: { label: { fr: "Rendez-vous manqués", en: "Missed" } },
    moved: { label: { fr: "Rendez-vous déplacés", en: "Moved" } },
  },
  dimensions: { modality: { label: { fr: "Modalité", en: "Modality" }, members: modalities } },
  bounds: [
    { measure: "settled", of: "appointments", rest: "counted" },
    { measure: "honoured", of: "settled", rest: "counted" },
    { measure: "missed", of: "settled", rest: "counted" },
    { measure: "moved", of: "appointments", rest: "counted" },
  ],
  days: { table: appointmentTable, columns: ["on"] },
  entries: ({ booked, on, moves, ended }) =>
    booked === null || on === null
      ? []
      : [
          {
            on,
            of: {
              appointments: 1,
              settled: ended === null ? 0 : 1,
              honoured: ended?.how === "honoured" ? 1 : 0,
              missed: ended?.how.startsWith("missed") === true ? 1 : 0,
              moved: moves.length > 0 ? 1 : 0,
            },
            by: { modality: booked.modality },
          },
        ],
})
