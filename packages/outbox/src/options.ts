import { InvalidInput, issuesOf } from "@traitdunion/core"
import * as z from "zod"

const whole = (least: number, most: number) => z.int().min(least).max(most).optional()

const schema = z.object({
  structure: z.string().min(1),
  batch: whole(1, 10_000),
  everyMs: whole(1, 86_400_000),
  retries: whole(0, 1_000_000),
  backOffMs: whole(0, 3_600_000),
  longestMs: whole(0, 3_600_000),
})

/** Refuse options that cannot be. */
export const checkOptions = (where: string, options: object): void => {
  const read = schema.safeParse(options, { reportInput: true })
  if (!read.success) throw new InvalidInput(where, issuesOf(read.error))
}
