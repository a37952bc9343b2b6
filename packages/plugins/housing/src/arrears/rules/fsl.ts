import { addPeriod, OutsideKnownPeriod, type Parameter, type PlainDate, valueOn } from "@traitdunion/core"
import { type EvictionDeadline, evictionDeadlineIds, inFrench, type UnknownDay } from "../../law/index.ts"

/** @internal By when the FSL answers, by what the structure entered for its département; not known without it. */
export const fslAnswerBy = (
  askedOn: PlainDate | null,
  law: Parameter<string>,
): { readonly deadlines: ReadonlyArray<EvictionDeadline>; readonly notKnown: ReadonlyArray<UnknownDay> } => {
  if (askedOn === null) return { deadlines: [], notKnown: [] }
  const label = evictionDeadlineIds["fsl-answer"]
  try {
    const { value, reference } = valueOn(law, askedOn)
    const day = addPeriod(askedOn, value)
    const steps = [`${inFrench(value)} pour répondre, d'après ce que la structure a saisi.`]
    const due = { id: "fsl-answer", label, actor: "administration", lastSafeDay: day, lastArguableDay: day } as const
    return { deadlines: [{ ...due, steps, references: [reference] }], notKnown: [] }
  } catch (error) {
    if (!(error instanceof OutsideKnownPeriod)) throw error
    return { deadlines: [], notKnown: [{ id: "fsl-answer", label, lastSafeDay: null, words: error.words }] }
  }
}
