import {
  addDays,
  defineQuery,
  field,
  formatDay,
  modalities,
  Person,
  type PlainDate,
  recordsOf,
} from "@traitdunion/core"
import * as z from "zod"
import { keepsOwn } from "./commands.ts"
import { Appointment } from "./stream.ts"
import { appointmentTable } from "./tables.ts"
import { keepers } from "./vocabulary.ts"

const minutesOf = (at: string): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

interface Span {
  readonly mediator: string
  readonly on: PlainDate
  readonly at: string
  readonly minutes: number
  readonly ended: string | null
}

/** Whether two appointments of one mediator need them at the same time. */
const overlap = (one: Span, other: Span): boolean =>
  one.mediator === other.mediator &&
  one.on === other.on &&
  one.ended === null &&
  other.ended === null &&
  minutesOf(one.at) < minutesOf(other.at) + other.minutes &&
  minutesOf(other.at) < minutesOf(one.at) + one.minutes

/** One appointment, as whoever keeps it may see it; `null` when there is none. */
export const appointment = defineQuery({
  summary: { fr: "Lire un rendez-vous", en: "Read an appointment" },
  by: keepers,
  input: z.strictObject({ appointment: field.of("appointment") }),
  run: async ({ input, read, actor }) => {
    const { booked, ...state } = await read.state(Appointment, input.appointment)
    if (booked === null) return null
    const { person, ...rest } = booked
    const mayKnow =
      person === undefined || !keepsOwn(actor) || state.mediator === actor.id || (await read.mayRead(Person, person))
    return { appointment: input.appointment, ...rest, ...state, person: mayKnow ? (person ?? null) : null }
  },
})

/**
 * The appointments of a period by their day and hour: a mediator sees their own, the front desk and those who answer for
 * all see everybody's. Two that need one mediator at the same time say so.
 */
export const appointments = defineQuery({
  summary: { fr: "Lister les rendez-vous d'une période", en: "List the appointments of a period" },
  by: keepers,
  input: z
    .strictObject({
      from: field.date,
      to: field.date,
      mediator: z.exactOptional(field.id),
      person: z.exactOptional(field.person),
      open: z.exactOptional(z.boolean()),
    })
    .refine(({ from, to }) => from <= to, {
      error: "The period ends before it begins",
      params: { fr: "La période finit avant de commencer" },
    }),
  run: async ({ input: { from, to, mediator, person, open }, read, actor }) => {
    const rows = await read.rows(appointmentTable, {
      where: {
        on: { from, to },
        ...(keepsOwn(actor) ? { mediator: actor.id } : mediator === undefined ? {} : { mediator }),
        ...(person === undefined ? {} : { person: { in: await recordsOf(read, person) } }),
        ...(open === true ? { ended: null } : {}),
      },
      orderBy: [
        ["on", "asc"],
        ["at", "asc"],
      ],
    })
    return rows
      .filter((row) => mediator === undefined || row.mediator === mediator)
      .map(({ key, remind: _, ...row }) => ({
        appointment: key,
        ...row,
        overlaps: rows.some((other) => other.key !== key && overlap(row, other)),
      }))
  },
})

const BEHIND = -60
const AHEAD = 120

/** The appointments that are not settled, for whoever picks one of them: by day and hour, and nobody's name. */
export const openAppointments = defineQuery({
  summary: { fr: "Choisir un rendez-vous à venir ou à solder", en: "Pick an appointment that is not settled" },
  by: keepers,
  input: z.strictObject({}),
  run: async ({ read, actor, today }) => {
    const rows = await read.rows(appointmentTable, {
      where: {
        on: { from: addDays(today, BEHIND), to: addDays(today, AHEAD) },
        ended: null,
        ...(keepsOwn(actor) ? { mediator: actor.id } : {}),
      },
      orderBy: [
        ["on", "asc"],
        ["at", "asc"],
      ],
    })
    return rows.map(({ key, on, at, modality }) => ({
      appointment: key,
      label: `${formatDay(on)}, ${at}, ${modalities[modality].fr}`,
    }))
  },
})
