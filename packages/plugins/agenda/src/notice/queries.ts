import { defineQuery, field, formatDay, Person } from "@traitdunion/core"
import * as z from "zod"
import { Appointment, appointmentTable } from "../appointment/index.ts"

/**
 * The reminders to send for a day, of one's own appointments: to whom, and the words. They say a day and an hour, and nothing
 * of why or with whom. Only whoever accompanies the person may read the number, so that each mediator's are sent as theirs.
 */
export const reminders = defineQuery({
  summary: { fr: "Lister les rappels à envoyer pour un jour", en: "List the reminders to send for a day" },
  by: ["mediator"],
  input: z.strictObject({ on: field.date }),
  run: async ({ input: { on }, read, actor }) => {
    const rows = await read.rows(appointmentTable, {
      where: { on, remind: "yes", mediator: actor.id },
      orderBy: [["at", "asc"]],
    })
    const states = await read.states(
      Appointment,
      rows.map(({ key }) => key),
    )
    const persons = await read.states(
      Person,
      rows.flatMap(({ person }) => person ?? []),
    )
    return rows.flatMap(({ key, person, at }) => {
      const state = states.get(key)
      if (person === null || state?.booked?.reminder !== true) return []
      const { phone = null } = persons.get(person) ?? {}
      const [hours, minutes] = [at.slice(0, 2), at.slice(3)]
      const text = `Rappel : vous avez rendez-vous le ${formatDay(on)} à ${Number(hours)} h${minutes === "00" ? "" : ` ${minutes}`}.`
      return [{ appointment: key, person, phone, text }]
    })
  },
})
