import {
  activityTally,
  defineDeadline,
  defineIndicator,
  definePlugin,
  defineQuery,
  defineRule,
  defineStream,
  defineWords,
  field,
  pass,
  principles,
} from "@traitdunion/core"
import { builtIns, mediationProcess } from "@traitdunion/core/built-ins"
import { pluginProblems } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import * as z from "zod"

it.each(builtIns.map((plugin) => [plugin.id, plugin] as const))("the built-in plugin %s lacks nothing", (_, plugin) => {
  expect(pluginProblems(plugin)).toEqual([])
})

it("names all that a careless plugin lacks", () => {
  const Thing = defineStream("thing", { Done: z.strictObject({}) }).evolve<number>(0, { Done: (count) => count + 1 })
  const do_it = Thing.command({
    summary: { fr: " " },
    by: [],
    input: z.strictObject({ id: field.id }),
    key: (input) => input.id,
    refusals: { No: { fr: "Non.", en: "" } },
    decide: ({ emit }) => emit("Done", {}),
  })
  const Own = defineStream("own", {
    Done: z.strictObject({ on: field.date, deep: z.array(z.strictObject({ cost: z.exactOptional(field.cents) })) }),
  }).evolve<number>(0, { Done: (count) => count + 1 })
  const plugin = definePlugin({
    id: "Careless",
    label: { fr: "" },
    streams: [Own],
    words: [defineWords(Own, { deep: { fr: "Détail" } }), defineWords(Thing, {})],
    commands: { do_it, close: mediationProcess.commands.close },
    queries: { Ask: defineQuery({ summary: { fr: "" }, by: [], input: z.strictObject({}), run: async () => 1 }) },
    rules: [
      defineRule({
        id: "rule",
        label: { fr: "" },
        principle: principles.autonomy,
        citation: { source: "" },
        on: [],
        check: () => pass,
      }),
    ],
    indicators: [
      defineIndicator(activityTally, {
        id: "y",
        label: { fr: "" },
        unit: "mean",
        numerator: { measure: "minutes", words: { fr: "" } },
        denominator: { measure: "activities", words: { fr: " " } },
        by: [],
        source: { source: "" },
      }),
    ],
    profiles: [
      {
        id: "z",
        title: { fr: "" },
        convention: false,
        sections: [{ key: "s", title: { fr: "" }, blocks: [] }],
        notes: [],
      },
    ],
    deadlines: [defineDeadline(Thing, { id: "x", label: { fr: "" }, citation: { source: "" }, due: () => null })],
  })
  expect(pluginProblems(plugin)).toEqual([
    "plugin Careless: the id is not in kebab-case",
    "plugin Careless: no French label",
    "command do_it: the name is not in camelCase",
    "command do_it: no French summary",
    "command do_it: nobody may run it",
    "command do_it: No lacks words in French or English",
    "command do_it: it writes thing, which another plugin owns",
    "command close: it writes mediation, which another plugin owns",
    "query Ask: the name is not in camelCase",
    "query Ask: no French summary",
    "query Ask: nobody may ask it",
    "stream own: the field cost has no French word",
    "words of thing: another plugin's stream",
    "rule rule: the id does not begin with Careless/",
    "rule rule: no French label",
    "rule rule: no source",
    "rule rule: it guards nothing",
    "deadline x: the id does not begin with Careless/",
    "deadline x: no French label",
    "deadline x: no source",
    "indicator y: the id does not begin with Careless/",
    "indicator y: no French label",
    "indicator y: it does not say in French what it counts",
    "indicator y: it does not say in French what it divides by",
    "indicator y: no source",
    "report z: the id does not begin with Careless/",
    "report z: no French title",
    "report z: a section or a block has no French title",
  ])
})
