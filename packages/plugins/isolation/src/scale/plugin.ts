import { definePlugin, defineQuery, defineReaders, defineWords, field, markPersonal, Person } from "@traitdunion/core"
import * as z from "zod"
import { notYet, unknownPerson, visitors } from "../vocabulary.ts"
import { declaredScales, type IsolationScale } from "./declared.ts"
import { IsolationScore } from "./stream.ts"

const make = (scales: ReadonlyArray<IsolationScale>) => {
  const named = Object.fromEntries(scales.map(({ id, label }) => [id, label]))
  const input = z
    .strictObject({
      person: field.person,
      scale: field.keyOf(named),
      score: z.int(),
      on: z.exactOptional(field.date),
    })
    .superRefine(({ scale, score }, context) => {
      const known = scales.find(({ id }) => id === scale)
      if (known === undefined || (score >= known.min && score <= known.max)) return
      context.addIssue({
        code: "custom",
        path: ["score"],
        message: `This scale gives ${known.min} to ${known.max}`,
        params: { fr: `Cette échelle va de ${known.min} à ${known.max}` },
      })
    })
    .transform(({ score, ...rest }) => ({ ...rest, score: markPersonal(score, "situation") }))
  return definePlugin({
    id: "isolation-scales",
    label: { fr: "Échelles d'isolement", en: "Scales of isolation" },
    requires: ["isolation"],
    streams: [IsolationScore],
    commands: {
      noteScore: IsolationScore.command({
        summary: { fr: "Noter un score, pour en parler", en: "Note a score, to talk about it" },
        by: visitors,
        input,
        key: ({ person }) => person,
        subject: ({ person }) => person,
        needs: { people: { stream: Person, keys: ({ input: given }) => [given.person] } },
        refusals: { UnknownPerson: unknownPerson, NotYet: notYet },
        decide: ({ input: { person, ...data }, facts, today, emit, refuse }) => {
          const on = data.on ?? today
          if (!facts.people.of(person).registered) return refuse("UnknownPerson")
          return on > today ? refuse("NotYet") : emit("Noted", { ...data, on })
        },
      }),
    },
    queries: {
      scales: defineQuery({
        summary: { fr: "Lire les échelles et leurs licences", en: "Read the scales and their licences" },
        by: [...visitors, "director"],
        input: z.strictObject({}),
        run: async () => scales.map((one) => ({ ...one })),
      }),
      scores: defineQuery({
        summary: { fr: "Lire les scores d'une personne", en: "Read somebody's scores" },
        by: visitors,
        input: z.strictObject({ person: field.person }),
        run: async ({ input: { person }, read }) => (await read.state(IsolationScore, person)).scores,
      }),
    },
    readers: [
      defineReaders(IsolationScore, {
        label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
        check: async ({ key, read }) => read.mayRead(Person, key),
      }),
    ],
    words: [
      defineWords(IsolationScore, {
        scale: { fr: "Échelle", values: named },
        score: { fr: "Score" },
      }),
    ],
  })
}
type Inferred = ReturnType<typeof make>
/** The plugin `isolation-scales`. */
export interface IsolationScales extends Inferred {}

/**
 * Scales of isolation that the embedder holds a licence for: a plugin that stands on `isolation`. A score is noted with the
 * person and opens a talk; it is sealed, no document holds it, no figure counts it, and it is no diagnosis. Throws
 * `InvalidInput` for a scale without a licence.
 *
 * @example
 * ```ts
 * import { isolationScales } from "@traitdunion/plugin-isolation"
 * const scales = isolationScales([
 *   { id: "example-scale", label: { fr: "Échelle fictive" }, licence: { source: "Licence fictive" }, min: 0, max: 6 },
 * ])
 * ```
 */
export const isolationScales = (scales: ReadonlyArray<IsolationScale>): IsolationScales => make(declaredScales(scales))
