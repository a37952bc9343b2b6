import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import type { ConsentEntry } from "../../consent/index.ts"
import { answersOf } from "../../consent/plugin.ts"
import { type PersonCard, recordsOf } from "../../people/index.ts"
import { cardOf } from "../../people/plugin.ts"
import { activityTable, type ListedActivity } from "../../registers/index.ts"
import { activityItems } from "../../registers/plugin.ts"
import { mediationPartyTable } from "../tables.ts"
import { type MediationSummary, mediationsOf } from "./list.ts"

/** What stands together about a person, for whoever may see them: nothing of what is in other hands. */
export interface PersonFile {
  readonly card: PersonCard
  /** Those that the person takes or took part in, and that the actor may know of. */
  readonly mediations: ReadonlyArray<MediationSummary>
  /** The latest acts of those mediations, 50 at most. */
  readonly acts: ReadonlyArray<ListedActivity>
  readonly consents: ReadonlyArray<ConsentEntry>
}

const LATEST = 50

/** @internal */
export const personFile = defineQuery({
  summary: { fr: "Voir ensemble ce qui concerne une personne", en: "See what stands together about a person" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ person: field.person }),
  run: async ({ input: { person }, read, actor }): Promise<PersonFile | null> => {
    const card = await cardOf(read, person)
    if (card === null) return null
    const named = [
      ...new Set(
        (await read.rows(mediationPartyTable, { where: { party: { in: await recordsOf(read, person) } } })).map(
          ({ mediation }) => mediation,
        ),
      ),
    ]
    const mediations = named.length === 0 ? [] : await mediationsOf(read, actor, { key: { in: named } })
    const known = mediations.map(({ mediation }) => mediation)
    const rows =
      known.length === 0
        ? []
        : await read.rows(activityTable, {
            where: { mediation: { in: known } },
            orderBy: [
              ["on", "desc"],
              ["key", "desc"],
            ],
            limit: LATEST,
          })
    const acts = await activityItems(
      read,
      rows.map(({ key }) => key),
    )
    return { card, mediations, acts, consents: await answersOf(read, actor, person) }
  },
})
