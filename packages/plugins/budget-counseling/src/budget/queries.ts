import { defineQuery, enteredFor, field, type ReadContext } from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile, counsellors } from "../file/index.ts"
import { budgetLaw } from "../law/index.ts"
import { type Moment, moments } from "../sheet/index.ts"
import { type BudgetVersion, HouseholdBudget } from "./stream.ts"

const asked = z.strictObject({
  file: field.id,
  /** One version by its id; the latest of a moment; otherwise the latest of all. */
  version: z.exactOptional(field.id),
  moment: z.exactOptional(field.keyOf(moments)),
})

const wanted = (
  versions: ReadonlyArray<BudgetVersion>,
  { version, moment }: { readonly version?: string; readonly moment?: Moment },
): BudgetVersion | undefined =>
  versions.findLast(
    (known) =>
      (version === undefined || known.version === version) && (moment === undefined || known.moment === moment),
  )

const sheetOf = (
  { version, moment, on, holder, household, parts }: BudgetVersion,
  entered: Awaited<ReturnType<typeof enteredFor>>,
) => ({
  version,
  moment,
  on,
  holder,
  household,
  parts,
  // What the structure entered of the law goes with the sheet: a diagnosis of it uses it by itself.
  ...(entered.length === 0 ? {} : { entered }),
})
const enteredOf = (read: ReadContext) => enteredFor(read, Object.values(budgetLaw))

/** The households somebody may look at: a counsellor any, a person their own. */
const mayAsk = async (read: ReadContext, file: string, person: string | undefined, roles: ReadonlyArray<string>) =>
  counsellors.some((role) => roles.includes(role)) ||
  (person !== undefined && (await read.state(BudgetFile, file)).opened?.holder === person)

/** The budget of a household, opened for who may read it: give it to `diagnose`. `null` when there is none. */
export const sheet = defineQuery({
  summary: { fr: "Lire le budget d'un foyer", en: "Read a household's budget" },
  by: [...counsellors, "person"],
  input: asked,
  run: async ({ input, read, actor }) => {
    if (!(await mayAsk(read, input.file, actor.person, actor.roles))) return null
    const { versions } = await read.state(HouseholdBudget, input.file)
    const found = wanted(versions, input)
    return found === undefined ? null : sheetOf(found, await enteredOf(read))
  },
})

/** All versions of a household's budget, the oldest first, so that progress shows: see `evolution`. */
export const sheets = defineQuery({
  summary: { fr: "Lire les budgets successifs d'un foyer", en: "Read the successive budgets of a household" },
  by: [...counsellors, "person"],
  input: z.strictObject({ file: field.id }),
  run: async ({ input, read, actor }) => {
    if (!(await mayAsk(read, input.file, actor.person, actor.roles))) return []
    const [{ versions }, entered] = await Promise.all([read.state(HouseholdBudget, input.file), enteredOf(read)])
    return versions.map((version) => sheetOf(version, entered))
  },
})
