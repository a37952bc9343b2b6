import { defineQuery } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../vocabulary.ts"
import { signalTable } from "./tables.ts"

/** The signals that nobody followed up yet, the most pressing first; or all of them. */
export const signals = defineQuery({
  summary: { fr: "Lister les signes d'isolement", en: "List the signals" },
  by: [...visitors, "director"],
  input: z.strictObject({ open: z._default(z.boolean(), true) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(signalTable, {
      ...(input.open ? { where: { open: "yes" as const } } : {}),
      orderBy: [["contact_by", "asc"]],
    })
    return rows.map(({ key, origin, commune, open, contact_by: contactBy, on }) => ({
      signal: key,
      origin,
      commune,
      open: open === "yes",
      contactBy,
      on,
    }))
  },
})
