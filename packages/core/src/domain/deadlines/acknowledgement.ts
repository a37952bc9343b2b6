import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { column, defineProjection, defineStream, defineTable } from "../../plugin/index.ts"

/** That somebody has a deadline in hand, for the day that it had then: another day calls for attention anew. */
export interface AcknowledgementState {
  readonly due: PlainDate | null
  readonly on: PlainDate | null
  readonly by: string | null
}

/** The stream of an acknowledgement (*prise en charge d'une échéance*). Its key is `<deadline>/<key of the thing>`. */
export const DeadlineAcknowledgement = defineStream("deadline-acknowledgement", {
  Acknowledged: z.strictObject({ due: field.date }),
  Withdrawn: z.strictObject({ on: field.date }),
}).evolve<AcknowledgementState>(
  { due: null, on: null, by: null },
  {
    Acknowledged: (_, { due }, { on, actor }) => ({ due, on, by: actor.id }),
    Withdrawn: () => ({ due: null, on: null, by: null }),
  },
)

/** @internal Who has which deadline in hand. */
export const acknowledgementTable = defineTable("deadline_acknowledgement", {
  due: column.indexed(column.date()),
  acknowledged_on: column.date(),
  acknowledged_by: column.text(),
})

/** @internal One row a deadline. */
export const acknowledgementRow = defineProjection(DeadlineAcknowledgement, acknowledgementTable, ({ due, on, by }) =>
  due === null || on === null || by === null ? null : { due, acknowledged_on: on, acknowledged_by: by },
)

const which = { deadline: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/), key: field.id }
const keyOf = ({ deadline, key }: { readonly deadline: string; readonly key: string }): string => `${deadline}/${key}`

/** Say that one has a deadline in hand, naming the day it has now. It stays in the list until what it asks for is done. */
export const acknowledge = DeadlineAcknowledgement.command({
  summary: { fr: "Prendre une échéance en charge", en: "Take a deadline in hand" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ ...which, due: field.date }),
  key: keyOf,
  refusals: {
    AlreadyAcknowledged: { fr: "Cette échéance est déjà prise en charge.", en: "This deadline is already in hand." },
  },
  decide: ({ input: { due }, state, emit, refuse }) =>
    state.due === due ? refuse("AlreadyAcknowledged") : emit("Acknowledged", { due }),
})

/** Say that one no longer has a deadline in hand. */
export const withdrawAcknowledgement = DeadlineAcknowledgement.command({
  summary: { fr: "Ne plus prendre une échéance en charge", en: "No longer have a deadline in hand" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject(which),
  key: keyOf,
  refusals: {
    NotAcknowledged: { fr: "Cette échéance n'est prise en charge par personne.", en: "Nobody has it in hand." },
  },
  decide: ({ state, today, emit, refuse }) =>
    state.due === null ? refuse("NotAcknowledged") : emit("Withdrawn", { on: today }),
})
