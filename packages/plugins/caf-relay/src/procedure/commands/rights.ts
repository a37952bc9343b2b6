import { cents, field, markPersonal } from "@traitdunion/core"
import * as z from "zod"
import { notTheHolder, relays } from "../../vocabulary.ts"
import { CafProcedure } from "../stream.ts"

/** A right that is open, its amount sealed and told to ten euros. */
const openedRight = z
  .strictObject({
    procedure: field.id,
    holder: field.id,
    on: field.date,
    from: field.date,
    monthly: z.exactOptional(z.int().min(1).max(1_000_000)),
  })
  .transform(({ monthly, ...input }) => ({
    ...input,
    ...(monthly === undefined
      ? {}
      : { monthly: markPersonal(cents(monthly), "resources"), about: Math.round(monthly / 1000) * 10 }),
  }))

/**
 * Record that a right is open: from when, and what it brings each month, in cents. The amount is sealed; reports know it
 * to ten euros.
 */
export const recordOpenedRight = CafProcedure.command({
  summary: { fr: "Consigner un droit ouvert", en: "Record that a right is open" },
  by: relays,
  input: openedRight,
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...CafProcedure.refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return CafProcedure.record({ fact: "opened", ...data }, args)
  },
})

/** Correct the right that was recorded: its days and its amount, as they should be. */
export const correctOpenedRight = CafProcedure.command({
  summary: { fr: "Corriger un droit ouvert", en: "Correct the right that is open" },
  by: relays,
  input: openedRight,
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...CafProcedure.refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, ...args }) => {
    const { opened, facts } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    const index = facts.findLastIndex(({ fact }) => fact === "opened")
    return CafProcedure.correct(index, { fact: "opened", ...data }, args)
  },
})
