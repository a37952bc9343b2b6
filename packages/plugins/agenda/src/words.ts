import { defineWords, modalities } from "@traitdunion/core"
import { Appointment, appointmentEndings, movers } from "./appointment/index.ts"
import { CalendarFeed } from "./feed/index.ts"

/** @internal What the fields of the agenda are called. */
export const words = [
  defineWords(Appointment, {
    appointment: { fr: "Rendez-vous" },
    at: { fr: "Heure" },
    modality: { fr: "Comment", values: modalities },
    alone: { fr: "Visite que le médiateur fait seul" },
    reminder: { fr: "Souhaite un rappel" },
    by: { fr: "Demandé par", values: movers },
    how: { fr: "Ce qu'il est devenu", values: appointmentEndings },
    to: { fr: "Collègue prévenu" },
  }),
  defineWords(CalendarFeed, {
    feed: { fr: "Adresse d'agenda" },
    secret: { fr: "Secret de l'adresse" },
    digest: null,
  }),
]
