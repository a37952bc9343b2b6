import { field, personal } from "@traitdunion/core"
import * as z from "zod"
import { notTheHolder, visitors } from "../../vocabulary.ts"
import { IsolationSupport } from "../stream.ts"
import { circles, isolationVerdicts } from "../vocabulary.ts"

const about = {
  support: field.of("isolation-support"),
  holder: field.person,
  on: z.exactOptional(field.date),
} as const
const key = ({ support }: { readonly support: string }): string => support
const subject = ({ holder }: { readonly holder: string }): string => holder
const refusals = { ...IsolationSupport.refusals, NotTheHolder: notTheHolder } as const

/** Record whom the person counts on, by their own word: the circles, and who they are, sealed. */
export const nameCircle = IsolationSupport.command({
  summary: { fr: "Consigner l'entourage que la personne nomme", en: "Record the circle that the person names" },
  by: visitors,
  input: z.strictObject({
    ...about,
    circles: field.several(field.keyOf(circles), { min: 1 }),
    who: z.exactOptional(personal(field.text(1000), "narrative")),
  }),
  key,
  subject,
  refusals,
  decide: ({ input: { support: _, holder, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return IsolationSupport.record({ fact: "circle-named", ...data, on: data.on ?? args.today }, args)
  },
})

/** Record what changed, as the person says it, with their words, sealed. It may come after the end. */
export const recordEffect = IsolationSupport.command({
  summary: { fr: "Consigner ce qui a changé, comme la personne le dit", en: "Record what changed, as they say it" },
  by: visitors,
  input: z.strictObject({
    ...about,
    verdict: field.keyOf(isolationVerdicts),
    words: z.exactOptional(personal(field.text(2000), "narrative")),
  }),
  key,
  subject,
  refusals,
  decide: ({ input: { support: _, holder, ...data }, ...args }) => {
    const { opened } = args.state
    if (opened !== null && opened.holder !== holder) return args.refuse("NotTheHolder")
    return IsolationSupport.record({ fact: "said", ...data, on: data.on ?? args.today }, args)
  },
})
